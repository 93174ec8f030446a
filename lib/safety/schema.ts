import { z } from 'zod';

export const LOCK_MINUTES = { least: 1, most: 30 } as const;

/** After how many idle minutes the screens of this campaign lock. */
export const lockSchema = z.object({
  lockMinutes: z
    .string('safety.lockMinutesWrong')
    .trim()
    .regex(/^\d{1,2}$/, { error: 'safety.lockMinutesWrong', abort: true })
    .transform(Number)
    .refine(
      (minutes) => minutes >= LOCK_MINUTES.least && minutes <= LOCK_MINUTES.most,
      'safety.lockMinutesWrong',
    ),
});
