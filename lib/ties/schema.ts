import { z } from 'zod';
import { dayField } from '@/lib/one-on-ones/schema';
import { isTrust, type Trust } from '@/lib/web/trust';

const personId = z.uuid('ties.personGone');

const rating = z.object({
  first: personId,
  second: personId,
  trust: z.string('ties.trustMissing').transform((text, context): Trust => {
    const trust = Number(text);
    if (isTrust(trust)) return trust;
    context.addIssue({ code: 'custom', message: 'ties.trustMissing' });
    return z.NEVER;
  }),
  told: z.string('ties.voiceMissing').transform((text) => (text === 'organizer' ? null : text)),
  ratedOn: z.string('ties.dayMissing').pipe(dayField('ties.dayMissing')),
});

type Told = { readonly told: string | null; readonly first: string; readonly second: string };

const isOneOfThem = ({ told, first, second }: Told) => told === null || told === first || told === second;
const notOneOfThem = { path: ['told'], message: 'ties.voiceMissing' };

/** A rating as its form sends it; `told` is an id of the two, or `organizer`. */
export const ratingSchema = rating.refine(isOneOfThem, notOneOfThem);

const gestureKey = z.uuid('ties.personGone');

/**
 * A line drawn by hand: a rating with the key of the gesture, and the keys under which the same gesture was sent before with
 * another choice and nobody knows what became of it.
 */
export const drawnLineSchema = rating
  .extend({
    key: gestureKey,
    before: z
      .union([gestureKey.transform((one) => [one]), z.array(gestureKey).max(20, 'ties.personGone')])
      .default([]),
  })
  .refine(isOneOfThem, notOneOfThem);

/** Which rating is meant, and nothing beside. */
export const drawnRatingSchema = z.object({ ratingId: z.uuid('ties.ratingGone') });

/** Which rating a button speaks of, and the pair to go back to. */
export const ratingIdSchema = z.object({
  ratingId: z.uuid('ties.ratingGone'),
  first: personId,
  second: personId,
});
