import type { CircledLayout, CircledWeb } from './circled';
import { inwardsIn, packCircle } from './pack';
import { placeBubbles } from './place-bubbles';

/**
 * Where everybody stands on the map of a large web, at once: circles by their bundles, people packed inside. The same web
 * gives the same map.
 */
export function layoutCircles(web: CircledWeb): CircledLayout {
  const bubbles = placeBubbles(web);
  const into = { x: new Float64Array(web.ids.length), y: new Float64Array(web.ids.length) };
  const inwards = inwardsIn(web);
  web.members.forEach((_, circle) => {
    packCircle(web, inwards, circle, bubbles, into);
  });
  return { ...into, bubbles };
}
