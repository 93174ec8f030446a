import { z } from 'zod';
import type { Clocks } from '@/lib/retention/clocks';
import { parseDay } from '@/lib/web/day';

export const MONTHS = { least: 1, most: 120 } as const;

const months = z
  .string('retention.monthsWrong')
  .trim()
  .regex(/^\d{0,3}$/, { error: 'retention.monthsWrong', abort: true })
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .refine(
    (count) => count === null || (count >= MONTHS.least && count <= MONTHS.most),
    'retention.monthsWrong',
  );

const closedOn = z
  .string('retention.dayWrong')
  .trim()
  .transform((typed, context) => {
    if (typed === '') return null;
    const day = parseDay(typed);
    if (!day) context.addIssue({ code: 'custom', message: 'retention.dayWrong' });
    return day;
  });

/** How long the words of a campaign are kept; what is left empty is kept for good. */
export const retentionSchema: z.ZodType<Clocks> = z
  .object({ notesMonths: months, leftMonths: months, closedMonths: months, closedOn })
  .refine(({ closedMonths, closedOn: day }) => day === null || closedMonths !== null, {
    error: 'retention.closedMonthsMissing',
    path: ['closedMonths'],
  });

/** What a lead saw that would go, as one word. */
export const runSchema = z.object({
  seen: z.string('retention.changed').regex(/^[0-9a-f]{64}$/, 'retention.changed'),
});
