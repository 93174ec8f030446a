import { joinedCircles } from '@/lib/web/circles/joined';
import { mapCircles } from '@/lib/web/circles/map-circles';
import { inCircles, type CircledLayout, type CircledWeb, type LargeWeb } from './circled';
import type { Kept } from './kept';
import { layoutCircles, seatBeside } from './layout-circles';

/** A large web in its circles, and where everything is. */
export type LargeMap = { readonly circled: CircledWeb; readonly layout: CircledLayout };

/** Finds the circles of a large web and lays it out, at once, close to what was kept of it. Linear but for placing a few circles. */
export function layOutLarge(web: LargeWeb, kept: Kept): LargeMap {
  const { of, isFresh } = mapCircles(web, web.crews, kept.circle);
  const circled = inCircles(web, of);
  // Of circles that have nothing to do with those that were kept, only pins stay.
  return { circled, layout: layoutCircles(circled, isFresh ? { ...kept, bubbles: new Map() } : kept) };
}

/** A web of more people than are on the map, those who are gone, laid out around those who are: these stay where they are. */
export function layOutBeside(web: LargeWeb, kept: Kept): LargeMap {
  const circled = inCircles(web, joinedCircles(web, web.crews, kept.circle));
  return { circled, layout: seatBeside(circled, kept) };
}
