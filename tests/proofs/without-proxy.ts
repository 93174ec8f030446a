import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { NEXT, PLAIN, startBeside } from './beside';

/** A second server on the same database and key, and where it was built. */
export type Unguarded = {
  readonly origin: string;
  readonly build: string;
  readonly stop: () => Promise<void>;
};

const LEFT_OUT = ['.git', '.next', '.woven', 'data', 'proxy.ts', 'woven.key'];

/** Builds Woven from its sources with the proxy deleted, and starts it beside the attacked server. */
export async function startWithoutProxy(): Promise<Unguarded> {
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-unguarded-'));
  const entries = readdirSync('.').filter((entry) => !LEFT_OUT.includes(entry));
  // Hard links: the packages are many and large.
  const linked = spawnSync('cp', ['-al', ...entries, folder]);
  if (linked.status !== 0) spawnSync('cp', ['-a', ...entries, folder]);
  const built = spawnSync(process.execPath, [NEXT, 'build'], { cwd: folder, env: PLAIN, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the copy was not built:\n${built.stdout}\n${built.stderr}`);
  const { databaseUrl, keyFile } = inject('attacked');
  const server = await startBeside(folder, { DATABASE_URL: databaseUrl, WOVEN_KEY_FILE: keyFile });
  return {
    origin: server.origin,
    build: path.join(folder, '.next'),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
