import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { change } from '@/lib/db/change';
import type { Refusal } from '@/lib/forms/refusal';

/** Sets after how many idle minutes the screens of this campaign lock. */
export function setLockMinutes(seat: Seat, lockMinutes: number): Promise<{ readonly done: true } | Refusal> {
  return change(seat, 'safety.edit', async (tx) => {
    await tx.campaign.update({
      where: { id: seat.campaignId },
      data: { lockMinutes },
      select: { id: true },
    });
    return { subjects: [seat.campaignId], answer: { done: true } };
  });
}
