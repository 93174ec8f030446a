/** The least of a picture its bundles are found from. */
export type Bundled = {
  readonly lines: {
    readonly from: ArrayLike<number>;
    readonly to: ArrayLike<number>;
    readonly trust: ArrayLike<number>;
  };
  readonly circles: readonly unknown[];
  readonly circleOf: ArrayLike<number>;
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

function countedBetween({ lines, circles, circleOf, solidThreshold }: Bundled): Bundle[] {
  const size = circles.length;
  const between = new Map<number, { lines: number; solid: number }>();
  for (let line = 0; line < lines.trust.length; line++) {
    const one = circleOf[lines.from[line] ?? 0] ?? 0;
    const other = circleOf[lines.to[line] ?? 0] ?? 0;
    if (one === other) continue;
    const key = Math.min(one, other) * size + Math.max(one, other);
    const found = between.get(key) ?? { lines: 0, solid: 0 };
    if (found.lines === 0) between.set(key, found);
    found.lines += 1;
    if ((lines.trust[line] ?? 5) <= solidThreshold) found.solid += 1;
  }
  return [...between].map(([key, counted]) => ({
    from: Math.floor(key / size),
    to: key % size,
    ...counted,
  }));
}

function byStrength(a: Bundle, b: Bundle): number {
  return b.solid - a.solid || b.lines - a.lines || a.from - b.from || a.to - b.to;
}
