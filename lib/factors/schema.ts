import { z } from 'zod';

/** What is typed as a second factor: six digits of an app, or a recovery code. */
export const oneTimeCodeSchema = z.object({
  oneTimeCode: z
    .string('factors.codeMissing')
    .trim()
    .min(1, 'factors.codeMissing')
    .max(100, 'factors.codeWrong'),
  /** The invitation somebody was on the way to. */
  invitation: z.string().max(100).optional(),
});
