import { strengthOf, type Trust } from '@/lib/web/trust';
import type { Bubble, CircledWeb } from './circled';
import { MARGIN } from './room';
import { round } from './round';

/**
 * How far inside their circle everybody belongs: the strength of their solid lines in it, less half of what leads out; who has no
 * solid line less than anybody. Linear in people and lines.
 */
export function inwardsIn({ rows, circleOf, solidThreshold }: CircledWeb): Float64Array {
  const { size, start, neighbour, trust } = rows;
  const inwards = new Float64Array(size);
  for (let person = 0; person < size; person++) {
    let isHeld = false;
    for (let spot = start[person] as number; spot < (start[person + 1] as number); spot++) {
      const level = trust[spot] as Trust;
      if (level > solidThreshold) continue;
      const isInside = circleOf[neighbour[spot] as number] === circleOf[person];
      inwards[person] = (inwards[person] as number) + strengthOf(level) * (isInside ? 1 : -0.5);
      isHeld = true;
    }
    if (!isHeld) inwards[person] = -Infinity;
  }
  return inwards;
}

/**
 * Packs the people of a circle into its bubble, in rings around its middle: those who hold many inside within, those without a solid
 * line at the rim, everybody on the side their lines lead to. Writes where they are into `into`; those who are pinned are elsewhere
 * already.
 */
export function packCircle(
  web: CircledWeb,
  inwards: Float64Array,
  circle: number,
  bubbles: readonly Bubble[],
  into: { readonly x: Float64Array; readonly y: Float64Array },
  pinned: Uint8Array,
): void {
  const { x, y, radius } = bubbles[circle] as Bubble;
  const people = (web.members[circle] ?? []).filter((person) => pinned[person] === 0);
  people.sort((one, other) => compare(inwards[other] as number, inwards[one] as number) || one - other);
  const rings = ringsFor(people.length);
  const step = rings === 0 ? 0 : (radius - MARGIN) / rings;
  const isPlaced = new Set<number>();
  let next = 0;
  for (let ring = 0; next < people.length; ring++) {
    const inRing = people.slice(next, next + slotsIn(ring));
    next += inRing.length;
    const angles = inRing.map((person) => angleOf(web, { person, circle, bubbles, into, isPlaced }));
    seat(angles, slotsIn(ring)).forEach((angle, place) => {
      const person = inRing[place] as number;
      into.x[person] = round(x + ring * step * Math.cos(angle));
      into.y[person] = round(y + ring * step * Math.sin(angle));
      isPlaced.add(person);
    });
  }
}

function slotsIn(ring: number): number {
  return ring === 0 ? 1 : Math.floor(2 * Math.PI * ring);
}

function ringsFor(people: number): number {
  let rings = 0;
  for (let slots = 1; slots < people; slots += slotsIn(rings)) rings += 1;
  return rings;
}

type Facing = {
  readonly person: number;
  readonly circle: number;
  readonly bubbles: readonly Bubble[];
  readonly into: { readonly x: Float64Array; readonly y: Float64Array };
  readonly isPlaced: ReadonlySet<number>;
};

/** The side somebody's lines lead to: to other circles, and to those of theirs who have a place already. */
function angleOf(
  { rows: { start, neighbour, trust }, circleOf }: CircledWeb,
  { person, circle, bubbles, into, isPlaced }: Facing,
): number {
  const middle = bubbles[circle] as Bubble;
  let [east, south] = [0, 0];
  for (let spot = start[person] as number; spot < (start[person + 1] as number); spot++) {
    const other = neighbour[spot] as number;
    const isInside = circleOf[other] === circle;
    if (isInside && !isPlaced.has(other)) continue;
    const to = isInside
      ? { x: into.x[other] as number, y: into.y[other] as number }
      : (bubbles[circleOf[other] as number] as Bubble);
    const [dx, dy] = [to.x - middle.x, to.y - middle.y];
    const pull = strengthOf(trust[spot] as Trust) / (Math.hypot(dx, dy) || 1);
    east += dx * pull;
    south += dy * pull;
  }
  return east === 0 && south === 0 ? person * GOLDEN_ANGLE : Math.atan2(south, east);
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Gives each, in their order, the free one of so many even places around a ring that is nearest to where they look. */
function seat(angles: readonly number[], slots: number): number[] {
  const turn = (2 * Math.PI) / slots;
  const taken = new Uint8Array(slots);
  return angles.map((angle) => {
    const wished = Math.round(angle / turn);
    for (let step = 0; ; step++) {
      const side = step % 2 === 0 ? step / 2 : -(step + 1) / 2;
      const slot = (((wished + side) % slots) + slots) % slots;
      if (taken[slot] === 1 && step < 2 * slots) continue;
      taken[slot] = 1;
      return slot * turn;
    }
  });
}

/** Two who have no solid line are equals. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
