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
const group = z.coerce.number().int().min(0).max(100_000);
const division = z.enum(DIVISIONS, 'whatIf.divisionMissing');

const moveSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('take-out'), people }),
  z.object({ kind: z.literal('promote'), person }),
  z.object({ kind: z.literal('most-held'), count }),
  z.object({ kind: z.literal('most-tied'), count }),
  z.object({ kind: z.literal('group'), division, group }),
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

const plain = z.object({
  kind: z.enum(MOVE_KINDS, 'whatIf.kindMissing'),
  people: list.transform((ids = []) => ids.filter((id) => z.uuid().safeParse(id).success)),
  count: z.string().max(9).default(''),
  group: z.string().max(40).default(''),
  division: z.string().max(20).default(''),
  percent: z.string().max(9).default(''),
  seed: z.string().max(12).default('1'),
});

/** The move a form describes; what belongs to other moves is passed over. */
export const playSchema = plain.transform((entered, context): Move => {
  const parsed = moveSchema.safeParse(partsOf(entered));
  if (parsed.success) return parsed.data;
  for (const { message, path } of parsed.error.issues) {
    context.addIssue({ code: 'custom', message: message, path: [fieldOf(path[0])] });
  }
  return z.NEVER;
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

function partsOf({ kind, ...entered }: z.infer<typeof plain>): unknown {
  const [division = '', number = ''] = entered.group.split(':');
  if (kind === 'group') return { kind, division, group: number === '' ? undefined : number };
  if (kind === 'promote') return { kind, person: entered.people.length === 1 ? entered.people[0] : '' };
  return { kind, ...entered };
}

function fieldOf(part: PropertyKey | undefined): string {
  return part === 'person' ? 'people' : String(part ?? '');
}
