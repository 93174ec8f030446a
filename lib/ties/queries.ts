import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import type { WebFacts } from '@/lib/web/facts';
import { isTrust, type Trust } from '@/lib/web/trust';

/** Everything the web of a campaign is woven from: its workers, ratings and committee, without a name. */
export async function findWebFacts(seat: Seat): Promise<WebFacts> {
  const here = { campaignId: seat.campaignId };
  const [workers, ratings, committee] = await Promise.all([
    db.worker.findMany({
      where: { ...here, deletedAt: null, mergedIntoId: null },
      select: { id: true, status: true, startedOn: true, statusOn: true, inUnit: true },
    }),
    db.trustRating.findMany({
      where: { ...here, withdrawnAt: null },
      select: { firstId: true, secondId: true, voice: true, trust: true, ratedOn: true },
    }),
    db.committeeSeat.findMany({ where: here, select: { workerId: true, sinceOn: true, untilOn: true } }),
  ]);
  return {
    workers: workers.map(({ statusOn, startedOn, ...worker }) => ({
      ...worker,
      startedOn: dayFromDate(startedOn),
      endedOn: isGone(worker.status) ? dayFromDate(statusOn) : null,
    })),
    ratings: ratings.map((rating) => ({
      between: [rating.firstId, rating.secondId],
      voice: rating.voice,
      trust: trustOf(rating.trust),
      ratedOn: dayFromDate(rating.ratedOn),
    })),
    committee: committee.map(({ workerId, sinceOn, untilOn }) => ({
      workerId,
      sinceOn: dayFromDate(sinceOn),
      untilOn: dayFromDate(untilOn),
    })),
  };
}

function isGone(status: string): boolean {
  return status !== 'active' && status !== 'on_leave';
}

/** The database holds 1–5 by a check; anything else is not ours. */
function trustOf(stored: number): Trust {
  if (!isTrust(stored)) throw new Error(`a stored trust is ${String(stored)}, expected 1 to 5`);
  return stored;
}
