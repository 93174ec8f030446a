import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthOf, layLine, type Ground } from '@/lib/map/lay-line';

const SIZE = 64;
const ground = (): Ground => ({ width: SIZE, height: SIZE, depths: new Float32Array(SIZE * SIZE) });
const total = ({ depths }: Ground): number => depths.reduce((sum, depth) => sum + depth, 0);
const inside = fc.double({ min: 12, max: SIZE - 12, noNaN: true });
const anywhere = fc.double({ min: -300, max: 300, noNaN: true });
const widths = fc.double({ min: 0.05, max: 6, noNaN: true });

describe('laying a line', () => {
  it('lays as much ink as it is long and wide, however it lies', () => {
    fc.assert(
      fc.property(inside, inside, inside, inside, widths, (x, y, toX, toY, width) => {
        const sheet = ground();
        layLine(sheet, x, y, toX, toY, { width, depth: 0.3, dots: 0 });
        const ink = Math.hypot(toX - x, toY - y) * width * 0.3;
        expect(total(sheet)).toBeGreaterThan(ink * 0.999 - 0.001);
        expect(total(sheet)).toBeLessThan(ink * 1.001 + 0.001);
      }),
    );
  });

  it('is the same from either end', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, anywhere, widths, (x, y, toX, toY, width) => {
        const [one, other] = [ground(), ground()];
        layLine(one, x, y, toX, toY, { width, depth: 0.3, dots: 0 });
        layLine(other, toX, toY, x, y, { width, depth: 0.3, dots: 0 });
        const off = one.depths.map((depth, at) => Math.abs(depth - (other.depths[at] ?? 0)));
        expect(Math.max(...off)).toBeLessThan(1e-4);
      }),
    );
  });

  it('lays nothing anywhere but along the line, and stays on the ground', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, anywhere, widths, (x, y, toX, toY, width) => {
        const sheet = ground();
        layLine(sheet, x, y, toX, toY, { width, depth: 0.3, dots: 0 });
        expect(Math.min(...sheet.depths)).toBeGreaterThanOrEqual(-1e-6);
        expect(Math.max(...sheet.depths)).toBeLessThan(0.3001);
        const astray = sheet.depths.filter((depth, at) => {
          const spot = [(at % SIZE) + 0.5, Math.floor(at / SIZE) + 0.5] as const;
          return depth > 1e-5 && distance(spot, [x, y], [toX, toY]) > width / 2 + 1.5;
        });
        expect(astray.length).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('adds up where lines cross, as inks laid over one another do', () => {
    const sheet = ground();
    for (let times = 0; times < 2; times++)
      layLine(sheet, 0, 32, SIZE, 32, { width: 4, depth: depthOf(0.55), dots: 0 });
    expect(1 - Math.exp(-(sheet.depths[32 * SIZE + 20] ?? 0))).toBeCloseTo(1 - 0.45 ** 2, 5);
  });
});

type Spot = readonly [number, number];

function distance([x, y]: Spot, [fromX, fromY]: Spot, [toX, toY]: Spot): number {
  const length = (toX - fromX) ** 2 + (toY - fromY) ** 2;
  const along = length === 0 ? 0 : ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - fromX - share * (toX - fromX), y - fromY - share * (toY - fromY));
}
