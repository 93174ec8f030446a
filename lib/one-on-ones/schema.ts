import { z } from 'zod';
import { parseDay, type Day } from '@/lib/web/day';
import { screened } from '@/lib/screening/screened';
import { isTrust, type Trust } from '@/lib/web/trust';

/** What was answered when they were asked for something. */
export const ANSWERS = ['yes', 'no', 'maybe', 'not_asked'] as const;

export type Answer = (typeof ANSWERS)[number];

/** Support for the union, from 1 (leads others to it) to 5 (works against it); 0 not assessed. */
export const SUPPORTS = [0, 1, 2, 3, 4, 5] as const;

/** More people than anybody speaks of in one talk. */
export const MOST_OTHERS = 40;
const MOST_ISSUES = 30;
/** The oldest day that is taken; earlier ones are slips of the finger. */
const EARLIEST = '1950-01-01';

/** A calendar day out of a form; `missing` is the problem of an empty one. */
export function dayField(missing: string, impossible = 'oneOnOnes.dayImpossible') {
  return z.string().transform((text, context): Day => {
    const day = parseDay(text);
    if (day && day >= EARLIEST) return day;
    context.addIssue({ code: 'custom', message: text === '' ? missing : impossible });
    return z.NEVER;
  });
}

/** One of the five levels out of a form; null where none was chosen. */
export const trustField = z.string().transform((text, context): Trust | null => {
  if (text === '') return null;
  const trust = Number(text);
  if (isTrust(trust)) return trust;
  context.addIssue({ code: 'custom', message: 'ties.trustMissing' });
  return z.NEVER;
});

const textField = (most: number, tooLong: string) =>
  screened(z.string().trim().max(most, tooLong)).transform((text) => (text === '' ? null : text));

/** The fields of the one-on-one form that stand alone; people are read beside it. */
export const talkSchema = z.object({
  key: z.uuid('oneOnOnes.keyMissing'),
  heldOn: dayField('oneOnOnes.dayMissing'),
  us: trustField,
  issues: z
    .array(screened(z.string().trim().max(60, 'oneOnOnes.issueTooLong')))
    .max(MOST_ISSUES, 'oneOnOnes.tooManyIssues'),
  newIssue: textField(60, 'oneOnOnes.issueTooLong'),
  asked: textField(300, 'oneOnOnes.tooLong'),
  answer: z.enum(ANSWERS, 'oneOnOnes.answerMissing'),
  support: z.enum(['0', '1', '2', '3', '4', '5'], 'oneOnOnes.supportMissing'),
  notes: textField(10_000, 'oneOnOnes.notesTooLong'),
  followUpOn: z.union([z.literal('').transform(() => null), dayField('followUps.dayMissing')]),
  followUpBy: z.union([z.literal('').transform(() => null), z.uuid('followUps.whoMissing')]),
  followUpWhat: textField(200, 'oneOnOnes.tooLong'),
});

/** Which one-on-one a button speaks of. */
export const talkIdSchema = z.object({ oneOnOneId: z.uuid('oneOnOnes.gone') });
