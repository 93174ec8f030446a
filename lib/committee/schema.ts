import { z } from 'zod';
import { parseDay, type Day } from '@/lib/web/day';

const dayField = z.string('committee.dayMissing').transform((text, context): Day => {
  const day = parseDay(text);
  if (day) return day;
  context.addIssue({
    code: 'custom',
    message: text === '' ? 'committee.dayMissing' : 'committee.dayImpossible',
  });
  return z.NEVER;
});

/** Somebody joins; who they are is read beside it. */
export const joinSchema = z.object({ sinceOn: dayField });

/** Somebody leaves; `untilOn` is the first day they are no longer on the committee. */
export const leaveSchema = z.object({ stayId: z.uuid('committee.gone'), untilOn: dayField });
