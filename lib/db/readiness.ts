import 'server-only';
import { readdirSync } from 'node:fs';
import { db } from './client';

const MIGRATIONS = 'prisma/migrations';
/** A database that takes longer than this to say which migrations it has is as good as away. In milliseconds. */
const PATIENCE = 2_000;

/** How the database stands: there with the schema of this version, there with another one, or away. */
export type DatabaseState = 'ready' | 'other-version' | 'away';

/** Asks the database which migrations it has, and compares them with those of this version. */
export async function findDatabaseState(): Promise<DatabaseState> {
  try {
    const applied = await within(PATIENCE, appliedNames());
    const own = ownNames();
    return applied.length === own.length && own.every((name) => applied.includes(name))
      ? 'ready'
      : 'other-version';
  } catch {
    return 'away';
  }
}

async function appliedNames(): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map(({ name }) => name);
}

let own: readonly string[] | undefined;
function ownNames(): readonly string[] {
  return (own ??= readdirSync(/* turbopackIgnore: true */ MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name));
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
