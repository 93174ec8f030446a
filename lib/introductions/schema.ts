import { z } from 'zod';
import { dayField } from '@/lib/one-on-ones/schema';

const person = z.uuid('introductions.gone');

/** Which two are taken on, by whom and for when; without a day and a person: one's own, in a week. */
export const takeSchema = z.object({
  one: person,
  other: person,
  dueOn: dayField('followUps.dayMissing').optional(),
  followUpBy: z.uuid('followUps.whoMissing').optional(),
});

/** Two who are not to be suggested. */
export const refuseSchema = z.object({ one: person, other: person });

/** An introduction that is let go of, or taken up again. */
export const dropSchema = z.object({
  introductionId: z.uuid('introductions.gone'),
  again: z.literal('yes').optional(),
});
