import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import { change } from '@/lib/db/change';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Tx } from '@/lib/db/client';
import { dateFromDay } from '@/lib/db/days';
import { isSameRating, voicedPair, type PairRating } from '@/lib/ties/pair';
import type { Day } from '@/lib/web/day';
import { isTrust, type Trust } from '@/lib/web/trust';

/** A rating to add to the history of a pair. */
export type RatingAsked = {
  readonly between: readonly [string, string];
  /** Whose word it is: one of the two, or null for the organizer's own judgement. */
  readonly told: string | null;
  readonly trust: Trust;
  readonly ratedOn: Day;
};

/** Adds a rating; earlier ones stay, they are the record of trust growing. */
export async function rateTie(seat: Seat, asked: RatingAsked): Promise<{ ratingId: string } | Refusal> {
  const [one, other] = asked.between;
  if (one === other) return { refused: { key: 'ties.samePerson' }, field: 'second' };
  return change(seat, 'tie.rate', async (tx) => {
    const { campaignId, userId } = seat;
    const present = await tx.worker.count({
      where: { id: { in: [one, other] }, campaignId, deletedAt: null, mergedIntoId: null },
    });
    if (present !== 2 || !inTurf(seat, one) || !inTurf(seat, other))
      throw new Refused({ key: 'ties.personGone' });
    const pair = voicedPair(one, other, asked.told);
    const { id } = await tx.trustRating.create({
      data: {
        ...pair,
        campaignId,
        trust: asked.trust,
        ratedOn: dateFromDay(asked.ratedOn),
        recordedById: userId,
      },
      select: { id: true },
    });
    return { subjects: [id, one, other], answer: { ratingId: id } };
  });
}

/** Takes back a rating one wrote down oneself; it stays in the books, marked as withdrawn. One from a one-on-one goes with that. */
export async function withdrawRating(seat: Seat, ratingId: string): Promise<{ withdrawn: true } | Refusal> {
  return markRating(seat, ratingId, new Date());
}

/** Undoes the withdrawal of a rating. */
export async function restoreRating(seat: Seat, ratingId: string): Promise<{ withdrawn: true } | Refusal> {
  return markRating(seat, ratingId, null);
}

async function markRating(
  seat: Seat,
  id: string,
  withdrawnAt: Date | null,
): Promise<{ withdrawn: true } | Refusal> {
  return change(seat, 'tie.withdraw', async (tx) => {
    const { count } = await tx.trustRating.updateMany({
      where: { id, campaignId: seat.campaignId, recordedById: seat.userId, oneOnOneId: null },
      data: { withdrawnAt },
    });
    if (count === 0) throw new Refused({ key: 'ties.ratingGone' });
    return { subjects: [id], answer: { withdrawn: true } };
  });
}

/** Where the ratings of a one-on-one come from, and the day they speak of. */
export type TalkOrigin = { readonly oneOnOneId: string; readonly ratedOn: Day };

/** Writes down what was said in a one-on-one, inside its transaction. */
export async function recordRatings(
  seat: Seat,
  tx: Tx,
  { oneOnOneId, ratedOn }: TalkOrigin,
  ratings: readonly PairRating[],
): Promise<void> {
  const from = { campaignId: seat.campaignId, recordedById: seat.userId, oneOnOneId };
  await tx.trustRating.createMany({
    data: ratings.map((rating) => ({ ...rating, ...from, ratedOn: dateFromDay(ratedOn) })),
  });
}

/** Makes the ratings of an edited one-on-one what they should be: those that no longer hold are withdrawn, new ones added. */
export async function replaceRatings(
  seat: Seat,
  tx: Tx,
  origin: TalkOrigin,
  wanted: readonly PairRating[],
): Promise<void> {
  const { oneOnOneId } = origin;
  const standing = await tx.trustRating.findMany({
    where: { oneOnOneId, withdrawnAt: null, ratedOn: dateFromDay(origin.ratedOn) },
    select: { id: true, firstId: true, secondId: true, voice: true, trust: true },
  });
  const kept = standing.flatMap(({ trust, ...rating }) => {
    const known = isTrust(trust) ? { ...rating, trust } : null;
    return known && wanted.some((one) => isSameRating(one, known)) ? [known] : [];
  });
  await tx.trustRating.updateMany({
    where: { oneOnOneId, withdrawnAt: null, id: { notIn: kept.map(({ id }) => id) } },
    data: { withdrawnAt: new Date() },
  });
  const added = wanted.filter((rating) => !kept.some((old) => isSameRating(old, rating)));
  await recordRatings(seat, tx, origin, added);
}
