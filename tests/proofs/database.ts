import { inject } from 'vitest';
import { Pool } from 'pg';
import { rowsOf, tablesToKeep } from '@/lib/db/table-rows';
import { TableCounter } from '@/lib/db/table-sums';

let opened: Pool | undefined;

/** The attacked server's database, as its operator reads it. */
export function database(): Pool {
  return (opened ??= new Pool({ connectionString: inject('attacked').databaseUrl, max: 1 }));
}

/** The rows a statement finds. */
export async function rows<T extends object>(
  statement: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  return (await database().query<T>(statement, [...values])).rows;
}

/** What is in each table that is kept, and which sessions there are and still hold: alike only if nothing changed. */
export async function everythingStored(): Promise<Readonly<Record<string, string>>> {
  const pool = database();
  const counter = new TableCounter();
  await pool.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  for await (const { table, rows: some } of rowsOf(pool, await tablesToKeep(pool))) counter.add(table, some);
  await pool.query('COMMIT');
  const [sessions] = await rows<{ all: string; ended: string }>(
    'SELECT count(*) AS all, count(revoked_at) AS ended FROM session',
  );
  const sums = Object.entries(counter.sums().tables).map(
    ([table, { rows: count, sha256 }]) => [table, `${count} ${sha256}`] as const,
  );
  return { ...Object.fromEntries(sums), session: JSON.stringify(sessions) };
}

/** The tables in which two sums differ. */
export function changedTables(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (table) => before[table] !== after[table],
  );
}
