import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

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
