import { Pool } from 'pg';
import { rowsOf, tablesToKeep } from '@/lib/db/table-rows';
import { TableCounter } from '@/lib/db/table-sums';
import { aim } from './aim';

let opened: Pool | undefined;

/** The attacked server's database, as its operator reads it. */
export function database(): Pool {
  // A database that goes away while nobody asks is no fault of the one who will.
  return (opened ??= new Pool({ connectionString: aim().databaseUrl, max: 1 }).on('error', () => undefined));
}

/** The rows a statement finds. */
export async function rows<T extends object>(
  statement: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  return (await database().query<T>(statement, [...values])).rows;
}

/** Each process writes here once a minute, whoever asks for what. */
const BY_THE_CLOCK = ['clock_seen'];

/** What is in each table that is kept, and which sessions there are and still hold: alike only if nothing changed. */
export async function everythingStored(): Promise<Readonly<Record<string, string>>> {
  const pool = database();
  const counter = new TableCounter();
  await pool.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const tables = (await tablesToKeep(pool)).filter((table) => !BY_THE_CLOCK.includes(table));
  for await (const { table, rows: some } of rowsOf(pool, tables)) counter.add(table, some);
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

/** What one campaign holds, and who is in it: alike only if nothing of it changed. */
export async function campaignStored(campaignId: string): Promise<Readonly<Record<string, string>>> {
  const tables = await rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND column_name = 'campaign_id'`,
  );
  const parts = [
    ...tables.map(({ name }) => [name, `SELECT * FROM "${name}" WHERE campaign_id = $1`] as const),
    ['campaign', 'SELECT * FROM campaign WHERE id = $1'] as const,
    [
      'user',
      `SELECT u.* FROM "user" u JOIN seat s ON s.user_id = u.id
       WHERE s.campaign_id = $1 AND s.removed_at IS NULL AND u.disabled_at IS NULL`,
    ] as const,
  ];
  const sums: [string, string][] = [];
  for (const [name, select] of parts) {
    const [sum] = await rows<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(text, E'\\n' ORDER BY text)), '') AS sum
       FROM (SELECT to_jsonb(t)::text AS text FROM (${select}) t) r`,
      [campaignId],
    );
    sums.push([name, sum?.sum ?? '']);
  }
  return Object.fromEntries(sums);
}

/** How many rows of one campaign point at a row of another, over every foreign key between what campaigns hold. */
export async function crossReferences(): Promise<number> {
  const keys = await rows<{ inner: string; column: string; outer: string; key: string }>(
    `SELECT c.conrelid::regclass::text AS inner, a.attname AS column, c.confrelid::regclass::text AS outer, b.attname AS key
     FROM pg_constraint c
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1]
     WHERE c.contype = 'f'
       AND EXISTS (SELECT FROM pg_attribute x WHERE x.attrelid = c.conrelid AND x.attname = 'campaign_id')
       AND EXISTS (SELECT FROM pg_attribute x WHERE x.attrelid = c.confrelid AND x.attname = 'campaign_id')`,
  );
  let found = 0;
  for (const { inner, column, outer, key } of keys) {
    const [{ count } = { count: '0' }] = await rows<{ count: string }>(
      `SELECT count(*) FROM ${inner} i JOIN ${outer} o ON i."${column}" = o."${key}"
       WHERE i.campaign_id IS DISTINCT FROM o.campaign_id`,
    );
    found += Number(count);
  }
  return found;
}
