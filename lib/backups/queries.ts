import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import type { ListedBackup } from '@/lib/backups/listed';
import { isOverdue, type BackupPlan } from '@/lib/backups/plan';
import { planOf } from '@/lib/db/backup-plan';
import { db } from '@/lib/db/client';
import { recipientsOf } from '@/lib/db/due-backups';
import { env } from '@/lib/env';

const LISTED = 40;

/** What leads know of the backups of this installation. */
export type Backups = {
  readonly plan: BackupPlan;
  /** How many public keys whoever runs the server chose, beside those of the plan. */
  readonly fixedKeys: number;
  /** Whether anybody could open a backup. */
  readonly hasKey: boolean;
  /** Where they lie on the server. */
  readonly folder: string;
  readonly lastGood: Date | null;
  readonly isOverdue: boolean;
  /** The one being made or waited for, with the rows of the last good one to measure it by. */
  readonly underWay: { readonly rows: number; readonly of: number | null } | null;
  readonly list: readonly ListedBackup[];
};

/** Everything about the backups of this installation; null for whoever may not know, and from a made-up campaign. */
export async function findBackups(seat: Seat, now: Date): Promise<Backups | null> {
  if (!mayKnow(seat)) return null;
  const [plan, state, rows] = await Promise.all([planOf(db), findState(now), listRows()]);
  const under = rows.find(({ state: is }) => is === 'waiting' || is === 'making');
  const measure = rows.find(({ state: is }) => is === 'good')?.rows ?? null;
  return {
    plan,
    ...state,
    fixedKeys: env.backupTo.length,
    hasKey: recipientsOf(plan).length > 0,
    folder: env.backupFolder,
    underWay: under ? { rows: under.rows, of: measure } : null,
    list: rows.map(({ begunAt, askedAt, clearedAt, ...row }) => ({
      ...row,
      at: begunAt ?? askedAt,
      isCleared: clearedAt !== null,
    })),
  };
}

/** Whether the last good backup is older than a week, and when it was; null for whoever may not know. */
export async function findOverdue(
  seat: Seat,
  now: Date,
): Promise<{ readonly lastGood: Date | null; readonly isOverdue: boolean } | null> {
  return mayKnow(seat) ? findState(now) : null;
}

/** Backups are of the whole installation: whoever only plays with a made-up campaign has no say in them. */
function mayKnow(seat: Seat): boolean {
  return may(seat, 'backup.see') && !seat.campaign.isExample;
}

async function findState(now: Date) {
  const [last, installation] = await Promise.all([
    db.backup.findFirst({
      where: { state: 'good' },
      orderBy: { begunAt: 'desc' },
      select: { begunAt: true },
    }),
    db.installation.findUnique({ where: { id: 1 }, select: { createdAt: true } }),
  ]);
  const lastGood = last?.begunAt ?? null;
  return { lastGood, isOverdue: isOverdue(lastGood, installation?.createdAt ?? now, now) };
}

function listRows() {
  return db.backup.findMany({
    orderBy: { askedAt: 'desc' },
    take: LISTED,
    select: {
      id: true,
      kind: true,
      state: true,
      askedAt: true,
      begunAt: true,
      rows: true,
      bytes: true,
      file: true,
      machine: true,
      problem: true,
      clearedAt: true,
    },
  });
}
