import { existsSync, renameSync, rmSync } from 'node:fs';
import { Pool } from 'pg';
import { BackupProblem, checkBackupFile, writeBackupFile } from './backup-file';
import { appliedMigrations } from './migrate';
import { rowsOf, tablesToKeep } from './table-rows';
import type { TableSums } from './table-sums';

/**
 * Writes everything in the database, as it is at one moment, into a file, while people go on working.
 * The file is not encrypted by itself.
 * @param about who makes it and when
 * @throws BackupProblem when there is a file of that name already or it cannot be written
 */
export async function backup(
  databaseUrl: string,
  file: string,
  about: { readonly woven: string; readonly madeAt: Date },
): Promise<TableSums> {
  if (existsSync(file)) throw new BackupProblem(`There is already a file ${file}: choose another name.`);
  const unfinished = `${file}.unfinished`;
  const pool = new Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 });
  try {
    rmSync(unfinished, { force: true });
    await pool.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migrations = [...(await appliedMigrations(pool))].sort();
    const tables = await tablesToKeep(pool);
    const manifest = await writeBackupFile(
      unfinished,
      { woven: about.woven, madeAt: about.madeAt.toISOString(), migrations },
      rowsOf(pool, tables),
    );
    await checkBackupFile(unfinished);
    renameSync(unfinished, file);
    return manifest;
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw inWords(file, cause);
  } finally {
    await pool.end();
  }
}

function inWords(file: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOSPC') {
    return new BackupProblem(`The disk is full: free some space for ${file} and try again.`, { cause });
  }
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS') {
    return new BackupProblem(
      `${file} cannot be written (${code}): choose a folder that is there and yours.`,
      {
        cause,
      },
    );
  }
  return cause;
}
