import { statfsSync } from 'node:fs';
import { DatabaseAway } from '@/lib/away/database-away';
import { env } from '@/lib/env';
import { log } from '@/lib/logs/log';

/**
 * PostgreSQL stops altogether when there is no room for what it writes ahead, 16 MB at a time. Below the first line nothing is
 * written that can wait; below the second nothing at all. Above the first by a little, writing goes on. In bytes.
 */
const NEARLY_FULL = 96 * 1024 * 1024;
const FULL = 48 * 1024 * 1024;
const ROOM_AGAIN = 112 * 1024 * 1024;
/** How long a look at the disk is good for, in milliseconds. */
const GOOD_FOR = 50;

const WRITES =
  /\b(INSERT\s+INTO|DELETE\s+FROM)\b|\bUPDATE\s+(?!OF\b|SKIP\b|NOWAIT\b)["\w.]+(\s+\w+)?\s+SET\b/i;

let last = { at: -Infinity, free: Infinity };
let isNearlyFull = false;

/** Free bytes where the database lies; infinitely many where it is somebody else's. */
export function freeSpace(now = performance.now()): number {
  const { databaseHome } = env;
  if (databaseHome === undefined) return Infinity;
  if (now - last.at > GOOD_FOR) last = { at: now, free: freeIn(databaseHome) };
  return last.free;
}

/** Whether writing has to wait until there is room. */
export function isDiskNearlyFull(): boolean {
  const free = freeSpace();
  const wasNearlyFull = isNearlyFull;
  isNearlyFull = free < (isNearlyFull ? ROOM_AGAIN : NEARLY_FULL);
  if (isNearlyFull && !wasNearlyFull) log.error('disk.nearly-full');
  if (!isNearlyFull && wasNearlyFull) log.info('disk.room-again');
  return isNearlyFull;
}

/** Before anything is written that may wait: makes sure that there is room for it. @throws DatabaseAway */
export function assertRoom(): void {
  if (isDiskNearlyFull()) throw new DatabaseAway('full');
}

/** Before a statement: where the disk is all but full, one that writes is not even tried. @throws DatabaseAway */
export function assertRoomFor(sql: string): void {
  if (freeSpace() < FULL && WRITES.test(sql)) throw new DatabaseAway('full');
}

function freeIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(/* turbopackIgnore: true */ folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}
