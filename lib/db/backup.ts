import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openOwnPool } from './own-session';
import { isRecipient } from '@/lib/crypto/age';
import { checkBackupFile, outlineBackupFile, writeBackupFile, type BackupOutline } from './backup-file';
import { BackupProblem, unwritable } from './backup-problem';
import { appliedMigrations } from './applied-migrations';
import { rowsOf, tablesToKeep } from './table-rows';
import type { TableRows, TableSums } from './table-sums';

/** What is to be known about a backup that is made. */
export type BackupWish = {
  readonly woven: string;
  readonly madeAt: Date;
  /** The age recipients that can open it, `age1…`; at least one. */
  readonly recipients: readonly string[];
  /** Told now and then how many rows have been written. */
  readonly onRows?: (rows: number) => void;
};

/**
 * Writes everything in the database, as it is at one moment, into a file encrypted to public keys, while people go on
 * working. The file has its name only once it has been read back from the disk, opened and checked whole.
 * @throws BackupProblem when there is a file of that name already, it cannot be written, or nobody could open it
 */
export async function backup(
  databaseUrl: string,
  file: string,
  wish: BackupWish,
): Promise<TableSums & BackupOutline> {
  refuseRecipients(wish.recipients);
  if (existsSync(file)) throw new BackupProblem(`There is already a file ${file}: choose another name.`);
  const unfinished = `${file}.unfinished`;
  const pool = openOwnPool(databaseUrl);
  try {
    rmSync(unfinished, { force: true });
    await pool.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migrations = [...(await appliedMigrations(pool))].sort();
    const tables = await tablesToKeep(pool);
    const about = { woven: wish.woven, madeAt: wish.madeAt.toISOString(), migrations };
    const rows = counted(rowsOf(pool, tables), wish.onRows);
    const { fileKey, sums } = await writeBackupFile(unfinished, about, rows, wish.recipients);
    await pool.query('COMMIT');
    await checkBackupFile(unfinished, { fileKey });
    const outline = await outlineBackupFile(unfinished);
    renameSync(unfinished, file);
    writeThrough(path.dirname(file));
    return { ...sums, ...outline };
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw unwritable(file, cause);
  } finally {
    await pool.end();
  }
}

async function* counted(parts: AsyncIterable<TableRows>, onRows: BackupWish['onRows']) {
  let count = 0;
  for await (const part of parts) {
    yield part;
    count += part.rows.length;
    onRows?.(count);
  }
}

function refuseRecipients(recipients: readonly string[]): void {
  const wrong = recipients.find((recipient) => !isRecipient(recipient));
  if (wrong !== undefined) {
    throw new BackupProblem(
      `${wrong} is not the public key of an age identity: it begins with age1 and has 62 characters. Copy it again, whole.`,
    );
  }
  if (recipients.length === 0) {
    throw new BackupProblem(
      'A backup is encrypted to a public key, and there is none yet: make one with npm run woven -- backup keygen, then say --to age1… here, or set WOVEN_BACKUP_TO.',
    );
  }
}

/** A new name is there for good once its folder is on the disk. */
function writeThrough(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
