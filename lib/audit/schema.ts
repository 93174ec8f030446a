import { z } from 'zod';

const sequence = z.coerce
  .number('audit.gone')
  .int('audit.gone')
  .min(1, 'audit.gone')
  .max(2_147_483_647, 'audit.gone');

/** Whose changes are put back, from which event on, and what was shown of it. */
export const putBackSchema = z.object({
  who: z.uuid('audit.gone'),
  since: sequence,
  seen: z.string('audit.gone').regex(/^[0-9a-f]{64}$/u, 'audit.gone'),
});

/** An alert by its name. */
export const alertSchema = z.object({
  kind: z.enum(['reading', 'export', 'changes'], 'audit.gone'),
  sequence,
});
