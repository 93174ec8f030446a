import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

/** The address of a place's embedded database, read as an operator would. */
export function databaseUrlOf(dataFolder: string): string {
  const { port } = JSON.parse(readFileSync(path.join(dataFolder, 'woven.json'), 'utf8')) as { port: number };
  const password = readFileSync(path.join(dataFolder, 'database-password'), 'utf8').trim();
  return `postgresql://woven:${password}@127.0.0.1:${port}/woven`;
}

/** The number of the process that serves a place's database, while there is one. */
export function postmasterOf(dataFolder: string): number | undefined {
  const file = path.join(dataFolder, 'postgres/cluster/postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

/** Ends a database server that a test left running on purpose. */
export async function stopPostmaster(dataFolder: string): Promise<void> {
  const pid = postmasterOf(dataFolder);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  await expect.poll(() => postmasterOf(dataFolder), { timeout: 10_000 }).toBeUndefined();
}
