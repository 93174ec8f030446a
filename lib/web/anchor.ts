import { largestKnot } from './knots';
import { lineCount } from './rows';
import type { Web } from './web';

export type AnchorKind = 'committee' | 'largest-knot' | 'hub' | 'none';

/** What the web must hold to: places of its members, sorted. */
export type Anchor = { readonly kind: AnchorKind; readonly members: Int32Array };

/**
 * The committee; without one the largest knot of the solid web; without a knot the one person with the most solid lines
 * (of equals, the smallest id). Only a web of nobody has none.
 */
export function anchorOf(web: Web): Anchor {
  if (web.committee.length > 0) return { kind: 'committee', members: web.committee };
  if (web.ids.length === 0) return { kind: 'none', members: new Int32Array(0) };
  const knot = largestKnot(web.solid);
  if (knot) return { kind: 'largest-knot', members: knot };
  let hub = 0;
  for (let person = 1; person < web.ids.length; person++) {
    if (lineCount(web.solid, person) > lineCount(web.solid, hub)) hub = person;
  }
  return { kind: 'hub', members: Int32Array.of(hub) };
}
