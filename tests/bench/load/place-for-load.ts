import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { LoadPlace, SignedInOrganizer } from './plan';

/** How large the workplace is and how many organizers are signed in. */
export type Size = { readonly workers: number; readonly lines: number; readonly organizers: number };

/** The workplace the figures of the load are asked for. */
export const ASKED: Size = { workers: 8_300, lines: 40_000, organizers: 200 };

/** A running Woven with a campaign that is still empty: its address, its database and its key. */
export type Running = {
  readonly origin: string;
  readonly campaignId: string;
  readonly databaseUrl: string;
  readonly keyFile: string;
};

/** Writes a workplace and signed-in organizers into a campaign of a running Woven. */
export async function fillForLoad(running: Running, size: Size = ASKED): Promise<LoadPlace> {
  const { origin, campaignId, databaseUrl, keyFile } = running;
  const flags = [
    '--conditions=react-server',
    '--import',
    'tsx',
    path.resolve('tests/bench/load/fill-load.ts'),
  ];
  const words = [campaignId, size.workers, size.lines, size.organizers].map(String);
  const child = spawn(process.execPath, [...flags, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      WOVEN_KEY_FILE: keyFile,
      WOVEN_LOG_LEVEL: 'silent',
    },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const told = await text(child.stdout);
  if ((await ended) !== 0) throw new Error('the campaign could not be filled');
  return { origin, campaignId, organizers: JSON.parse(told) as readonly SignedInOrganizer[] };
}
