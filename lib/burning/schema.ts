import { z } from 'zod';
import { screened } from '@/lib/screening/screened';

export const REASON_MOST = 500;
export const WAIT_HOURS = { least: 24, most: 720 } as const;

/** The campaign's own code name, typed by whoever wants to burn it. */
export const burnSchema = z.object({ codeName: z.string('burning.codeNameWrong').trim().max(200) });

/** Why nothing may be burned for now. */
export const holdSchema = z.object({
  reason: screened(
    z
      .string('burning.reasonMissing')
      .trim()
      .min(1, 'burning.reasonMissing')
      .max(REASON_MOST, 'burning.reasonLong'),
  ),
});

/** Which hold is lifted. */
export const liftSchema = z.object({ holdId: z.uuid('burning.gone') });

/** How long a burn waits after it was confirmed. */
export const waitSchema = z.object({
  hours: z
    .string('burning.hoursWrong')
    .trim()
    .regex(/^\d{1,3}$/, { error: 'burning.hoursWrong', abort: true })
    .transform(Number)
    .refine((hours) => hours >= WAIT_HOURS.least && hours <= WAIT_HOURS.most, 'burning.hoursWrong'),
});
