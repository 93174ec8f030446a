import type { Pool } from 'pg';
import type { TableRows } from './table-sums';

/**
 * Sign-ins, one-time links and counted attempts pass away: a backup that brought them back would undo a revocation. What was found in
 * a web is found again.
 */
const passing = [
  '_prisma_migrations',
  'session',
  'sign_in_ticket',
  'passkey_challenge',
  'access_reset',
  'rate_limit',
  'kept_answer',
];
const atOnce = 1000;

/** The tables of a database that a backup holds, by name. */
export async function tablesToKeep(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> ALL ($1)
     ORDER BY table_name COLLATE "C"`,
    [passing],
  );
  return rows.map(({ name }) => name);
}

/**
 * All rows of these tables as JSON objects, in an order that depends on nothing but what they say.
 * @param pool of one connection that is in a transaction
 */
export async function* rowsOf(pool: Pool, tables: readonly string[]): AsyncGenerator<TableRows> {
  await pool.query(`SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1`);
  for (const table of tables) {
    yield { table, rows: [] };
    await pool.query(
      `DECLARE rows_of CURSOR FOR SELECT text FROM (SELECT to_jsonb(t)::text AS text FROM "${table}" t) r ORDER BY text COLLATE "C"`,
    );
    for (;;) {
      const { rows } = await pool.query<{ text: string }>(`FETCH ${atOnce} FROM rows_of`);
      if (rows.length === 0) break;
      yield { table, rows: rows.map(({ text }) => text) };
    }
    await pool.query('CLOSE rows_of');
  }
}
