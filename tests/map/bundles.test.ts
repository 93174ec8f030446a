import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundlesOf } from '@/lib/map/bundles';

const webs = fc.integer({ min: 2, max: 12 }).chain((circles) =>
  fc.record({
    circles: fc.constant(Array.from({ length: circles }, () => null)),
    circleOf: fc.array(fc.nat({ max: circles - 1 }), { minLength: 30, maxLength: 30 }),
    lines: fc
      .array(fc.tuple(fc.nat({ max: 28 }), fc.integer({ min: 1, max: 5 })), { maxLength: 200 })
      .map((rows) => ({
        from: rows.map(([from]) => from),
        to: rows.map(([from], at) => Math.min(29, from + 1 + (at % 7))),
        trust: rows.map(([, trust]) => trust),
      })),
    solidThreshold: fc.constant(3),
  }),
);

describe('bundles', () => {
  it('count each line between two circles once, solid ones apart', () => {
    const bundles = bundlesOf({
      circles: [0, 1, 2],
      circleOf: [0, 0, 1, 2],
      lines: { from: [0, 0, 1, 1], to: [1, 2, 2, 3], trust: [1, 4, 3, 5] },
      solidThreshold: 3,
    });
    expect(bundles).toEqual([
      { from: 0, to: 2, lines: 1, solid: 0 },
      { from: 0, to: 1, lines: 2, solid: 1 },
    ]);
  });

  it('leave no circle alone that a line joins to another, and keep each circle’s strongest', () => {
    fc.assert(
      fc.property(webs, (web) => {
        const bundles = bundlesOf(web);
        const joined = new Set<number>();
        web.lines.from.forEach((from, at) => {
          const [one, other] = [web.circleOf[from]!, web.circleOf[web.lines.to[at]!]!];
          if (one !== other) joined.add(one).add(other);
        });
        expect(new Set(bundles.flatMap(({ from, to }) => [from, to]))).toEqual(joined);
        for (const { from, to, lines, solid } of bundles) {
          expect(from).toBeLessThan(to);
          expect(solid).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });

  it('come weakest first, and no more than can be read', () => {
    const circles = 200;
    const rows = Array.from({ length: 40_000 }, (_, at) => [at % circles, (at * 7 + 13) % circles] as const);
    const bundles = bundlesOf({
      circles: Array.from({ length: circles }, () => null),
      circleOf: Array.from({ length: circles }, (_, at) => at),
      lines: {
        from: rows.map((ends) => Math.min(...ends)),
        to: rows.map((ends) => Math.max(...ends)),
        trust: rows.map((_, at) => 1 + (at % 5)),
      },
      solidThreshold: 3,
    });
    expect(bundles.length).toBeLessThanOrEqual(2.2 * circles);
    expect(bundles.map(({ solid }) => solid)).toEqual(
      bundles.map(({ solid }) => solid).sort((a, b) => a - b),
    );
  });
});
