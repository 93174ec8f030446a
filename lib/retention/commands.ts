import 'server-only';
import { settleVersions } from '@/lib/access/last-hand';
import type { Seat } from '@/lib/access/seat';
import { today } from '@/lib/campaigns/today';
import { change } from '@/lib/db/change';
import { clearDue, subjectsOf } from '@/lib/db/clear-due';
import { dateFromDay } from '@/lib/db/days';
import { clocksOf, digestOf, findDue, isHeld, isNothing } from '@/lib/db/retention';
import { plainTexts, type Texts } from '@/lib/forms/overtaken';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Clocks } from '@/lib/retention/clocks';

/** What lost its words. */
export type Cleared = { readonly talks: number; readonly workers: number };

/**
 * Sets how long the words of this campaign are kept; `was` is what stood when somebody looked at what would go. Nothing goes yet:
 * the server clears once a day.
 */
export function setClocks(seat: Seat, sent: Clocks, was: Texts): Promise<{ readonly done: true } | Refusal> {
  return change(seat, 'retention.set', async (tx) => {
    const { campaignId, userId } = seat;
    const clocks = await settleVersions(tx, seat, {
      was,
      saved: await clocksOf(tx, campaignId),
      sent,
      textsOf: plainTexts,
      written: { deeds: ['retention.set'] },
      whole: true,
    });
    const set = {
      ...clocks,
      closedOn: dateFromDay(clocks.closedOn),
      setById: userId,
    };
    await tx.retention.upsert({
      where: { campaignId },
      create: { campaignId, ...set },
      update: set,
      select: { campaignId: true },
    });
    return { subjects: [campaignId], answer: { done: true } };
  });
}

/** Clears what is due now by the clocks that are set, if it is what was seen. Refused under a legal hold. */
export function runClocks(seat: Seat, seen: string): Promise<Cleared | Refusal> {
  return change(seat, 'retention.run', async (tx, vault) => {
    const { campaignId } = seat;
    if (await isHeld(tx, campaignId)) throw new Refused({ key: 'retention.onHold' });
    const due = await findDue(tx, vault, campaignId, await clocksOf(tx, campaignId), today());
    if (isNothing(due)) throw new Refused({ key: 'retention.nothing' });
    if (digestOf(due) !== seen) throw new Refused({ key: 'retention.changed' });
    await clearDue(tx, vault, campaignId, due);
    return {
      subjects: subjectsOf(campaignId, due),
      answer: { talks: due.talks.length, workers: due.workers.length },
    };
  });
}
