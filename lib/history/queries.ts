import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import type { TalkDay } from '@/lib/web/time/known-on';

/** On which days somebody had a one-on-one with whom, of those inside the seat's turf; an observer is told none. */
export async function listTalkDays(seat: Seat): Promise<readonly TalkDay[]> {
  if (!may(seat, 'workers.see')) return [];
  const talks = await db.oneOnOne.findMany({
    where: {
      campaignId: seat.campaignId,
      withdrawnAt: null,
      ...(!seat.turf.everybody && { workerId: { in: [...seat.turf.workerIds] } }),
    },
    select: { workerId: true, heldOn: true },
  });
  return talks.map(({ workerId, heldOn }) => ({ workerId, heldOn: dayFromDate(heldOn) }));
}
