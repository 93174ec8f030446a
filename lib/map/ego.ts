import { rowsOf, type MapLine } from './lines';
import type { MapPicture, Point } from './picture';
import { neighboursOf, within } from './around';

/** A person's own corner of the map: they in the middle, those one line away around them, those two away outside. */
export type Ego = {
  /** Places in the picture's people, the middle first. */
  readonly people: readonly number[];
  readonly places: ReadonlyMap<number, Point & { readonly away: number }>;
  readonly lines: readonly MapLine[];
  readonly radius: number;
};

/** The middle's distance to the first ring at least, and from ring to ring, in pixels. */
const RING = 118;
const ROOM = 62;

/**
 * The ego map of a person at depth 1 or 2. Those one line away stand in the order of their bearing on the whole map, so that
 * both maps look alike; those two away stand beside whom they are reached by. At depth 2, at most `most` people are shown,
 * nearest and most trusting first.
 */
export function egoOf(picture: MapPicture, person: number, depth: 1 | 2, most = 60): Ego {
  const around = neighboursOf(picture);
  const away = within(around, person, depth);
  const first = [...away].filter(([, step]) => step === 1).map(([at]) => at);
  const ring = spread(
    first.map((at) => ({ at, angle: bearing(picture, person, at) })),
    Math.max(RING, radiusFor(first.length)),
  );
  const places = new Map<number, Point & { away: number }>([[person, { x: 0, y: 0, away: 0 }]]);
  for (const { at, x, y } of ring.points) places.set(at, { x, y, away: 1 });
  const second = secondRing(picture, away, ring.angles, most - first.length);
  const outer = Math.max(ring.radius + RING, radiusFor(second.length));
  for (const { at, x, y } of spread(second, outer).points) places.set(at, { x, y, away: 2 });
  const lines = rowsOf(picture.lines).filter(([from, to]) => places.has(from) && places.has(to));
  return { people: [...places.keys()], places, lines, radius: second.length > 0 ? outer : ring.radius };
}

type Turned = { readonly at: number; readonly angle: number };

function secondRing(
  { lines }: MapPicture,
  away: ReadonlyMap<number, number>,
  angles: ReadonlyMap<number, number>,
  most: number,
): Turned[] {
  const best = new Map<number, { angle: number; trust: number }>();
  for (const [from, to, trust] of rowsOf(lines)) {
    for (const [inner, outer] of [
      [from, to],
      [to, from],
    ] as const) {
      const angle = angles.get(inner);
      if (angle === undefined || away.get(outer) !== 2) continue;
      if (trust < (best.get(outer)?.trust ?? 6)) best.set(outer, { angle, trust });
    }
  }
  return [...best]
    .sort(([a, one], [b, other]) => one.trust - other.trust || a - b)
    .slice(0, Math.max(0, most))
    .map(([at, { angle }]) => ({ at, angle }));
}

function bearing({ people }: MapPicture, from: number, to: number): number {
  const [a, b] = [people[from], people[to]];
  return a && b ? Math.atan2(b.y - a.y, b.x - a.x) : 0;
}

function radiusFor(count: number): number {
  return (count * ROOM) / (2 * Math.PI);
}

/** People at equal steps around a ring, in the order of their angles, turned so that they stay near them. */
function spread(
  turned: readonly Turned[],
  radius: number,
): {
  readonly points: readonly (Point & { readonly at: number })[];
  readonly angles: ReadonlyMap<number, number>;
  readonly radius: number;
} {
  const order = [...turned].sort((a, b) => a.angle - b.angle || a.at - b.at);
  const step = (2 * Math.PI) / (order.length || 1);
  const drift = order.reduce((sum, { angle }, place) => sum + angle - place * step, 0) / (order.length || 1);
  const angles = new Map(order.map(({ at }, place) => [at, place * step + drift]));
  const points = [...angles].map(([at, angle]) => ({
    at,
    x: Math.round(radius * Math.cos(angle) * 10) / 10,
    y: Math.round(radius * Math.sin(angle) * 10) / 10,
  }));
  return { points, angles, radius };
}
