import 'server-only';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isUnfinished } from '@/lib/backups/file-name';
import { tooOld } from '@/lib/backups/keep';
import type { BackupPlan } from '@/lib/backups/plan';
import { outlineBackupFile } from './backup-file';
import { db } from './client';

/** One that was begun so long ago is finished by nobody. In milliseconds. */
const GIVEN_UP = 24 * 60 * 60 * 1000;

/**
 * Clears away the backups of a folder that are too old, right after a good one was made there. Only files that this installation
 * wrote down as its own, and that are as it wrote them; the newest good one always stays.
 */
export async function clearBackups(folder: string, plan: BackupPlan): Promise<void> {
  const good = await db.backup.findMany({
    where: { state: 'good', file: { not: null }, clearedAt: null },
    select: { id: true, file: true, begunAt: true, askedAt: true, sha256: true },
  });
  const here = good.flatMap(({ file, begunAt, askedAt, ...row }) => {
    const whole = path.join(/* turbopackIgnore: true */ folder, file ?? '');
    return existsSync(whole) ? [{ ...row, whole, at: begunAt ?? askedAt }] : [];
  });
  const old = new Set(tooOld(here, plan));
  for (const { id, whole, sha256 } of here) {
    if (!old.has(id) || !(await isAsWritten(whole, sha256))) continue;
    rmSync(whole);
    await db.backup.update({ where: { id }, data: { clearedAt: new Date() }, select: { id: true } });
  }
  clearUnfinished(folder);
}

/** What somebody changed, or put there under its name, is not ours to clear away. */
async function isAsWritten(file: string, sha256: string | null): Promise<boolean> {
  try {
    return (await outlineBackupFile(file)).sha256 === sha256;
  } catch {
    return false;
  }
}

/** What a process that was killed left behind. */
function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter(isUnfinished)) {
    const whole = path.join(/* turbopackIgnore: true */ folder, name);
    if (Date.now() - statSync(whole).mtimeMs > GIVEN_UP) rmSync(whole, { force: true });
  }
}
