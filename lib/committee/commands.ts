import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { today } from '@/lib/campaigns/today';
import { change } from '@/lib/db/change';
import { dateFromDay } from '@/lib/db/days';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Day } from '@/lib/web/day';

/** Puts a coworker on the committee from a day on. Two stays of one person never overlap. */
export async function joinCommittee(
  seat: Seat,
  { workerId, sinceOn }: { readonly workerId: string; readonly sinceOn: Day },
): Promise<{ readonly stayId: string } | Refusal> {
  return change(seat, 'committee.change', async (tx) => {
    const { campaignId, userId } = seat;
    if (sinceOn > today()) throw new Refused({ key: 'committee.dayAhead' }, 'sinceOn');
    const worker = await tx.worker.findFirst({
      where: { id: workerId, campaignId, deletedAt: null, mergedIntoId: null },
      select: { committeeSeats: { select: { untilOn: true } } },
    });
    if (!worker) throw new Refused({ key: 'committee.whoUnknown' }, 'who');
    const since = dateFromDay(sinceOn);
    for (const { untilOn } of worker.committeeSeats) {
      if (untilOn === null) throw new Refused({ key: 'committee.alreadyOn' }, 'who');
      if (untilOn > since) throw new Refused({ key: 'committee.overlaps' }, 'sinceOn');
    }
    const { id } = await tx.committeeSeat.create({
      data: { campaignId, workerId, sinceOn: since, recordedById: userId },
      select: { id: true },
    });
    return { subjects: [id, workerId], answer: { stayId: id } };
  });
}

/** Ends a stay; it stays in the history. `untilOn` is the first day they are no longer on the committee. */
export async function leaveCommittee(
  seat: Seat,
  { stayId, untilOn }: { readonly stayId: string; readonly untilOn: Day },
): Promise<{ readonly workerId: string } | Refusal> {
  return change(seat, 'committee.change', async (tx) => {
    if (untilOn > today()) throw new Refused({ key: 'committee.dayAhead' }, 'untilOn');
    const stay = await tx.committeeSeat.findFirst({
      where: { id: stayId, campaignId: seat.campaignId, untilOn: null },
      select: { workerId: true, sinceOn: true },
    });
    if (!stay) throw new Refused({ key: 'committee.gone' });
    const until = dateFromDay(untilOn);
    if (stay.sinceOn !== null && stay.sinceOn > until) {
      throw new Refused({ key: 'committee.endsBeforeStart' }, 'untilOn');
    }
    await tx.committeeSeat.update({ where: { id: stayId }, data: { untilOn: until }, select: { id: true } });
    return { subjects: [stayId, stay.workerId], answer: { workerId: stay.workerId } };
  });
}
