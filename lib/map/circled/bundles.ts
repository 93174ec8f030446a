import { strengthOf, type Trust } from '@/lib/web/trust';
import type { CircledWeb } from './circled';

/** All lines between two circles, by their places, the smaller first: how strong they are together. */
export type Bundle = { readonly from: number; readonly to: number; readonly strength: number };

/** The bundles of a web, the solid lines alone. In the order of their circles. */
export function bundlesOf({ lines, circleOf, numbers, solidThreshold }: CircledWeb): Bundle[] {
  const strengths = new Map<number, number>();
  const circles = numbers.length;
  for (let line = 0; line < lines.trust.length; line++) {
    const trust = lines.trust[line] as Trust;
    if (trust > solidThreshold) continue;
    const one = circleOf[lines.from[line] as number] as number;
    const other = circleOf[lines.to[line] as number] as number;
    if (one === other) continue;
    const key = Math.min(one, other) * circles + Math.max(one, other);
    strengths.set(key, (strengths.get(key) ?? 0) + strengthOf(trust));
  }
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
