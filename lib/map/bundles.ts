import type { Encircled } from './between';
import { pairOf } from './between';

/** The least of a picture its bundles are found from. */
export type Bundled = Encircled & {
  readonly lines: { readonly trust: ArrayLike<number> };
  readonly solidThreshold: number;
};

/** All lines between the people of two circles, drawn as one. `from` and `to` are places of circles, the smaller first. */
export type Bundle = {
  readonly from: number;
  readonly to: number;
  readonly lines: number;
  /** How many of them are solid. */
  readonly solid: number;
};

/** More than so many, crossing all over, tell nothing. */
const MOST_BUNDLES = 240;
const PER_CIRCLE = 2.2;

/**
 * The bundles that are drawn from afar: the strongest, by their solid lines, then by all of them, and besides them each circle's
 * strongest, so that no circle stands alone that is not. The weakest come first: a painter in this order leaves the strong on top.
 * Linear in the lines. For weighing a bundle by how many ties it holds: Holten 2006, hierarchical edge bundles.
 */
export function bundlesOf(web: Bundled): readonly Bundle[] {
  const all = countedBetween(web).sort(byStrength);
  const most = Math.min(MOST_BUNDLES, Math.ceil(web.circles.length * PER_CIRCLE));
  const joined = new Uint8Array(web.circles.length);
  const kept = all.filter(({ from, to }, rank) => {
    const isFirst = joined[from] === 0 || joined[to] === 0;
    joined[from] = 1;
    joined[to] = 1;
    return rank < most || isFirst;
  });
  return kept.reverse();
}

function countedBetween(web: Bundled): Bundle[] {
  const { trust } = web.lines;
  const between = new Map<number, { lines: number; solid: number }>();
  for (let line = 0; line < trust.length; line++) {
    const pair = pairOf(web, line);
    if (pair < 0) continue;
    const found = between.get(pair) ?? { lines: 0, solid: 0 };
    if (found.lines === 0) between.set(pair, found);
    found.lines += 1;
    if ((trust[line] ?? 5) <= web.solidThreshold) found.solid += 1;
  }
  const size = web.circles.length;
  return [...between].map(([pair, counted]) => ({
    from: Math.floor(pair / size),
    to: pair % size,
    ...counted,
  }));
}

function byStrength(a: Bundle, b: Bundle): number {
  return b.solid - a.solid || b.lines - a.lines || a.from - b.from || a.to - b.to;
}

/** How thick a bundle is drawn in the map's own lengths: by the root of its solid lines, the thickest a fifth of a usual circle. */
export function thicknessIn(
  all: readonly Bundle[],
  { solid }: Bundle,
  circles: readonly { readonly radius: number }[],
): number {
  const usual = circles.reduce((sum, { radius }) => sum + radius, 0) / (circles.length || 1);
  const most = all.at(-1)?.solid ?? 0;
  return Math.round(usual * (0.02 + 0.18 * (most === 0 ? 0 : Math.sqrt(solid / most))));
}
