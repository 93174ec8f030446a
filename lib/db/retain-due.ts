import 'server-only';
import { vaultOf } from '@/lib/access/vault';
import { dayHere } from '@/lib/campaigns/today';
import { closeEvent, openEvent } from '@/lib/db/audit';
import { clearDue, subjectsOf } from '@/lib/db/clear-due';
import { db, type Tx } from '@/lib/db/client';
import { clocksOf, findDue, isHeld, isNothing } from '@/lib/db/retention';

/** Held, with the campaign's own number, by the one process that clears that campaign. */
const CLEARING = 7_301_006;
const PATIENCE = { maxWait: 15_000, timeout: 300_000 };

/**
 * Clears what is due by the clocks of each campaign, one campaign at a time; those under a legal hold, and those that are
 * sealed, are left alone. The audit names whoever set the clocks. Only one process goes through a campaign at a time.
 * @returns how many campaigns could not be gone through
 */
export async function retainDue(now: Date): Promise<number> {
  const campaigns = await db.retention.findMany({
    where: { campaign: { sealedAt: null, legalHolds: { none: { liftedAt: null } } } },
    select: { campaignId: true },
  });
  let failed = 0;
  for (const { campaignId } of campaigns) {
    try {
      await db.$transaction((tx) => retain(tx, campaignId, now), PATIENCE);
    } catch {
      failed += 1;
    }
  }
  return failed;
}

async function retain(tx: Tx, campaignId: string, now: Date): Promise<void> {
  const [lock] = await tx.$queryRaw<
    { taken: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(${CLEARING}::int, hashtext(${campaignId})) AS taken`;
  if (lock?.taken !== true) return;
  await tx.$queryRaw`SELECT id FROM campaign WHERE id = ${campaignId}::uuid FOR UPDATE`;
  const set = await tx.retention.findFirst({
    where: { campaignId, campaign: { sealedAt: null } },
    select: { setById: true },
  });
  if (!set || (await isHeld(tx, campaignId))) return;
  const vault = await vaultOf(campaignId, tx);
  const due = await findDue(tx, vault, campaignId, await clocksOf(tx, campaignId), dayHere(now));
  if (isNothing(due)) return;
  const event = await openEvent(tx, campaignId);
  await clearDue(tx, vault, campaignId, due);
  await closeEvent(tx, event, set.setById, 'retention.due', subjectsOf(campaignId, due));
  await tx.campaign.update({
    where: { id: campaignId },
    data: { webRevision: { increment: 1 } },
    select: { id: true },
  });
}
