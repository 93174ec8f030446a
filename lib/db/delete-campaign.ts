import 'server-only';
import type { Tx } from '@/lib/db/client';

/** Deletes a campaign and every row of it. A worker cannot go before what was said about them, so the order counts. */
export async function deleteCampaignRows(tx: Tx, campaignId: string): Promise<void> {
  const here = { where: { campaignId } };
  await tx.trustRating.deleteMany(here);
  await tx.introduction.deleteMany(here);
  await tx.followUp.deleteMany(here);
  await tx.oneOnOne.deleteMany(here);
  await tx.committeeSeat.deleteMany(here);
  await tx.seat.deleteMany(here);
  await tx.worker.updateMany({ where: { campaignId }, data: { mergedIntoId: null } });
  await tx.worker.deleteMany(here);
  await tx.campaign.delete({ where: { id: campaignId }, select: { id: true } });
}
