import 'server-only';
import { MADE_UP } from '@/lib/access/example-campaign';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import type { SettingsInput } from '@/lib/campaigns/schema';
import type { CampaignWords } from '@/lib/campaigns/words';
import { change } from '@/lib/db/change';
import { type Refusal } from '@/lib/forms/refusal';
import { db } from '@/lib/db/client';
import { deleteCampaignRows } from '@/lib/db/delete-campaign';

/** Writes a campaign's settings. */
export function editCampaign(seat: Seat, input: SettingsInput): Promise<{ readonly done: true } | Refusal> {
  return change(seat, 'campaign.edit', async (tx, vault) => {
    const { codeName, purpose, issues, ...facts } = input;
    const words: CampaignWords = { codeName, purpose, issues };
    await tx.campaign.update({
      where: { id: seat.campaignId },
      data: { ...facts, sealed: vault.seal('campaign', seat.campaignId, words) },
      select: { id: true },
    });
    return { subjects: [seat.campaignId], answer: { done: true } };
  });
}

/**
 * Takes an example campaign away with all that was entered in it, and the made-up organizers with it. A real campaign
 * is refused. Not a `change`: the campaign's audit events go with the campaign.
 */
export async function removeExampleCampaign(seat: Seat): Promise<{ removed: true } | Refusal> {
  if (!may(seat, 'campaign.remove') || !seat.campaign.isExample)
    return { refused: { key: 'access.notAllowed' }, field: null };
  const { campaignId } = seat;
  await db.$transaction(
    async (tx) => {
      await tx.campaign.findFirstOrThrow({
        where: {
          id: campaignId,
          isExample: true,
          seats: { some: { id: seat.seatId, role: 'lead', removedAt: null } },
        },
        select: { id: true },
      });
      const madeUp = await tx.user.findMany({
        where: { handleKey: { startsWith: MADE_UP }, seats: { some: { campaignId } } },
        select: { id: true },
      });
      await deleteCampaignRows(tx, campaignId);
      await tx.user.deleteMany({ where: { id: { in: madeUp.map((user) => user.id) } } });
    },
    { maxWait: 15_000, timeout: 60_000 },
  );
  return { removed: true };
}
