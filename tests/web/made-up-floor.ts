import fc from 'fast-check';
import { day, IDS, plainFacts, solidThresholds } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import type { DivisionWish } from '@/lib/web/divisions/division-wish';
import { divisionIn } from '@/lib/web/divisions/divisions';
import type { Floor, Grouping } from '@/lib/web/floor';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';

/** A division nobody is in. */
const NONE: Grouping = { groups: 0, of: new Map() };
/** The day the webs are of. */
export const on = day('2026-06-01');

/** Few groups, people in none, one or several. */
export function groupings(most: number): fc.Arbitrary<Grouping> {
  return fc
    .array(fc.subarray([0, 1, 2], { maxLength: most }), { minLength: IDS.length, maxLength: IDS.length })
    .map((lists) => ({
      groups: 3,
      of: new Map(
        IDS.map((id, place) => [id as string, lists[place] ?? []] as const).filter(([, of]) => of.length > 0),
      ),
    }));
}

/** Webs of a few people. */
export const webs = fc
  .tuple(plainFacts, solidThresholds)
  .map(([facts, solidThreshold]) => weave(facts, { on, solidThreshold }));

/** A floor with these divisions and no other. */
export const floorWith = (floor: Partial<Floor>): Floor => ({
  department: NONE,
  shift: NONE,
  language: NONE,
  tag: NONE,
  ...floor,
});

/** A division of a web as a lead is told of it. */
export const found = (web: Web, floor: Floor, wish: Partial<DivisionWish> = {}) =>
  divisionIn({ web, analysis: analyze(web), floor }, { by: 'department', least: 0, ...wish });
