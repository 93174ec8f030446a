import 'server-only';
import { sealKeys } from '@/lib/access/campaign-seal';
import { settleVersions } from '@/lib/access/last-hand';
import type { Seat } from '@/lib/access/seat';
import { forgetVault } from '@/lib/access/vault';
import { sweepKeys } from '@/lib/db/burn';
import { change } from '@/lib/db/change';
import { plainTexts, type Texts } from '@/lib/forms/overtaken';
import { isRefusal, type Refusal } from '@/lib/forms/refusal';

/**
 * Seals a campaign: from here on only the passphrase of one of its leads opens anything of it, and everybody who has a
 * seat in it is signed out.
 */
export async function sealCampaign(seat: Seat): Promise<{ readonly sealed: true } | Refusal> {
  const { campaignId, userId } = seat;
  const done = await change(seat, 'campaign.seal', async (tx) => {
    await sealKeys(tx, campaignId, userId);
    await tx.session.updateMany({
      where: { revokedAt: null, user: { seats: { some: { campaignId, removedAt: null } } } },
      data: { revokedAt: new Date() },
    });
    return { subjects: [campaignId], answer: { sealed: true } as const };
  });
  if (!isRefusal(done)) {
    forgetVault(campaignId);
    await sweepKeys();
  }
  return done;
}

/** Sets after how many idle minutes the screens of this campaign lock; `was` is what its form began from. */
export function setLockMinutes(
  seat: Seat,
  sent: { readonly lockMinutes: number },
  was: Texts,
): Promise<{ readonly done: true } | Refusal> {
  return change(seat, 'safety.edit', async (tx) => {
    const saved = await tx.campaign.findUniqueOrThrow({
      where: { id: seat.campaignId },
      select: { lockMinutes: true },
    });
    const { lockMinutes } = await settleVersions(tx, seat, {
      was,
      saved,
      sent,
      textsOf: plainTexts,
      written: { deeds: ['safety.edit'] },
    });
    await tx.campaign.update({
      where: { id: seat.campaignId },
      data: { lockMinutes },
      select: { id: true },
    });
    return { subjects: [seat.campaignId], answer: { done: true } };
  });
}
