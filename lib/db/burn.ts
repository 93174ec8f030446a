import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { openOwnSession } from './own-session';
import { db, type Tx } from '@/lib/db/client';
import { deleteCampaignRows } from '@/lib/db/delete-campaign';
import { env } from '@/lib/env';

/** Held by the one process that carries burns out. */
const BURNING = 7_301_005;
/** What nobody confirmed for so long is forgotten. In milliseconds. */
const ASKED_LIFE = 7 * 24 * 60 * 60 * 1000;
/** How often the table of keys is tried to be rewritten. */
const SWEEPS = 5;
const PATIENCE = { maxWait: 15_000, timeout: 300_000 };

/**
 * Carries out every burn that is due: first the keys go, so that nothing opens any more whatever happens then, and after
 * that the rows. A burn that was cut short between the two is gone on with. Only one process does it at a time.
 * @returns the campaigns that are no more
 */
export async function burnDue(now: Date): Promise<readonly string[]> {
  await forgetStale(now);
  const due = await db.burnRequest.findMany({
    where: { OR: [{ dueAt: { lte: now } }, { begunAt: { not: null } }] },
    select: { campaignId: true },
  });
  const burned: string[] = [];
  for (const { campaignId } of due) {
    if (!(await locked((tx) => destroyKeys(tx, campaignId, now)))) continue;
    await sweepKeys();
    if (await locked((tx) => deleteRows(tx, campaignId))) burned.push(campaignId);
  }
  return burned;
}

/**
 * Rewrites the table of keys, so that none that is gone is left in the files of the database. Everybody who reads a key
 * waits behind whoever waits to rewrite: it waits a second at most, some times over, and is left to the next time then.
 */
export async function sweepKeys(): Promise<void> {
  const session = await openOwnSession(env.databaseUrl, { options: '-c lock_timeout=1000' });
  try {
    for (let left = SWEEPS; left > 0; left -= 1) {
      const swept = await session.query('VACUUM (FULL) campaign_key').then(
        () => true,
        () => false,
      );
      if (swept) return;
      await setTimeout(500);
    }
  } finally {
    await session.end();
  }
}

async function locked(work: (tx: Tx) => Promise<boolean>): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<
      { taken: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${BURNING}) AS taken`;
    return row?.taken === true && (await work(tx));
  }, PATIENCE);
}

/** Whether the keys are gone now. A hold, a lead who has lost their seat, or a day that moved: then nothing happens. */
async function destroyKeys(tx: Tx, campaignId: string, now: Date): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM campaign WHERE id = ${campaignId}::uuid FOR UPDATE`;
  const burn = await tx.burnRequest.findUnique({ where: { campaignId } });
  if (!burn) return false;
  if (burn.begunAt) return true;
  if (!burn.confirmedById || !burn.dueAt || burn.dueAt > now) return false;
  const [holds, leads] = await Promise.all([
    tx.legalHold.count({ where: { campaignId, liftedAt: null } }),
    tx.seat.count({
      where: {
        campaignId,
        userId: { in: [burn.askedById, burn.confirmedById] },
        role: 'lead',
        removedAt: null,
        user: { disabledAt: null },
      },
    }),
  ]);
  if (holds > 0 || leads < 2) {
    await tx.burnRequest.delete({ where: { campaignId }, select: { campaignId: true } });
    return false;
  }
  await tx.campaignKey.deleteMany({ where: { campaignId } });
  await tx.campaignSeal.deleteMany({ where: { campaignId } });
  await tx.campaign.update({
    where: { id: campaignId },
    data: { secret: '', sealedAt: now },
    select: { id: true },
  });
  await tx.burnRequest.update({
    where: { campaignId },
    data: { begunAt: now },
    select: { campaignId: true },
  });
  return true;
}

async function deleteRows(tx: Tx, campaignId: string): Promise<boolean> {
  const begun = await tx.burnRequest.count({ where: { campaignId, begunAt: { not: null } } });
  if (begun === 0) return false;
  await deleteCampaignRows(tx, campaignId);
  return true;
}

async function forgetStale(now: Date): Promise<void> {
  await db.burnRequest.deleteMany({
    where: { confirmedAt: null, askedAt: { lt: new Date(now.getTime() - ASKED_LIFE) } },
  });
}
