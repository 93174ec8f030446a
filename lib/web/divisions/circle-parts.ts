import { at, grow } from '@/lib/web/ints';
import { idAt, type Web } from '@/lib/web/web';
import type { Membership } from './membership';

/** Those of one group who are in one circle. */
export type Part = {
  readonly group: number;
  readonly circle: number;
  readonly people: number;
  /** The few of them with most solid lines within the circle, by id. */
  readonly middle: readonly string[];
};

/** A circle whose people are of several groups: its parts, the largest first. */
export type Crossing = { readonly circle: number; readonly people: number; readonly parts: readonly Part[] };

const MIDDLE = 3;

/** Everybody's number of solid lines to others of their circle. */
export function linesInside({ solid }: Web, circles: Int32Array): Int32Array {
  const inside = new Int32Array(circles.length);
  for (let person = 0; person < circles.length; person++)
    for (let spot = at(solid.start, person); spot < at(solid.start, person + 1); spot++)
      if (at(circles, at(solid.neighbour, spot)) === at(circles, person)) grow(inside, person, 1);
  return inside;
}

/** Groups and circles crossed: each part of at least `least` people, by group and then by circle. */
export function partsIn(web: Web, circles: Int32Array, membership: Membership, least: number): Part[] {
  const inside = linesInside(web, circles);
  const members = new Map<number, number[]>();
  const most = circles.reduce((found, circle) => Math.max(found, circle), 0) + 1;
  for (let person = 0; person < circles.length; person++) {
    const circle = at(circles, person);
    if (circle < 0) continue;
    for (let spot = at(membership.start, person); spot < at(membership.start, person + 1); spot++) {
      const key = at(membership.group, spot) * most + circle;
      const before = members.get(key);
      if (before) before.push(person);
      else members.set(key, [person]);
    }
  }
  return [...members]
    .filter(([, people]) => people.length >= least)
    .sort(([one], [other]) => one - other)
    .map(([key, people]) => ({
      group: Math.floor(key / most),
      circle: key % most,
      people: people.length,
      middle: people
        .sort((a, b) => at(inside, b) - at(inside, a) || a - b)
        .slice(0, MIDDLE)
        .map((person) => idAt(web, person)),
    }));
}

/**
 * Circles that cross: at least two groups have a part in them, and the largest part is less than three quarters of them
 * all. First those that take in most people beside their largest part.
 */
export function crossingsAmong(parts: readonly Part[]): Crossing[] {
  const byCircle = new Map<number, Part[]>();
  for (const part of parts) byCircle.set(part.circle, [...(byCircle.get(part.circle) ?? []), part]);
  const beside = ({ people, parts: [largest] }: Crossing) => people - (largest?.people ?? 0);
  return [...byCircle]
    .map(([circle, own]) => ({
      circle,
      people: own.reduce((sum, { people }) => sum + people, 0),
      parts: own.sort((a, b) => b.people - a.people || a.group - b.group),
    }))
    .filter((crossing) => crossing.parts.length > 1 && 4 * beside(crossing) > crossing.people)
    .sort((a, b) => beside(b) - beside(a) || a.circle - b.circle);
}
