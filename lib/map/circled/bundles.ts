import { strengthOf, type Trust } from '@/lib/web/trust';
import { pairOf } from '@/lib/map/between';
import type { CircledWeb } from './circled';

/** All lines between two circles, by their places, the smaller first: how strong they are together. */
export type Bundle = { readonly from: number; readonly to: number; readonly strength: number };

/** The bundles of a web, the solid lines alone. In the order of their circles. */
export function bundlesOf({ lines, circleOf, numbers, solidThreshold }: CircledWeb): Bundle[] {
  const strengths = new Map<number, number>();
  const web = { lines, circles: numbers, circleOf };
  for (let line = 0; line < lines.trust.length; line++) {
    const trust = lines.trust[line] as Trust;
    const pair = trust > solidThreshold ? -1 : pairOf(web, line);
    if (pair >= 0) strengths.set(pair, (strengths.get(pair) ?? 0) + strengthOf(trust));
  }
  const circles = numbers.length;
  return [...strengths]
    .sort(([one], [other]) => one - other)
    .map(([key, strength]) => ({ from: Math.floor(key / circles), to: key % circles, strength }));
}

/** Only the strongest bundles of each circle: what places it. Of equals those to the first circles. */
export function strongestOf(bundles: readonly Bundle[], each: number): Bundle[] {
  const ordered = [...bundles].sort(
    (one, other) => other.strength - one.strength || one.from - other.from || one.to - other.to,
  );
  const counts = new Map<number, number>();
  return ordered.filter(({ from, to }) => {
    const isKept = [from, to].some((circle) => (counts.get(circle) ?? 0) < each);
    if (isKept) for (const circle of [from, to]) counts.set(circle, (counts.get(circle) ?? 0) + 1);
    return isKept;
  });
}
