import { z } from 'zod';
import { dayField } from '@/lib/one-on-ones/schema';

const followUpId = z.uuid('followUps.gone');

/** Which follow-up is done, or open again after all. */
export const finishSchema = z.object({ followUpId, open: z.literal('yes').optional() });

/** The day a follow-up moves to. */
export const moveSchema = z.object({
  followUpId,
  dueOn: z.string('followUps.dayMissing').pipe(dayField('followUps.dayMissing')),
});

/** With whom a follow-up is made, and for which day. */
export const planSchema = z.object({
  workerId: z.uuid('workers.gone'),
  dueOn: z.string('followUps.dayMissing').pipe(dayField('followUps.dayMissing')),
});

/** Whom a follow-up is handed to. */
export const handOverSchema = z.object({ followUpId, followUpBy: z.uuid('followUps.whoMissing') });
