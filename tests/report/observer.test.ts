import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  figuresByFives,
  isSmallGroup,
  momentsByFives,
  shareByFives,
  SMALLEST_GROUP,
} from '@/lib/report/observer';
import { DAYS, day, webFacts } from '@/tests/arbitraries';
import { figuresOn } from '@/lib/web/time/figures';

it('shares are told as if people came in fives: no group of one to four can be worked out', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 9000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (workers, part) => {
        const people = Math.floor(part * workers);
        const told = Math.round(shareByFives(people / workers, workers) * workers);
        expect(told % SMALLEST_GROUP === 0 || told === workers).toBe(true);
        expect(isSmallGroup(told)).toBe(false);
        expect(Math.abs(told - people)).toBeLessThanOrEqual(SMALLEST_GROUP);
      },
    ),
  );
});

it('months do not show who came or went', () => {
  const month = { on: day('2026-05-31'), woven: 137, wovenShare: 137 / 141, reach: 1 };
  const [one, other] = momentsByFives([
    { ...month, workers: 141 },
    { ...month, workers: 142, wovenShare: 137 / 142 },
  ]);
  expect([one?.workers, other?.workers]).toEqual([140, 140]);
});

it('figures over time are told in fives, and nothing of few people', () => {
  fc.assert(
    fc.property(webFacts, (facts) => {
      const told = figuresByFives(figuresOn(facts, DAYS, { solidThreshold: 3 }));
      for (const row of told) {
        const counts = [row.workers, row.solidLines, ...Object.values(row.lines)];
        expect(counts.filter((count) => count % SMALLEST_GROUP !== 0)).toEqual([]);
        expect([row.largestHold, row.core.people, row.bridges, row.starDependence]).toEqual([null, 0, 0, 0]);
      }
    }),
  );
});
