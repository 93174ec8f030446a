import { readdirSync } from 'node:fs';
import { Client, type Pool } from 'pg';
import { openOwnPool } from './own-session';
import { appliedMigrations } from './applied-migrations';
import { signHeads } from './audit-verify';
import { DatabaseProblem } from './database-problem';
import { applyMigrations } from './schema-engine';
import { isSweepDue, noteSweep, ROOM_FOR_SEALED, sealStored, sweepUp } from './seal-stored';

/** The migration that brings the signed ends of the audit's chains. */
const WITH_HEADS = '20261122030000_history';

/** Held while migrations run, so that two starting processes take turns. */
const migrating = 7_301_003;
const oldestServer = 140_000;

/**
 * Brings a database to the schema of this Woven, all in one transaction: a failed or killed migration leaves no trace.
 * The history is Prisma's own `_prisma_migrations`, so `prisma migrate deploy` works on the same database.
 * @param folder the folder of migrations
 * @returns the names of the migrations that were applied now
 * @throws DatabaseProblem when it cannot be reached, is older than PostgreSQL 14 or was written by a newer Woven
 */
export async function migrate(databaseUrl: string, folder: string): Promise<readonly string[]> {
  const session = await connect(databaseUrl);
  try {
    await session.query('SELECT pg_advisory_lock($1)', [migrating]);
    const names = migrationsIn(folder);
    const applied = await appliedMigrations(session);
    const unknown = applied.filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      throw new DatabaseProblem(
        `The database was written by a newer Woven (it has the migration ${unknown.join(', ')}): start that version, or restore a backup made before it.`,
      );
    }
    if (applied.length < names.length) return await applyAtOnce(databaseUrl, folder, names);
    if (await isSweepDue(session)) await sweepAgain(databaseUrl);
    return [];
  } finally {
    await session.end();
  }
}

async function connect(databaseUrl: string): Promise<Client> {
  const session = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 15_000 });
  session.on('error', () => undefined);
  try {
    await session.connect();
  } catch (cause) {
    const { hostname, port } = new URL(databaseUrl);
    const reason =
      cause instanceof Error ? cause.message || ('code' in cause && String(cause.code)) : String(cause);
    throw new DatabaseProblem(
      `The database at ${hostname}${port && `:${port}`} cannot be reached (${reason}): see that it runs and that DATABASE_URL is right.`,
      { cause },
    );
  }
  const { rows } = await session.query<{ server_version_num: string }>('SHOW server_version_num');
  const version = Number(rows[0]?.server_version_num);
  if (version < oldestServer) {
    await session.end();
    throw new DatabaseProblem(
      `The database is PostgreSQL ${Math.floor(version / 10_000)} and Woven needs 14 or newer: point DATABASE_URL to a newer server.`,
    );
  }
  return session;
}

/** The names of the migrations in a folder, in the order they are applied. */
export function migrationsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function applyAtOnce(databaseUrl: string, folder: string, names: readonly string[]) {
  const pool = openOwnPool(databaseUrl);
  try {
    await pool.query('BEGIN');
    const { applied, hasSealed } = await bringUpToDate(pool, folder, names);
    await pool.query('COMMIT');
    if (hasSealed) await sweepUp(pool);
    return applied;
  } catch (cause) {
    throw new DatabaseProblem(
      `The database could not be brought up to date and was left as it was (${reasonOf(cause)}).`,
      { cause },
    );
  } finally {
    await pool.end();
  }
}

/** What an upgrade before this one was cut short of. */
async function sweepAgain(databaseUrl: string): Promise<void> {
  const pool = openOwnPool(databaseUrl);
  try {
    await sweepUp(pool);
  } finally {
    await pool.end();
  }
}

/**
 * Applies migrations in the transaction the pool's one connection is in; what a Woven before 0.2 stored in the clear is
 * sealed in between.
 */
export async function bringUpToDate(
  pool: Pool,
  folder: string,
  names: readonly string[],
): Promise<{ readonly applied: readonly string[]; readonly hasSealed: boolean }> {
  const { applied, hasSealed } = await sealOnTheWay(pool, folder, names);
  if (applied.includes(WITH_HEADS)) await signHeads(pool);
  return { applied, hasSealed };
}

async function sealOnTheWay(pool: Pool, folder: string, names: readonly string[]) {
  if ((await appliedMigrations(pool)).includes(ROOM_FOR_SEALED) || !names.includes(ROOM_FOR_SEALED)) {
    return { applied: await applyMigrations(pool, folder, names), hasSealed: false };
  }
  const first = await applyMigrations(pool, folder, names.slice(0, names.indexOf(ROOM_FOR_SEALED) + 1));
  const hasSealed = await sealStored(pool);
  if (hasSealed) await noteSweep(pool);
  return { applied: [...first, ...(await applyMigrations(pool, folder, names))], hasSealed };
}

function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  const [reason = ''] = text.split(/\n\s*0: /);
  return reason.trim().replaceAll(/\s+/g, ' ');
}
