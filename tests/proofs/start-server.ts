import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { databaseUrlOf, makePlace, runWoven } from '@/tests/woven';

/** The Woven under attack, and what an operator of it holds. */
export type Attacked = {
  readonly origin: string;
  readonly setUpCode: string;
  readonly dataFolder: string;
  readonly keyFile: string;
  readonly databaseUrl: string;
  /** What it wants to be shown at /metrics. */
  readonly metricsToken: string;
  /** The environment it was started with. */
  readonly env: Readonly<Record<string, string>>;
};

declare module 'vitest' {
  interface ProvidedContext {
    attacked: Attacked;
  }
}

/** Starts a real, built Woven for the proofs, and stops it after them; what it said stays in the file of `SERVER_LOG`. */
export default async function startServer(project: TestProject) {
  const place = await makePlace();
  const metricsToken = randomBytes(24).toString('hex');
  const run = runWoven(['start'], { ...place.env, WOVEN_METRICS_TOKEN: metricsToken });
  const [, setUpAddress = ''] = await run.until(/(http\S+\/set-up\?code=\S+)/);
  const { origin, searchParams } = new URL(setUpAddress);
  project.provide('attacked', {
    origin,
    setUpCode: searchParams.get('code') ?? '',
    dataFolder: place.dataFolder,
    keyFile: place.env['WOVEN_KEY_FILE'] ?? '',
    databaseUrl: databaseUrlOf(place.dataFolder),
    metricsToken,
    env: place.env,
  });
  return async () => {
    run.process.kill('SIGTERM');
    await run.ended;
    const log = process.env['SERVER_LOG'] ?? 'tests/results/proofs.log';
    mkdirSync(path.dirname(log), { recursive: true });
    writeFileSync(log, run.said());
    place.clear();
  };
}
