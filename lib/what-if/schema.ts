import { z } from 'zod';
import { DIVISIONS } from '@/lib/web/floor';
import type { Move } from '@/lib/web/what-if/scenario';
import { screened } from '@/lib/screening/screened';

/** The moves a form can choose, in the order they are offered. */
export const MOVE_KINDS = [
  'take-out',
  'most-held',
  'most-tied',
  'group',
  'promote',
  'sow-around',
  'sow-across',
  'turnover',
] as const satisfies readonly Move['kind'][];

/** How many people a form may pick one by one. */
const MOST_PICKED = 1_000;
const MOST_MOVES = 20;
/** How far the boss's next moves are followed. */
export const MOST_STEPS = 60;

const person = z.uuid('whatIf.nobodyPicked');
const people = z.array(person).min(1, 'whatIf.nobodyPicked').max(MOST_PICKED, 'whatIf.tooMany');
const count = z.coerce
  .number()
  .int('whatIf.countWrong')
  .min(1, 'whatIf.countWrong')
  .max(500, 'whatIf.countWrong');
const percent = z.coerce
  .number()
  .int('whatIf.percentWrong')
  .min(1, 'whatIf.percentWrong')
  .max(100, 'whatIf.percentWrong');
const seed = z.coerce.number().int().min(0).max(0xffffffff);
const groupNumber = z.coerce.number().int().min(0).max(100_000);
const division = z.enum(DIVISIONS, 'whatIf.divisionMissing');

/** A move, whole. */
export const moveSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('take-out'), people }),
  z.object({ kind: z.literal('promote'), person }),
  z.object({ kind: z.literal('most-held'), count }),
  z.object({ kind: z.literal('most-tied'), count }),
  z.object({ kind: z.literal('group'), division, group: groupNumber }),
  z.object({ kind: z.literal('sow-around'), people }),
  z.object({ kind: z.literal('sow-across'), division }),
  z.object({ kind: z.literal('turnover'), percent, seed }),
]);

/** Moves as a page carries them on to its next answer. */
export const movesSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'whatIf.lost' });
      return z.NEVER;
    }
  })
  .pipe(z.array(moveSchema, 'whatIf.lost').max(MOST_MOVES, 'whatIf.lost'));

/** What a button of the page asks for. */
export const askedSchema = z.object({
  asked: z.enum(['play', 'find', 'step', 'keep', 'again']).default('play'),
  kind: z.enum(MOVE_KINDS, 'whatIf.kindMissing').default('take-out'),
});

/** How many of the boss's next moves are to be taken. */
export const stepSchema = z.object({ steps: z.coerce.number().int().min(0).max(MOST_STEPS) });

/** Whom the form is asked to find. */
export const findSchema = z.object({
  sought: screened(z.string().trim().max(120, 'whatIf.nameTooLong')).default(''),
});

const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional();

/** A move as the form has it: the fields of every move, of which only those of its kind count. */
export const playSchema = z.object({
  kind: z.enum(MOVE_KINDS, 'whatIf.kindMissing'),
  people: list.transform((ids = []) => ids.filter((id) => z.uuid().safeParse(id).success)),
  count: z.string().max(9, 'whatIf.countWrong').default(''),
  group: z
    .string()
    .regex(/^([a-z]+:\d+)?$/, 'whatIf.groupMissing')
    .default(''),
  division: z.union([z.literal(''), division]).default(''),
  percent: z.string().max(9, 'whatIf.percentWrong').default(''),
  seed: z.string().max(12).default('1'),
});

const nameField = screened(z.string().trim().min(1, 'whatIf.nameMissing').max(120, 'whatIf.nameTooLong'));

/** A scenario to keep: what it is called, and its moves. */
export const keepSchema = z.object({ name: nameField, moves: movesSchema });

/** Another name for a kept scenario. */
export const renameSchema = z.object({ scenarioId: z.uuid('whatIf.gone'), name: nameField });

/** Which kept scenario is taken away, or brought back after all. */
export const removeSchema = z.object({
  scenarioId: z.uuid('whatIf.gone'),
  back: z.literal('yes').optional(),
});

/** Which kept scenario is played again. */
export const againSchema = z.object({ scenarioId: z.uuid('whatIf.gone') });
