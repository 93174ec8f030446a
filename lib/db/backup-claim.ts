import 'server-only';
import { hostname } from 'node:os';
import { lastDue, restAfter, type BackupPlan } from '@/lib/backups/plan';
import { planOf } from './backup-plan';
import { db, type Tx } from './client';

/** Held while it is decided who makes which backup. */
const CLAIMING = 7_301_014;
/** Whoever was not heard of for so long makes no backup any more. In milliseconds. */
const LOST_AFTER = 60_000;
/** How long one that was asked for and failed is tried again. In milliseconds. */
const ASKED_FOR = 24 * 60 * 60 * 1000;

/** A backup that is ours to make; another try of it is another claim. */
export type Claim = { readonly id: string; readonly tries: number; readonly plan: BackupPlan };

/** Why a backup failed, as the messages say it. */
export type BackupTrouble = 'full' | 'folder' | 'noKey' | 'wrongKey' | 'interrupted' | 'database' | 'other';

/** What is written down about a backup that is good. */
type Made = { readonly rows: number; readonly bytes: number; readonly sha256: string; readonly file: string };

/** Takes in hand what is asked for or due: one at a time over all machines, each moment of the plan once. */
export function claimBackup(now: Date): Promise<Claim | null> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CLAIMING})`;
    await tx.backup.updateMany({
      where: { state: 'making', heardAt: { lt: new Date(now.getTime() - LOST_AFTER) } },
      data: { state: 'failed', problem: 'interrupted' satisfies BackupTrouble, endedAt: now },
    });
    if ((await tx.backup.count({ where: { state: 'making' } })) > 0) return null;
    const plan = await planOf(tx);
    const id = (await askedFor(tx, now)) ?? (await due(tx, plan, now));
    if (id === null) return null;
    const { tries } = await tx.backup.update({
      where: { id },
      data: {
        state: 'making',
        tries: { increment: 1 },
        begunAt: now,
        heardAt: now,
        endedAt: null,
        problem: null,
        rows: 0,
        machine: hostname(),
      },
      select: { tries: true },
    });
    return { id, tries, plan };
  });
}

/** Says that a backup is still being made. False where it is not ours any more. */
export async function hearOf({ id, tries }: Claim, rows: number): Promise<boolean> {
  const { count } = await db.backup.updateMany({
    where: { id, tries, state: 'making' },
    data: { heardAt: new Date(), rows },
  });
  return count === 1;
}

/** Writes down that a backup is good. False where it is not ours any more: then nothing says that its file is there. */
export async function endWell({ id, tries }: Claim, made: Made): Promise<boolean> {
  const { count } = await db.backup.updateMany({
    where: { id, tries, state: 'making' },
    data: { ...made, state: 'good', endedAt: new Date() },
  });
  return count === 1;
}

/** Writes down that a backup failed, and why; it is tried again after a rest. */
export async function endBadly({ id, tries }: Claim, problem: BackupTrouble): Promise<void> {
  await db.backup.updateMany({
    where: { id, tries, state: 'making' },
    data: { state: 'failed', problem, endedAt: new Date() },
  });
}

async function askedFor(tx: Tx, now: Date): Promise<string | null> {
  const found = await tx.backup.findMany({
    where: {
      kind: 'asked',
      OR: [{ state: 'waiting' }, { state: 'failed', askedAt: { gt: new Date(now.getTime() - ASKED_FOR) } }],
    },
    orderBy: { askedAt: 'desc' },
    select: { id: true, state: true, tries: true, endedAt: true, askedAt: true },
    take: 1,
  });
  const [asked] = found;
  if (!asked || !isRested(asked, now)) return null;
  const since = await tx.backup.count({ where: { state: 'good', begunAt: { gt: asked.askedAt } } });
  return asked.state === 'failed' && since > 0 ? null : asked.id;
}

async function due(tx: Tx, plan: BackupPlan, now: Date): Promise<string | null> {
  if (!plan.isOn) return null;
  const dueAt = lastDue(plan, now);
  const known = await tx.backup.findUnique({
    where: { dueAt },
    select: { id: true, state: true, tries: true, endedAt: true },
  });
  if (known) return known.state === 'failed' && isRested(known, now) ? known.id : null;
  const made = await tx.backup.create({
    data: { kind: 'clock', state: 'waiting', dueAt, askedAt: now },
    select: { id: true },
  });
  return made.id;
}

function isRested({ tries, endedAt }: { tries: number; endedAt: Date | null }, now: Date): boolean {
  return endedAt === null || now.getTime() >= endedAt.getTime() + restAfter(tries);
}
