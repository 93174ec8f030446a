import { pushApart, type Moving } from './apart';
import { bundlesOf } from './bundles';
import type { Bubble, CircledWeb } from './circled';
import type { Kept } from './kept';
import { radiusFor } from './room';
import { round } from './round';

/** How near a bubble that grew may come to others before it pushes them. */
const LEAST_GAP = 30;

/**
 * Where the circles are drawn that were drawn before, and new ones beside them: circles keep their places; one that has more people
 * than its bubble holds grows, and pushes only those it would touch. A new circle takes the free spot nearest to where its people were, or
 * else to those it has lines with. By place of the circle.
 */
export function growBubbles(web: CircledWeb, kept: Kept): Bubble[] {
  const placed: Moving[] = [];
  const bubbles = web.numbers.map((number, circle): Moving | null => {
    const before = kept.bubbles.get(number);
    if (!before) return null;
    const radius = Math.max(before.radius, round(radiusFor(web.members[circle]?.length ?? 0)));
    const bubble = { x: before.x, y: before.y, radius };
    placed.push(bubble);
    return bubble;
  });
  pushApart(placed, LEAST_GAP);
  const wishes = bubbles.some((bubble) => !bubble) ? wishesOf(web, kept, bubbles) : [];
  return bubbles.map((bubble, circle) => {
    const found =
      bubble ?? freeSpot(placed, wishes[circle] ?? ORIGIN, radiusFor(web.members[circle]?.length ?? 0));
    if (!bubble) placed.push(found);
    return { x: round(found.x), y: round(found.y), radius: round(found.radius) };
  });
}

type Spot = { readonly x: number; readonly y: number };

const ORIGIN: Spot = { x: 0, y: 0 };

/** Where new circles would like to be. */
function wishesOf(web: CircledWeb, kept: Kept, bubbles: readonly (Moving | null)[]): (Spot | null)[] {
  const pulls = bubbles.map(() => ({ x: 0, y: 0, weight: 0 }));
  const pull = (circle: number, to: Spot, weight: number) => {
    const sum = pulls[circle];
    if (sum)
      pulls[circle] = { x: sum.x + to.x * weight, y: sum.y + to.y * weight, weight: sum.weight + weight };
  };
  for (const { from, to, strength } of bundlesOf(web)) {
    const [one, other] = [bubbles[from], bubbles[to]];
    if (one && !other) pull(to, one, strength);
    if (other && !one) pull(from, other, strength);
  }
  web.members.forEach((people, circle) => {
    const were = people.filter((person) => (kept.circle[person] ?? -1) >= 0);
    if (bubbles[circle] || 2 * were.length < people.length) return;
    pulls[circle] = { x: 0, y: 0, weight: 0 };
    for (const person of were) pull(circle, { x: kept.x[person] as number, y: kept.y[person] as number }, 1);
  });
  return pulls.map(({ x, y, weight }) => (weight === 0 ? null : { x: x / weight, y: y / weight }));
}

/** The spot nearest to a wish, going around it in widening rings, where a bubble of this radius touches none. */
function freeSpot(placed: readonly Moving[], wish: Spot, radius: number): Moving {
  for (let ring = 0; ; ring++) {
    const far = (ring * radius) / 3;
    const steps = ring === 0 ? 1 : Math.ceil(2 * Math.PI * ring);
    for (let step = 0; step < steps; step++) {
      const angle = (step / steps) * 2 * Math.PI;
      const spot = { x: wish.x + far * Math.cos(angle), y: wish.y + far * Math.sin(angle), radius };
      const isFree = placed.every(
        ({ x, y, radius: wide }) => Math.hypot(x - spot.x, y - spot.y) >= wide + radius + 2 * LEAST_GAP,
      );
      if (isFree) return spot;
    }
  }
}
