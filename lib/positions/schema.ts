import { z } from 'zod';
import { isUuid } from '@/lib/forms/uuid';
import { COLOURINGS } from '@/lib/map/groups';
import { SHOWN } from '@/lib/shown/shown';

/** As far out as anything may be drawn, in pixels at zoom 1. */
const FARTHEST = 1_000_000;

const length = z
  .string('ties.personGone')
  .trim()
  .min(1, 'ties.personGone')
  .transform(Number)
  .pipe(z.number('ties.personGone').min(-FARTHEST, 'ties.personGone').max(FARTHEST, 'ties.personGone'));

/**
 * Who is put where on the map and stays there; with `unpin`, who is let go, and to where. Places are pixels at zoom 1.
 */
export const pinSchema = z.object({
  workerId: z.uuid('ties.personGone'),
  x: length,
  y: length,
  unpin: z
    .string()
    .optional()
    .transform((text) => text !== undefined && text !== ''),
});

/** What a map can be carried away as: a drawing, or a file for Gephi, for most others, and for Cytoscape. */
export const CARRY_FORMATS = ['svg', 'gexf', 'graphml', 'cytoscape'] as const;
export type CarryFormat = (typeof CARRY_FORMATS)[number];

/** 100,000 ids and the blanks between them. */
const MOST_LETTERS = 100_000 * 37;

/** What somebody asks to carry away of the map; whatever it says that we do not know counts as the most careful. */
export const carrySchema = z.object({
  format: z.enum(CARRY_FORMATS),
  as: z.enum(SHOWN).catch('codeNames'),
  what: z.enum(['all', 'shown']).catch('all'),
  /** Whom the map shows, by id, with blanks between. */
  workers: z
    .string()
    .max(MOST_LETTERS)
    .default('')
    .transform((ids) => ids.split(' ').filter(isUuid)),
  colour: z.enum(COLOURINGS).catch('standing'),
  paper: z.enum(['a4', 'letter', 'a3', 'a2']).catch('a4'),
  ghosts: z.enum(['0', '1']).catch('0'),
  on: z.string().max(10).catch(''),
  back: z.string().max(4).catch(''),
});
