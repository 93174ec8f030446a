import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Pool } from 'pg';

type EngineModule = typeof engineGlue;

const filters = { externalTables: [], externalEnums: [] };
const datamodel = 'datasource db {\n  provider = "postgresql"\n}\n';

/**
 * Applies those of the named migrations that the database does not have yet, in whatever transaction the pool's one
 * connection is in, and writes them into `_prisma_migrations`.
 * @param pool of exactly one connection
 * @returns the names of the migrations that were applied
 */
export async function applyMigrations(
  pool: Pool,
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', datamodel]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(overOneConnection(pool)),
  );
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: {
      baseDir: folder,
      lockfile: { path: 'migration_lock.toml', content: read(folder, 'migration_lock.toml') },
      shadowDbInitScript: '',
      migrationDirectories: names.map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: read(folder, name, 'migration.sql') },
        },
      })),
    },
    filters,
  });
  return appliedMigrationNames;
}

function read(...parts: readonly string[]): string {
  return readFileSync(path.join(...parts), 'utf8');
}

/** Prisma's adapter over one connection. Its own `executeScript` cuts a script at every semicolon, so ours sends it whole. */
function overOneConnection(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
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
