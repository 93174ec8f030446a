import { randomInt } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import type { Opener } from '@/lib/crypto/age';
import { checkBackupFile } from '@/lib/db/backup-file';
import { restore } from '@/lib/db/restore';
import type { TableSums } from '@/lib/db/table-sums';
import { runWoven } from '@/tests/woven';
import { Target } from './restored';

const KILLS = 5;
const OURS = path.resolve('prisma/migrations');

/** For whom backups are encrypted, and what opens them. */
export type Keys = { readonly opener: Opener; readonly recipient: string };

/** A good backup, and what is in it. */
type Good = { readonly file: string; readonly tables: TableSums['tables'] };

/** Kills the commands in the middle of what they do: no half file has the good name, and no target is half restored. */
export async function killAll(folder: string, taken: readonly Good[], identity: string, keys: Keys) {
  const stick = path.join(folder, 'stick.txt');
  writeFileSync(stick, `${identity}\n`);
  const faults = [...(await killBackups(folder, keys)), ...(await killRestores(taken, stick, keys))];
  return {
    found: `${String(2 * KILLS)} kills of backup and restore: ${String(faults.length)} half done`,
    faults,
  };
}

/** Killed while it is written or checked: there is no file of that name, or a whole one. */
async function killBackups(folder: string, { opener, recipient }: Keys): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const file = path.join(folder, `killed-${String(kill)}.age`);
    const run = runWoven(['backup', file, '--to', recipient], inject('attacked').env);
    await until(() => existsSync(`${file}.unfinished`), run.ended);
    await new Promise((resolve) => setTimeout(resolve, randomInt(40)));
    run.process.kill('SIGKILL');
    await run.ended;
    if (!existsSync(file)) continue;
    const isWhole = await checkBackupFile(file, opener).then(
      () => true,
      () => false,
    );
    if (!isWhole) faults.push(`backup ${String(kill)} left a file that is not whole`);
  }
  return faults;
}

/** Killed while it replaces what is there: afterwards all of the old is there, or all of the new. */
async function killRestores(
  taken: readonly Good[],
  stick: string,
  { opener }: Keys,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const [old, fresh] = [taken[0], taken.at(-1)];
  if (!old || !fresh) return ['nothing was taken'];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const target = await Target.make();
    await restore(target.url, old.file, OURS, opener);
    const env = { ...inject('attacked').env, DATABASE_URL: target.url };
    const run = runWoven(['restore', fresh.file, '--identity', stick, '--replace', '--yes'], env);
    await until(() => target.isBusy(), run.ended);
    await new Promise((resolve) => setTimeout(resolve, randomInt(400)));
    run.process.kill('SIGKILL');
    await run.ended;
    await target.isLeft();
    const now = JSON.stringify(await target.sums());
    if (![old, fresh].some(({ tables }) => JSON.stringify(tables) === now))
      faults.push(`restore ${String(kill)} left neither the old nor the new`);
    await target.drop();
  }
  return faults;
}

async function until(isSo: () => boolean | Promise<boolean>, ended: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  void ended.then(() => over.abort());
  while (!over.signal.aborted && !(await isSo())) await new Promise((resolve) => setTimeout(resolve, 2));
}
