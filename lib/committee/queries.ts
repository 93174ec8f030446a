import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import type { Day } from '@/lib/web/day';

/** A stay on the organizing committee: from `sinceOn` (null: nobody knows) until before `untilOn` (null: still). */
export type Stay = {
  readonly id: string;
  readonly workerId: string;
  readonly sinceOn: Day | null;
  readonly untilOn: Day | null;
};

/** Every stay on the committee there ever was, the longest ago first; none for who may not see names. */
export async function listStays(seat: Seat): Promise<readonly Stay[]> {
  if (!may(seat, 'workers.see')) return [];
  const rows = await db.committeeSeat.findMany({
    where: { campaignId: seat.campaignId, worker: { deletedAt: null, mergedIntoId: null } },
    orderBy: [{ sinceOn: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
    select: { id: true, workerId: true, sinceOn: true, untilOn: true },
  });
  return rows.map(({ sinceOn, untilOn, ...stay }) => ({
    ...stay,
    sinceOn: dayFromDate(sinceOn),
    untilOn: dayFromDate(untilOn),
  }));
}
