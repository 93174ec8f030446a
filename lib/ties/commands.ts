import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import { change } from '@/lib/db/change';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Tx } from '@/lib/db/client';
import { dateFromDay } from '@/lib/db/days';
import type { DrawnLine } from '@/lib/ties/drawn-line';
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
    const id = await addRating(seat, tx, asked, randomUUID());
    return { subjects: [id, one, other], answer: { ratingId: id } };
  });
}

/** Writes one rating down, if both are there and in the turf of the seat; answers its id. */
async function addRating(seat: Seat, tx: Tx, asked: RatingAsked, id: string): Promise<string> {
  const { campaignId, userId } = seat;
  const [one, other] = asked.between;
  const present = await tx.worker.count({
    where: { id: { in: [one, other] }, campaignId, deletedAt: null, mergedIntoId: null },
  });
  if (present !== 2 || !inTurf(seat, one) || !inTurf(seat, other))
    throw new Refused({ key: 'ties.personGone' });
  await tx.trustRating.create({
    data: {
      ...voicedPair(one, other, asked.told),
      id,
      campaignId,
      trust: asked.trust,
      ratedOn: dateFromDay(asked.ratedOn),
      recordedById: userId,
    },
    select: { id: true },
  });
  return id;
}

/** A line drawn by hand: a rating, the key of the gesture, and the keys it was sent under before with another choice. */
type LineAsked = RatingAsked & { readonly key: string; readonly before: readonly string[] };

/** Undoes the transaction of a line that turns out to be drawn already. */
class DrawnBefore extends Error {
  constructor(readonly line: DrawnLine) {
    super('drawn before');
  }
}

/**
 * Adds the rating of a line that was drawn on the map. The same gesture adds one, however often it is sent, and none where
 * the same organizer said the same of the two, by the same voice, of the same day.
 */
export async function drawLine(seat: Seat, asked: LineAsked): Promise<DrawnLine | Refusal> {
  const [one, other] = asked.between;
  if (one === other) return { refused: { key: 'ties.samePerson' }, field: 'second' };
  const id = gestureId(seat, asked.key);
  const unsure = asked.before.map((key) => gestureId(seat, key));
  try {
    return await change(seat, 'tie.rate', async (tx) => {
      const withdrawn = await tx.trustRating.updateMany({
        where: {
          id: { in: unsure },
          campaignId: seat.campaignId,
          recordedById: seat.userId,
          withdrawnAt: null,
          NOT: sameWords(seat, asked),
        },
        data: { withdrawnAt: new Date() },
      });
      const drawn = await findDrawn(seat, tx, asked, id);
      const answer = {
        ratingId: drawn ?? id,
        again: drawn !== null && drawn !== id && !unsure.includes(drawn),
        outspoken: await isOutspoken(seat, tx, asked),
      };
      if (drawn !== null && withdrawn.count === 0) throw new DrawnBefore(answer);
      if (drawn === null) await addRating(seat, tx, asked, id);
      return { subjects: [answer.ratingId, one, other], answer };
    });
  } catch (reason) {
    if (reason instanceof DrawnBefore) return reason.line;
    throw reason;
  }
}

/** The id of what a gesture writes down: another seat's gesture of the same key writes down something else. */
function gestureId(seat: Seat, key: string): string {
  const hash = createHash('sha256').update(`drawn line ${seat.seatId} ${key}`).digest('hex');
  const [, ...parts] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hash) ?? [];
  const [start = '', middle = '', version = '', variant = '', end = ''] = parts;
  return `${start}-${middle}-8${version}-8${variant}-${end}`;
}

/** What this seat wrote down of the same gesture, or the same words of the same day; null where there is neither. */
async function findDrawn(seat: Seat, tx: Tx, asked: LineAsked, id: string): Promise<string | null> {
  const [one, other] = asked.between;
  if (!inTurf(seat, one) || !inTurf(seat, other)) return null;
  const { campaignId, userId } = seat;
  const drawn = await tx.trustRating.findFirst({
    where: { OR: [{ id, campaignId, recordedById: userId }, sameWords(seat, asked)] },
    select: { id: true },
  });
  return drawn?.id ?? null;
}

/** The same words of the same two, of the same day, by the same hand. */
function sameWords(seat: Seat, { between: [one, other], told, trust, ratedOn }: LineAsked) {
  return {
    ...voicedPair(one, other, told),
    trust,
    ratedOn: dateFromDay(ratedOn),
    campaignId: seat.campaignId,
    recordedById: seat.userId,
    withdrawnAt: null,
    oneOnOneId: null,
    importId: null,
  };
}

/** Whether one of the two has spoken, so that an organizer's judgement of them waits. */
async function isOutspoken(seat: Seat, tx: Tx, { between, told }: LineAsked): Promise<boolean> {
  const [one, other] = between;
  if (told !== null || !inTurf(seat, one) || !inTurf(seat, other)) return false;
  const { firstId, secondId } = voicedPair(one, other, null);
  const where = { campaignId: seat.campaignId, firstId, secondId, withdrawnAt: null };
  return (await tx.trustRating.count({ where: { ...where, voice: { not: 'organizer' } } })) > 0;
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
