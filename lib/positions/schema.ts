import { z } from 'zod';

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
