import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';

/** How many one-on-ones were held with each coworker, by id; who was never met is missing. For measuring: of those outside the seat's turf it is not to be shown. */
export async function countTalks(seat: Seat): Promise<ReadonlyMap<string, number>> {
  if (!may(seat, 'workers.see')) return new Map();
  const counts = await db.oneOnOne.groupBy({
    by: ['workerId'],
    where: { campaignId: seat.campaignId, withdrawnAt: null },
    _count: { _all: true },
  });
  return new Map(counts.map(({ workerId, _count }) => [workerId, _count._all]));
}
