import { describe, expect, it } from 'vitest';
import { activeWorker, DAYS, ratingBetween } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import type { WebFacts } from '@/lib/web/facts';
import { orderCount } from '@/lib/web/removal-order';
import type { SolidThreshold, Trust } from '@/lib/web/trust';
import { weave } from '@/lib/web/weave';

const ON = DAYS[2]!;
const woven = (facts: WebFacts, solidThreshold: SolidThreshold = 3) =>
  weave(facts, { on: ON, solidThreshold });

/** A workplace of `size` in which `trusts` says which pairs have a line, and of what trust. */
function workplace(size: number, trusts: (one: number, other: number) => Trust | null): WebFacts {
  const ids = Array.from({ length: size }, (_, place) => `w${place + 1}`);
  const ratings = ids.flatMap((one, place) =>
    ids.slice(place + 1).flatMap((other, further) => {
      const trust = trusts(place, place + 1 + further);
      return trust === null ? [] : [ratingBetween(one, other, trust)];
    }),
  );
  return { workers: ids.map(activeWorker), ratings, committee: [] };
}

describe('solidarity', () => {
  it.each([3, 4, 9, 40])('is 0 in a star of %i around one leader, however thick its lines', (size) => {
    const star = workplace(size, (one) => (one === 0 ? 1 : null));
    expect(analyze(woven(star)).summary.solidarity).toEqual({ S: 0, byTrust: [0, 0, 0, 0, 0] });
  });

  it.each([3, 4, 9, 40])('is 1 where all %i trust each other at 1, and 0.2 where all do at 5', (size) => {
    expect(analyze(woven(workplace(size, () => 1))).summary.solidarity.S).toBe(1);
    expect(analyze(woven(workplace(size, () => 5))).summary.solidarity.S).toBeCloseTo(0.2, 12);
  });

  it('is 0 for nobody, one and two', () => {
    expect([0, 1, 2].map((size) => analyze(woven(workplace(size, () => 1))).summary.solidarity.S)).toEqual([
      0, 0, 0,
    ]);
  });

  it('scores a chain low, although its people are numbered along it', () => {
    const chain = workplace(100, (one, other) => (other === one + 1 ? 2 : null));
    expect(analyze(woven(chain)).summary.resilience.R).toBeLessThan(0.1);
  });

  it('takes the mean of fewer orders where there are more workers', () => {
    expect([2_000, 2_001, 20_000, 20_001].map(orderCount)).toEqual([20, 5, 5, 3]);
  });
});
