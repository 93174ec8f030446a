import { type Pool } from 'pg';
import { openOwnPool } from './own-session';
import type { Opener } from '@/lib/crypto/age';
import { checkBackupFile, readBackupRows } from './backup-file';
import { BackupProblem, newer } from './backup-problem';
import { bringUpToDate, migrationsIn } from './migrate';
import { applyMigrations } from './schema-engine';
import { sweepUp } from './seal-stored';
import { rowsOf, tablesToKeep } from './table-rows';
import { TableCounter, type TableRows, type TableSums } from './table-sums';

/** Whether anybody has used this database: then a restore would replace their work. */
export async function isInUse(databaseUrl: string): Promise<boolean> {
  return inTransaction(databaseUrl, async (pool) => {
    const { rows } = await pool.query<{ used: boolean }>(
      'SELECT EXISTS (SELECT FROM "user") OR EXISTS (SELECT FROM campaign) AS used',
    );
    return rows[0]?.used === true;
  });
}

/**
 * Puts a backup in the place of everything in the database, in one transaction: it is there whole, or nothing changed.
 * A backup of an older Woven is brought up to date. Nobody stays signed in.
 * @param migrations the folder of migrations
 * @param opener what opens an encrypted backup
 * @throws BackupProblem for a file that is damaged, foreign, encrypted for others or of a newer Woven
 */
export async function restore(
  databaseUrl: string,
  file: string,
  migrations: string,
  opener?: Opener,
): Promise<TableSums> {
  const about = await checkBackupFile(file, opener);
  const ours = migrationsIn(migrations);
  if (about.migrations.some((name) => !ours.includes(name))) throw newer(file, about.woven);
  try {
    const isToSweep = await inTransaction(databaseUrl, async (pool) => {
      await dropEverything(pool);
      await applyMigrations(pool, migrations, about.migrations);
      await fill(pool, readBackupRows(file, opener));
      await compare(pool, about);
      const { hasSealed } = await bringUpToDate(pool, migrations, ours);
      await forgetUnderWay(pool);
      return hasSealed;
    });
    if (isToSweep) await swept(databaseUrl);
  } catch (cause) {
    throw cause instanceof BackupProblem ? cause : refused(file, cause);
  }
  return about;
}

async function fill(pool: Pool, parts: AsyncIterable<TableRows>): Promise<void> {
  const references = await dropReferences(pool);
  for await (const { table, rows } of parts) {
    await pool.query(
      `INSERT INTO ${quoted(table)} SELECT * FROM jsonb_populate_recordset(NULL::${quoted(table)}, $1::jsonb)`,
      [`[${rows.join(',')}]`],
    );
  }
  await goOnCounting(pool);
  for (const { table, name, definition } of references) {
    await pool.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }
}

/** What counts by itself goes on behind the largest number there is. */
async function goOnCounting(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ table: string; column: string; sequence: string }>(
    `SELECT t.relname AS table, a.attname AS column, s.relname AS sequence
     FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
       JOIN pg_class t ON t.oid = d.refobjid
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
     WHERE d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
       AND t.relnamespace = current_schema()::regnamespace`,
  );
  for (const { table, column, sequence } of rows) {
    await pool.query(`SELECT setval($1, greatest(max(${quoted(column)}), 1)) FROM ${quoted(table)}`, [
      quoted(sequence),
    ]);
  }
}

async function inTransaction<T>(databaseUrl: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = openOwnPool(databaseUrl);
  try {
    await pool.query('BEGIN');
    const answer = await work(pool);
    await pool.query('COMMIT');
    return answer;
  } finally {
    await pool.end();
  }
}

async function dropEverything(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ statement: string }>(
    `SELECT format('DROP TABLE %I CASCADE', c.relname) AS statement FROM pg_class c
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
     UNION ALL
     SELECT format('DROP TYPE %I CASCADE', t.typname) FROM pg_type t
       WHERE t.typnamespace = current_schema()::regnamespace AND t.typtype = 'e'`,
  );
  for (const { statement } of rows) await pool.query(statement);
}

/** The backup in which the moment itself was being made, and jobs about what was there before, are nobody's any more. */
async function forgetUnderWay(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ has: boolean }>(`SELECT to_regclass('backup') IS NOT NULL AS has`);
  if (rows[0]?.has) await pool.query(`DELETE FROM backup WHERE state IN ('waiting', 'making')`);
  await pool.query('DROP SCHEMA IF EXISTS pgboss CASCADE');
}

async function swept(databaseUrl: string): Promise<void> {
  const pool = openOwnPool(databaseUrl);
  try {
    await sweepUp(pool);
  } finally {
    await pool.end();
  }
}

/** Rows refer to each other in circles, so the references are put back, and checked, when all rows are there. */
async function dropReferences(pool: Pool) {
  const { rows } = await pool.query<{ table: string; name: string; definition: string }>(
    `SELECT r.relname AS table, c.conname AS name, pg_get_constraintdef(c.oid) AS definition
     FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
     WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of rows) {
    await pool.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  }
  return rows;
}

/** What now stands in the tables must be what the file said, to the last digit. */
async function compare(pool: Pool, about: TableSums): Promise<void> {
  const counter = new TableCounter();
  for await (const { table, rows } of rowsOf(pool, await tablesToKeep(pool))) counter.add(table, rows);
  if (JSON.stringify(counter.sums().tables) === JSON.stringify(about.tables)) return;
  throw new BackupProblem(
    'What was restored is not what the backup holds: nothing was changed. Please report this.',
  );
}

function refused(file: string, cause: unknown): BackupProblem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  const sentence =
    code === '53100'
      ? 'The disk of the database is full: free some space and try again; nothing was changed.'
      : `${file} could not be restored (${code}); nothing was changed.`;
  return new BackupProblem(sentence, { cause });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
