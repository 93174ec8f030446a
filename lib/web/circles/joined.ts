import { lineCount } from '@/lib/web/rows';
import { circleOfCrews, countByCrew } from './by-crew';
import { Circling } from './circling';
import { Toward } from './toward';
import type { WebInRows } from './web-in-rows';

/**
 * The circles of people who have theirs (`before`, by place) with others among them (−1), who are put where their lines lead to,
 * else where most of their crew are; nobody else changes circle, and no circle is too small or too large for it.
 */
export function joinedCircles(web: WebInRows, crews: Int32Array, before: Int32Array): Int32Array {
  const circling = new Circling(before.slice());
  joinByLines(web, circling);
  const inCrew = countByCrew(circling, crews);
  for (const person of circling.nowhere()) {
    const circle = circleOfCrews([person], inCrew, crews, () => true);
    circling.put(person, Math.max(0, circle));
  }
  return circling.of;
}

/** Newcomers, and after them those whom only lines to newcomers lead anywhere: by solid lines first. */
export function joinByLines(web: WebInRows, circling: Circling): void {
  const toward = new Toward();
  for (let wave = circling.nowhere(); wave.length > 0;) {
    const joining = wave.map((person) => {
      toward.add(web.solid, person, circling.of);
      if (toward.most(() => true) < 0 && lineCount(web.solid, person) === 0)
        toward.add(web.rows, person, circling.of);
      const circle = toward.most(() => true);
      toward.clear();
      return circle;
    });
    wave.forEach((person, place) => {
      circling.put(person, joining[place] as number);
    });
    if (joining.every((circle) => circle < 0)) return;
    wave = wave.filter((_, place) => (joining[place] as number) < 0);
  }
}
