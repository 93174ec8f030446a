import type { Client, Pool } from 'pg';

/** Whatever can be asked: a session or a pool. */
type Queries = Pick<Client, 'query'> | Pick<Pool, 'query'>;

/** The names of the migrations a database has. */
export async function appliedMigrations(session: Queries): Promise<readonly string[]> {
  const { rows: found } = await session.query<{ history: string | null }>(
    `SELECT to_regclass('_prisma_migrations')::text AS history`,
  );
  if (!found[0]?.history) return [];
  const { rows } = await session.query<{ migration_name: string }>(
    'SELECT DISTINCT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return rows.map((row) => row.migration_name);
}
