import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breathOfInk, coverOfInk, INK_BUDGET, inkAt } from '@/lib/map/ink-budget';
import { INK_OPACITY } from '@/lib/map/strokes';

const zooms = fc.double({ min: 0.01, max: 4, noNaN: true });
/** From one line in a hall to a grey ball a hundred lines deep. */
const densities = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 30, noNaN: true })), {
  minLength: 5,
  maxLength: 5,
});
const budgets = fc.double({ min: 0.02, max: 0.25, noNaN: true });

describe('the ink budget', () => {
  it('holds at every zoom over ground of any density', () => {
    fc.assert(
      fc.property(zooms, densities, budgets, (zoom, density, budget) => {
        const inks = inkAt(zoom, density, budget);
        expect(coverOfInk(zoom, density, inks)).toBeLessThanOrEqual(budget);
        expect(breathOfInk(zoom, density, inks)).toBeLessThanOrEqual(0.0451);
      }),
    );
  });

  it('draws a level only where every stronger one is drawn', () => {
    fc.assert(
      fc.property(zooms, densities, (zoom, density) => {
        const breaths = inkAt(zoom, density).map(({ isBreath }) => isBreath);
        expect(breaths).toEqual([...breaths].sort());
      }),
    );
  });

  it('takes nothing away as one comes nearer: no level, and no width', () => {
    fc.assert(
      fc.property(zooms, zooms, densities, (one, other, density) => {
        const [far, near] = [inkAt(Math.min(one, other), density), inkAt(Math.max(one, other), density)];
        far.forEach((ink, at) => {
          if (!ink.isBreath) expect(near[at]?.isBreath).toBe(false);
          expect(near[at]?.width).toBeGreaterThanOrEqual(ink.width);
        });
      }),
    );
  });

  it('leaves nothing out: what is not drawn by itself still takes some light', () => {
    fc.assert(
      fc.property(zooms, densities, (zoom, density) => {
        for (const { alpha } of inkAt(zoom, density)) expect(alpha).toBeGreaterThan(0);
      }),
    );
  });

  it('draws a web of few lines as the legend has them', () => {
    const inks = inkAt(1, [1e-5, 1e-5, 1e-5, 1e-5, 1e-5]);
    expect(inks.map(({ width }) => width)).toEqual([7, 5, 3, 1.5, 1]);
    expect(inks.every(({ alpha }) => alpha === INK_OPACITY)).toBe(true);
  });

  it('shows thick lines first, thin ones as one comes nearer', () => {
    const crowded = [0.02, 0.06, 0.06, 0.03, 0.01];
    const drawn = [0.1, 0.2, 0.8, 2.5].map(
      (zoom) => inkAt(zoom, crowded, INK_BUDGET).filter(({ isBreath }) => !isBreath).length,
    );
    expect(drawn).toEqual([...drawn].sort());
    expect(drawn[0]).toBeLessThan(2);
    expect(drawn[3]).toBe(5);
  });
});
