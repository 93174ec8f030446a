import 'server-only';
import { may } from '@/lib/access/policy';
import { listHandles } from '@/lib/access/handles';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import type { Day } from '@/lib/web/day';
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

/** A rating as the history of a pair shows it. */
export type PastRating = {
  readonly id: string;
  readonly trust: Trust;
  /** Whose word it is: one of the two, or null for an organizer's own judgement. */
  readonly told: string | null;
  readonly ratedOn: Day | null;
  /** The handle of the organizer who wrote it down. */
  readonly by: string | null;
  readonly mine: boolean;
  readonly oneOnOneId: string | null;
};

/** Everything that was ever said of one pair and still stands, latest first. */
export async function listRatingsBetween(
  seat: Seat,
  one: string,
  other: string,
): Promise<readonly PastRating[]> {
  if (!may(seat, 'workers.see') || !inTurf(seat, one) || !inTurf(seat, other)) return [];
  const [firstId, secondId] = one < other ? [one, other] : [other, one];
  const rows = await db.trustRating.findMany({
    where: { campaignId: seat.campaignId, firstId, secondId, withdrawnAt: null },
    orderBy: [{ ratedOn: { sort: 'desc', nulls: 'last' } }, { recordedAt: 'desc' }],
    select: { id: true, trust: true, voice: true, ratedOn: true, recordedById: true, oneOnOneId: true },
  });
  const { byUser } = await listHandles(seat.campaignId);
  return rows.map(({ voice, recordedById, ...row }) => ({
    id: row.id,
    oneOnOneId: row.oneOnOneId,
    trust: trustOf(row.trust),
    told: voice === 'organizer' ? null : voice === 'first' ? firstId : secondId,
    ratedOn: dayFromDate(row.ratedOn),
    by: byUser.get(recordedById) ?? null,
    mine: recordedById === seat.userId,
  }));
}
