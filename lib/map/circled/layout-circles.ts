import type { Bubble, CircledLayout, CircledWeb } from './circled';
import { growBubbles } from './grow-bubbles';
import type { Kept } from './kept';
import { inwardsIn, packCircle } from './pack';
import { placeBubbles } from './place-bubbles';
import { round } from './round';
import { seatNewcomers } from './seat-newcomers';

/**
 * Where everybody stands on the map of a large web. Without anything kept: circles by their bundles, people packed inside. With
 * what was kept: circles keep their places and people theirs in them; newcomers, and those who changed circle, find a free spot
 * near whom they have lines to; a circle that outgrew its bubble pushes its neighbours as little as possible. Pinned people are
 * where they were put. The same web gives the same map, and what was kept of a web that did not change is that map.
 */
export function layoutCircles(web: CircledWeb, kept: Kept): CircledLayout {
  const isKnown = web.numbers.some((number) => kept.bubbles.has(number));
  const bubbles = isKnown ? growBubbles(web, kept) : placeBubbles(web);
  const into = { x: new Float64Array(web.rows.size), y: new Float64Array(web.rows.size) };
  const isPlaced = keepPlaces(web, kept, bubbles, into);
  const inwards = inwardsIn(web);
  const refined = web.members.map((people, circle) => {
    const newcomers = people.filter((person) => isPlaced[person] === 0);
    const isNew = people.every((person) => isPlaced[person] === 0 || kept.pinned[person] === 1);
    if (newcomers.length > 0 && isNew) packCircle(web, inwards, circle, bubbles, into, kept.pinned);
    else if (newcomers.length > 0) seatNewcomers(web, { circle, newcomers }, bubbles, into, isPlaced);
    return !isNew && (kept.bubbles.get(web.numbers[circle] ?? -1)?.refined ?? false);
  });
  return { ...into, bubbles, refined };
}

/**
 * Seats those who are drawn beside a map without being of it, such as who is gone: everybody else and every circle stays as it
 * is kept.
 */
export function seatBeside(web: CircledWeb, kept: Kept): CircledLayout {
  const bubbles = web.numbers.map((number) => kept.bubbles.get(number) ?? { x: 0, y: 0, radius: 0 });
  const into = { x: new Float64Array(web.rows.size), y: new Float64Array(web.rows.size) };
  const isPlaced = keepPlaces(web, kept, bubbles, into);
  web.members.forEach((people, circle) => {
    const newcomers = people.filter((person) => isPlaced[person] === 0);
    if (newcomers.length > 0) seatNewcomers(web, { circle, newcomers }, bubbles, into, isPlaced);
  });
  return { ...into, bubbles, refined: bubbles.map(() => true) };
}

/** Everybody who stays: pinned people where they are, the others where they are in their circle. 1 for each of them, by place. */
function keepPlaces(
  { numbers, circleOf, rows: { size } }: CircledWeb,
  kept: Kept,
  bubbles: readonly Bubble[],
  into: { readonly x: Float64Array; readonly y: Float64Array },
): Uint8Array {
  const isPlaced = new Uint8Array(size);
  for (let person = 0; person < size; person++) {
    const circle = circleOf[person] as number;
    const before = kept.bubbles.get(numbers[circle] as number);
    const now = bubbles[circle] as Bubble;
    const [x, y] = [kept.x[person] as number, kept.y[person] as number];
    const isPinned = kept.pinned[person] === 1;
    if (!isPinned && !(before && kept.circle[person] === numbers[circle] && isIn(before, x, y))) continue;
    isPlaced[person] = 1;
    into.x[person] = isPinned || !before ? x : round(x + now.x - before.x);
    into.y[person] = isPinned || !before ? y : round(y + now.y - before.y);
  }
  return isPlaced;
}

/** Who was pinned out of their circle and let go again goes back into it. */
function isIn({ x, y, radius }: Bubble, atX: number, atY: number): boolean {
  return Math.hypot(atX - x, atY - y) <= radius + 1;
}
