import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnOn, insideOf } from '@/lib/map/lasso';
import type { Point } from '@/lib/map/picture';

const spots = (...points: Point[]) => ({
  x: Float64Array.from(points, ({ x }) => x),
  y: Float64Array.from(points, ({ y }) => y),
});
const at = (x: number, y: number): Point => ({ x, y });

describe('a ring drawn around people', () => {
  it('holds who stands inside it, and not who stands in its bay', () => {
    const bay = [at(0, 0), at(10, 0), at(10, 10), at(5, 3), at(0, 10)];
    expect([...insideOf(spots(at(5, 2), at(5, 8), at(1, 7), at(20, 2)), bay)]).toEqual([1, 0, 1, 0]);
  });

  it('holds nobody before it goes around anything', () => {
    expect([...insideOf(spots(at(0, 0)), [])]).toEqual([0]);
    expect([...insideOf(spots(at(1, 1)), [at(0, 0), at(2, 2)])]).toEqual([0]);
  });

  it('takes a new corner only where the hand moved on', () => {
    const ring = drawnOn(drawnOn([], at(0, 0)), at(1, 1));
    expect(ring).toEqual([at(0, 0)]);
    expect(drawnOn(ring, at(9, 0))).toHaveLength(2);
  });
});

/** By the sum of the angles under which the sides are seen: whole turns inside, none outside. */
function turnsAround({ x, y }: Point, ring: readonly Point[]): number {
  const angles = ring.map((corner, place) => {
    const next = ring[(place + 1) % ring.length] ?? corner;
    const angle = Math.atan2(next.y - y, next.x - x) - Math.atan2(corner.y - y, corner.x - x);
    return Math.atan2(Math.sin(angle), Math.cos(angle));
  });
  return Math.round(angles.reduce((sum, angle) => sum + angle, 0) / (2 * Math.PI));
}

// Corners at whole places and people between them: nobody stands on the ring itself.
const corner = fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) });
const someone = fc
  .record({ x: fc.integer({ min: -1, max: 9 }), y: fc.integer({ min: -1, max: 9 }) })
  .map(({ x, y }) => at(x + 0.4142, y + 0.7321));

describe('any ring', () => {
  it('holds whom it goes around an odd number of times', () => {
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 9 }), fc.array(someone), (ring, people) => {
        const found = insideOf(spots(...people), ring);
        expect([...found]).toEqual(people.map((one) => Math.abs(turnsAround(one, ring)) % 2));
      }),
      { numRuns: 400 },
    );
  });
});
