import { z } from 'zod';
import { screened } from '@/lib/screening/screened';

const word = screened(z.string().min(1).max(120).nullable());
const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional();

const crew = z.string().transform((text, context) => {
  try {
    const [department, shift] = z.tuple([word, word]).parse(JSON.parse(text));
    return { department, shift };
  } catch {
    context.addIssue({ code: 'custom', message: 'turf.gone' });
    return z.NEVER;
  }
});

/** To whom, and where to go on afterwards: a path of ours. */
const seat = {
  seatId: z.uuid('turf.whoMissing'),
  back: z.string().max(2_000).default(''),
};

/** Coworkers to give to an organizer, or to take from one: those who are ticked, or all who fit a list's address. */
export const peopleSchema = z.object({
  ...seat,
  deed: z.enum(['give', 'take']).default('give'),
  worker: list.transform((ids = []) => ids.filter((id) => z.uuid().safeParse(id).success)),
  all: z.literal('yes').optional(),
  query: z.string().max(2_000).default(''),
});

/** Departments and shifts to give to an organizer. */
export const crewsSchema = z.object({
  ...seat,
  crew: list.transform((crews = []) => crews).pipe(z.array(crew).min(1, 'turf.nobodyTicked')),
});

/** A department and a shift, or everything, to take from an organizer. */
export const clearSchema = z.object({ ...seat, ruleId: z.uuid('turf.gone').optional() });

/** What was given or taken, to be undone. */
export const turfChangeSchema = z.object({ changeId: z.uuid('turf.gone'), back: seat.back });
