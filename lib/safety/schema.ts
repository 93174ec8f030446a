import { z } from 'zod';

export const LOCK_MINUTES = { least: 1, most: 30 } as const;

/** The passphrase that opens a sealed campaign again. */
export const openAgainSchema = z.object({
  campaignId: z.uuid('safety.cannotOpen'),
  passphrase: z
    .string('access.passphraseMissing')
    .min(1, 'access.passphraseMissing')
    .max(1000, 'access.currentWrong'),
});

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
