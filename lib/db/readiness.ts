import 'server-only';
import { readdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { env } from '@/lib/env';
import { db } from './client';

const MIGRATIONS = 'prisma/migrations';
/** A database that takes longer than this to say which migrations it has is as good as away. In milliseconds. */
const PATIENCE = 2_000;
/** Below this PostgreSQL may not have room for what it writes ahead. In bytes. */
const LEAST_ROOM = 64 * 1024 * 1024;

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

/** Free bytes where the data lies; null where a database of your own keeps it, elsewhere. */
export async function findFreeDisk(): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(/* turbopackIgnore: true */ env.dataFolder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Whether there is room to write; a disk that is not ours to look at counts as having some. */
export async function hasRoom(): Promise<boolean> {
  return ((await findFreeDisk()) ?? LEAST_ROOM) >= LEAST_ROOM;
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
