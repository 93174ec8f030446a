import 'server-only';
import type { Pool } from 'pg';
import { SCHEMA } from '@/lib/jobs/queue-sql';
import { db } from './client';

/** How many jobs there are of a kind in a state. */
export type JobCount = { readonly name: string; readonly state: string; readonly count: number };

/** What the connections of this process do. */
export type PoolFigures = { readonly inUse: number; readonly idle: number; readonly waiting: number };

// Of whoever makes the pool: lib/db/client.ts.
const held = globalThis as unknown as { wovenPool?: Pool };

/** Connections in use and idle, and how many wait for one. */
export function poolFigures(): PoolFigures {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = held.wovenPool ?? {};
  return { inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}

/** Seconds since the last good backup; null where there is none. */
export async function findBackupAge(): Promise<number | null> {
  const last = await db.backup.findFirst({
    where: { state: 'good', endedAt: { not: null } },
    orderBy: { endedAt: 'desc' },
    select: { endedAt: true },
  });
  return last?.endedAt ? (Date.now() - last.endedAt.getTime()) / 1000 : null;
}

/** The jobs that are kept, by kind and state; none before the queue was first opened. */
export function countJobs(): Promise<readonly JobCount[]> {
  return db.$queryRawUnsafe<JobCount[]>(
    `SELECT name, state::text AS state, count(*)::int AS count FROM ${SCHEMA}.job GROUP BY 1, 2`,
  );
}
