import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Labelled } from '@/lib/map/label-places';
import { MUST_TELL, placeLabels } from '@/lib/map/label-places';

const labelled = fc.record({
  x: fc.integer({ min: -200, max: 400 }),
  y: fc.integer({ min: -200, max: 400 }),
  radius: fc.integer({ min: 2, max: 16 }),
  width: fc.integer({ min: 0, max: 90 }),
  height: fc.constant(14),
  telling: fc.oneof(fc.nat({ max: 30 }), fc.integer({ min: MUST_TELL, max: MUST_TELL + 30 })),
});

function boxes(all: readonly Labelled[]) {
  return placeLabels(all).flatMap((place, at) => {
    const one = all[at];
    return place && one ? [{ ...place, width: one.width, height: one.height, at, telling: one.telling }] : [];
  });
}

describe('labels', () => {
  it('never run into each other', () => {
    fc.assert(
      fc.property(fc.array(labelled, { maxLength: 60 }), (all) => {
        const placed = boxes(all);
        for (const a of placed) {
          for (const b of placed) {
            if (a.at >= b.at) continue;
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('lie on somebody else’s disc only where that label must be told', () => {
    fc.assert(
      fc.property(fc.array(labelled, { maxLength: 40 }), (all) => {
        for (const label of boxes(all).filter(({ telling }) => telling < MUST_TELL)) {
          all.forEach(({ x, y, radius }, at) => {
            if (at === label.at) return;
            const apart =
              label.x + label.width <= x - radius ||
              x + radius <= label.x ||
              label.y + label.height <= y - radius ||
              y + radius <= label.y;
            expect(apart).toBe(true);
          });
        }
      }),
    );
  });

  it('go to the most telling first', () => {
    const amos = { x: 0, y: 0, radius: 5, width: 60, height: 14, telling: 1 };
    const places = placeLabels([amos, { ...amos, x: 2, telling: MUST_TELL }]);
    expect(places[1]).toEqual({ x: -28, y: 8 });
  });
});
