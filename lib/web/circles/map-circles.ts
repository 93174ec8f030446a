import { modularityOf } from '@/lib/web/divisions/circles';
import { at } from '@/lib/web/ints';
import { strengthOf, type Trust } from '@/lib/web/trust';
import type { WebInRows } from './web-in-rows';
import { freshCircles } from './fresh';
import { grownCircles } from './grown';

/** The circles of a map: by place the number of everybody's; some numbers may be nobody's. */
export type MapCircles = {
  readonly of: Int32Array;
  /** Whether these have nothing to do with yesterday's. */
  readonly isFresh: boolean;
};

/** Yesterday's circles are let go where new ones are better by so much modularity … */
const BETTER = 0.1;
/** … and would put so much more strength of solid lines inside for each person: a quarter of a line’s. */
const BETTER_EACH = 0.75;

/**
 * Everybody in exactly one circle, none of more than `MOST` people, and few of less than `LEAST`. The circles are found from the
 * solid lines (Louvain's, split where too large); who has no solid line is with those their thin lines lead to, else with their
 * crew. `crews` are numbers alike for those of one crew, by place.
 *
 * Given yesterday's (`before`, −1 for who is new), these are kept and grown, so that the map of tomorrow is the same map. Only where
 * the web has become another one altogether, as after a first import of lines, they are found anew.
 */
export function mapCircles(web: WebInRows, crews: Int32Array, before: Int32Array | null): MapCircles {
  const fresh = () => ({ of: freshCircles(web, crews), isFresh: true });
  if (!before?.some((circle) => circle >= 0)) return fresh();
  const grown = grownCircles(web, crews, before);
  const anew = fresh();
  return isMuchBetter(web, anew.of, grown) ? anew : { of: grown, isFresh: false };
}

function isMuchBetter(web: WebInRows, one: Int32Array, other: Int32Array): boolean {
  return (
    strengthInside(web, one) - strengthInside(web, other) > BETTER_EACH * one.length &&
    modularityOf(web, one) - modularityOf(web, other) > BETTER
  );
}

/** How much strength solid lines within circles have, each counted once. */
function strengthInside({ lines, solidThreshold }: WebInRows, circles: Int32Array): number {
  let inside = 0;
  for (let line = 0; line < lines.trust.length; line++) {
    const trust = lines.trust[line] as Trust;
    if (trust > solidThreshold) continue;
    if (at(circles, at(lines.from, line)) === at(circles, at(lines.to, line))) inside += strengthOf(trust);
  }
  return inside;
}
