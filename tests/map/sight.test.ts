import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsToPaint } from '@/lib/map/painted-web';
import { heapsIn, heapsOfLines, heapsOfPeople, type Heaps } from '@/lib/map/sight';
import { pictures } from './webs-to-paint';

const side = fc.integer({ min: 1, max: 3000 });
const corner = fc.integer({ min: -2500, max: 2500 });
const frames = fc
  .tuple(corner, corner, side, side)
  .map(([left, top, wide, high]) => ({ left, top, right: left + wide, bottom: top + high }));

const found = ({ order, start }: Heaps, heaps: readonly number[]): Set<number> =>
  new Set(heaps.flatMap((heap) => Array.from(order.subarray(start[heap], start[heap + 1]))));

describe('heaps of what lies together', () => {
  it('hold everybody and every line exactly once', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const web = columnsToPaint(picture);
        for (const [{ order, start }, count] of [
          [heapsOfPeople(web), web.people],
          [heapsOfLines(web), web.lineCount],
        ] as const) {
          expect(Array.from(order).sort((a, b) => a - b)).toEqual(
            Array.from({ length: count }, (_, at) => at),
          );
          expect(start.at(-1)).toBe(count);
        }
      }),
    );
  });

  it('leave out nobody and nothing that is in sight, as asking each of them shows', () => {
    fc.assert(
      fc.property(pictures, frames, (picture, frame) => {
        const web = columnsToPaint(picture);
        const isIn = (x: number, y: number): boolean =>
          x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
        const people = heapsOfPeople(web);
        const seen = found(people, heapsIn(people, frame, 0));
        picture.people.forEach(({ x, y }, at) => {
          if (isIn(x, y)) expect(seen).toContain(at);
        });
        const lines = heapsOfLines(web);
        const crossing = found(lines, heapsIn(lines, frame, 0));
        for (let line = 0; line < web.lineCount; line++) {
          const [one, other] = [web.lines.from[line] ?? 0, web.lines.to[line] ?? 0];
          const points = Array.from({ length: 51 }, (_, step) => [
            (web.x[one] ?? 0) + (((web.x[other] ?? 0) - (web.x[one] ?? 0)) * step) / 50,
            (web.y[one] ?? 0) + (((web.y[other] ?? 0) - (web.y[one] ?? 0)) * step) / 50,
          ]);
          if (points.some(([x = 0, y = 0]) => isIn(x, y))) expect(crossing).toContain(line);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave out what is far away', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const heaps = heapsOfLines(columnsToPaint(picture));
        expect(heapsIn(heaps, { left: 9000, top: 9000, right: 9100, bottom: 9100 }, 10)).toEqual([]);
      }),
    );
  });
});
