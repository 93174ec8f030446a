import { z } from 'zod';
import { screened, screenedName, screenedNumber } from '@/lib/screening/screened';
import { parseDay } from '@/lib/web/day';
import { WORKER_STATUSES } from '@/lib/web/facts';
import type { WorkerFields } from './worker-fields';

/** The longest text a field of a coworker takes, in characters. */
export const LONGEST = 120;

/** The most languages or tags one coworker has. */
export const MOST_WORDS = 20;

const GONE: readonly string[] = ['left', 'fired', 'promoted_out', 'excluded'];

const first = (value: unknown) => (Array.isArray(value) ? (value[0] as unknown) : value);
const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
const text = z.preprocess(
  (value) => first(value) ?? '',
  z
    .string()
    .transform((typed) => typed.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(LONGEST, 'workers.tooLong')),
);
const optional = text.transform((typed) => (typed === '' ? null : typed));
const freeText = screened(optional);

/** A list, as boxes that were ticked, as words separated by commas, or both. */
const words = z.preprocess(
  listed,
  z
    .array(z.string())
    .transform((entries) => [
      ...new Set(
        entries.flatMap((entry) => entry.normalize('NFC').split(/[,;|،]/u)).map((word) => word.trim()),
      ),
    ])
    .transform((list) => list.filter((word) => word !== ''))
    .pipe(z.array(screened(z.string().max(LONGEST, 'workers.tooLong'))).max(MOST_WORDS, 'workers.tooMany')),
);

const day = text.transform((typed, context) => {
  if (typed === '') return null;
  const parsed = parseDay(typed);
  if (!parsed) context.addIssue({ code: 'custom', message: 'workers.dayImpossible' });
  return parsed;
});

const email = screenedNumber(optional).refine(
  (typed) => typed === null || /^[^\s@]+@[^\s@]+$/u.test(typed),
  'workers.emailOdd',
);
const phone = screenedNumber(optional).refine(
  (typed) => typed === null || (typed.match(/\p{Nd}/gu) ?? []).length >= 4,
  'workers.phoneOdd',
);

/** What may be entered about a coworker; the messages are problem keys. */
export const workerSchema: z.ZodType<WorkerFields> = z
  .object({
    name: screenedName(text.pipe(z.string().min(1, 'workers.nameMissing'))),
    nickname: screenedName(optional),
    department: freeText,
    shift: freeText,
    jobTitle: freeText,
    languages: words,
    phone,
    email,
    tags: words,
    status: z.preprocess(
      (value) => first(value) ?? 'active',
      z.enum(WORKER_STATUSES, 'workers.statusUnknown'),
    ),
    statusOn: day,
    startedOn: day,
    inUnit: z.preprocess((value) => first(value) === 'yes', z.boolean()),
  })
  .superRefine(({ status, startedOn, statusOn }, context) => {
    if (GONE.includes(status) && startedOn !== null && statusOn !== null && statusOn < startedOn)
      context.addIssue({ code: 'custom', path: ['statusOn'], message: 'workers.endsBeforeStart' });
  });

/** Which record was opened for editing, and how often it had been changed by then. */
export const openedSchema = z.object({
  workerId: z.uuid('workers.gone'),
  version: z.coerce.number('workers.gone').int().min(1),
});

/** Which record stays and which goes into it. Whose word is kept where they disagree is said beside it, field by field. */
export const mergeSchema = z.object({
  keptId: z.uuid('workers.gone'),
  goneId: z.uuid('workers.gone'),
});

/** One coworker, by id. */
export const workerIdSchema = z.object({ workerId: z.uuid('workers.gone') });
