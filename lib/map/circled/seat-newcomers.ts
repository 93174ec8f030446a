import { SPACING } from '@/lib/map/layout';
import { strengthOf, type Trust } from '@/lib/web/trust';
import type { Bubble, CircledWeb } from './circled';
import { MARGIN } from './room';
import { round } from './round';

type Into = { readonly x: Float64Array; readonly y: Float64Array };
type Spot = { readonly x: number; readonly y: number };

/** How far apart the spots lie that are looked at. */
const STEP = SPACING / 3;

/** How much room there shall be around a newcomer; where there is nowhere so much, less will do. */
const ROOMS = [0.85, 0.65, 0.45].map((share) => share * SPACING);

/**
 * Finds newcomers of a circle a free spot near those of it they have lines to; who has no line into it stands at the rim, on the
 * side their lines lead to. Nobody else moves. Writes into `into`; `isPlaced` says who is somewhere already.
 */
export function seatNewcomers(
  web: CircledWeb,
  { circle, newcomers }: { readonly circle: number; readonly newcomers: readonly number[] },
  bubbles: readonly Bubble[],
  into: Into,
  isPlaced: Uint8Array,
): void {
  const bubble = bubbles[circle] as Bubble;
  const spots = spotsIn(bubble);
  const taken: Spot[] = [];
  for (const person of web.members[circle] ?? [])
    if (isPlaced[person] === 1) taken.push({ x: into.x[person] as number, y: into.y[person] as number });
  const near = spots.map((spot) =>
    taken.reduce((least, other) => Math.min(least, farBetween(spot, other)), Infinity),
  );
  for (const person of newcomers) {
    const wish = wishOf(web, person, circle, bubbles, into, isPlaced);
    const spot = bestSpot(spots, near, wish);
    into.x[person] = round(spot.x);
    into.y[person] = round(spot.y);
    isPlaced[person] = 1;
    spots.forEach((other, place) => {
      near[place] = Math.min(near[place] as number, farBetween(spot, other));
    });
  }
}

function farBetween(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Even spots all over a bubble, in a hexagonal lattice. */
function spotsIn({ x, y, radius }: Bubble): Spot[] {
  const reach = radius - MARGIN;
  const spots: Spot[] = [];
  const high = STEP * Math.sqrt(0.75);
  const rows = Math.floor(reach / high);
  for (let row = -rows; row <= rows; row++) {
    const shift = row % 2 === 0 ? 0 : STEP / 2;
    const wide = Math.sqrt(reach ** 2 - (row * high) ** 2);
    for (let at = Math.ceil((-wide - shift) / STEP); at * STEP + shift <= wide; at++)
      spots.push({ x: x + at * STEP + shift, y: y + row * high });
  }
  return spots;
}

/** The spot nearest to a wish with the most room that is asked for; where there is nowhere any, the one with most. */
function bestSpot(spots: readonly Spot[], near: readonly number[], wish: Spot): Spot {
  for (const room of ROOMS) {
    let [best, least] = [-1, Infinity];
    spots.forEach((spot, place) => {
      const far = farBetween(spot, wish);
      if ((near[place] as number) < room || far >= least) return;
      [best, least] = [place, far];
    });
    if (best >= 0) return spots[best] as Spot;
  }
  const most = near.reduce((found, room, place) => (room > (near[found] as number) ? place : found), 0);
  return spots[most] as Spot;
}

/** The middle of those of the circle somebody has lines to; without them the rim on the side their other lines lead to. */
function wishOf(
  { rows: { start, neighbour, trust }, circleOf }: CircledWeb,
  person: number,
  circle: number,
  bubbles: readonly Bubble[],
  into: Into,
  isPlaced: Uint8Array,
): Spot {
  const bubble = bubbles[circle] as Bubble;
  const inside = { x: 0, y: 0, weight: 0 };
  const outside = { x: 0, y: 0 };
  for (let spot = start[person] as number; spot < (start[person + 1] as number); spot++) {
    const other = neighbour[spot] as number;
    const strength = strengthOf(trust[spot] as Trust);
    const theirs = bubbles[circleOf[other] as number] as Bubble;
    if (circleOf[other] === circle && isPlaced[other] === 1) {
      inside.x += (into.x[other] as number) * strength;
      inside.y += (into.y[other] as number) * strength;
      inside.weight += strength;
    } else {
      outside.x += (theirs.x - bubble.x) * strength;
      outside.y += (theirs.y - bubble.y) * strength;
    }
  }
  if (inside.weight > 0) return { x: inside.x / inside.weight, y: inside.y / inside.weight };
  const far = Math.hypot(outside.x, outside.y);
  const angle = far > 0 ? Math.atan2(outside.y, outside.x) : person;
  const reach = bubble.radius - MARGIN;
  return { x: bubble.x + reach * Math.cos(angle), y: bubble.y + reach * Math.sin(angle) };
}
