import { z } from 'zod';
import { dayField } from '@/lib/one-on-ones/schema';
import { isTrust, type Trust } from '@/lib/web/trust';

const personId = z.uuid('ties.personGone');

/** A rating as its form sends it; `told` is an id of the two, or `organizer`. */
export const ratingSchema = z
  .object({
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
  })
  .refine(({ told, first, second }) => told === null || told === first || told === second, {
    path: ['told'],
    message: 'ties.voiceMissing',
  });

/** Which rating a button speaks of, and the pair to go back to. */
export const ratingIdSchema = z.object({
  ratingId: z.uuid('ties.ratingGone'),
  first: personId,
  second: personId,
});
