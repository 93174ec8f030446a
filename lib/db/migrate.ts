import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Client, Pool } from 'pg';
import { DatabaseProblem } from './database-problem';

type EngineModule = typeof engineGlue;

/** Held while migrations run, so that two starting processes take turns. */
const migrating = 7_301_003;
const oldestServer = 140_000;
const filters = { externalTables: [], externalEnums: [] };

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
    if (applied.length === names.length) return [];
    return await applyMigrations(databaseUrl, folder, names);
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

function migrationsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function appliedMigrations(session: Client): Promise<readonly string[]> {
  const { rows: found } = await session.query<{ history: string | null }>(
    `SELECT to_regclass('_prisma_migrations')::text AS history`,
  );
  if (!found[0]?.history) return [];
  const { rows } = await session.query<{ migration_name: string }>(
    'SELECT DISTINCT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return rows.map((row) => row.migration_name);
}

async function applyMigrations(
  databaseUrl: string,
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 });
  try {
    const { SchemaEngine } = await loadEngine();
    const engine = await SchemaEngine.new(
      { datamodels: [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(oneTransaction(pool)),
    );
    await pool.query('BEGIN');
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: folder,
        lockfile: {
          path: 'migration_lock.toml',
          content: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8'),
        },
        shadowDbInitScript: '',
        migrationDirectories: names.map((name) => ({
          path: name,
          migrationFile: {
            path: 'migration.sql',
            content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
          },
        })),
      },
      filters,
    });
    await pool.query('COMMIT');
    return appliedMigrationNames;
  } catch (cause) {
    throw new DatabaseProblem(
      `The database could not be brought up to date and was left as it was (${reasonOf(cause)}).`,
      { cause },
    );
  } finally {
    await pool.end();
  }
}

/** Prisma's adapter over one connection. Its own `executeScript` cuts a script at every semicolon, so ours sends it whole. */
function oneTransaction(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connectOnce = async () => {
    const adapter = await factory.connect();
    adapter.executeScript = async (sql) => {
      await adapter.executeRaw({ sql, args: [], argTypes: [] });
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: connectOnce,
    connectToShadowDb: connectOnce,
  };
}

let engineModule: Promise<EngineModule> | undefined;

/** Once in a process: the glue frees old engines in whatever instance it was given last. */
function loadEngine(): Promise<EngineModule> {
  engineModule ??= instantiateEngine();
  return engineModule;
}

/** Node cannot import WebAssembly by itself: the module's glue is given its instance by hand. */
async function instantiateEngine(): Promise<EngineModule> {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const engine: EngineModule = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const program = readFileSync(path.join(path.dirname(glue), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(program, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const begin = instance.exports['__wbindgen_start'] as () => void;
  begin();
  return engine;
}

function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  const [reason = ''] = text.split(/\n\s*0: /);
  return reason.trim().replaceAll(/\s+/g, ' ');
}
