import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDS, plainFacts } from '@/tests/arbitraries';
import { membershipIn } from '@/lib/web/divisions/membership';
import { eiIndex, mixingIn } from '@/lib/web/divisions/mixing';
import type { WebFacts } from '@/lib/web/facts';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';
import { joins, share, slowMixing } from './divisions-oracle';
import { floorWith, found, groupings, on, webs } from './made-up-floor';

describe('mixing', () => {
  it('is what the definition says, pair by pair, for people in several groups too', () => {
    fc.assert(
      fc.property(webs, groupings(3), (web, grouping) => {
        const mixing = mixingIn(web, membershipIn(web, grouping));
        const slow = slowMixing(web, grouping);
        expect(mixing.lines).toBe(slow.lines(() => true));
        expect(mixing.within).toBe(slow.lines(share));
        expect(mixing.chanceWithin).toBeCloseTo(slow.chance(share), 9);
        expect(mixing.within + mixing.between).toBe(mixing.lines);
        expect(mixing.chanceWithin + mixing.chanceBetween).toBeCloseTo(mixing.lines, 9);
        for (let one = 0; one < 3; one++) {
          for (let other = 0; other < 3; other++) {
            const cell = one * 3 + other;
            const counts =
              one === other
                ? (a: Set<number>, b: Set<number>) => a.has(one) && b.has(one)
                : joins(one, other);
            expect(mixing.observed[cell]).toBe(slow.lines(counts));
            expect(mixing.chance[cell]).toBeCloseTo(slow.chance(counts), 9);
            expect(mixing.observed[other * 3 + one]).toBe(mixing.observed[cell]);
          }
          expect(mixing.linesOf[one]).toBe(slow.lines((a, b) => a.has(one) || b.has(one)));
        }
      }),
    );
  });

  it('sums to the solid lines where everybody is in one group, and so does chance', () => {
    fc.assert(
      fc.property(webs, groupings(1), (web, grouping) => {
        const { mixing, leftOut } = found(web, floorWith({ department: grouping }));
        let [lines, chance] = [0, 0];
        for (let one = 0; one < 3; one++)
          for (let other = one; other < 3; other++) {
            lines += mixing.observed[one * 3 + other]!;
            chance += mixing.chance[one * 3 + other]!;
          }
        expect(lines).toBe(mixing.lines);
        expect(chance).toBeCloseTo(mixing.lines, 9);
        expect(lines + leftOut).toBe(web.solid.neighbour.length / 2);
      }),
    );
  });

  it('does not depend on how people and groups are called', () => {
    fc.assert(
      fc.property(plainFacts, groupings(2), (facts, grouping) => {
        const renamed = (id: string) => `z${String(99 - IDS.indexOf(id as (typeof IDS)[number]))}`;
        const turned = (group: number) => 2 - group;
        const other: WebFacts = {
          workers: facts.workers.map((worker) => ({ ...worker, id: renamed(worker.id) })),
          ratings: facts.ratings.map((rating) => ({
            ...rating,
            between: [renamed(rating.between[0]), renamed(rating.between[1])],
          })),
          committee: [],
        };
        const of = new Map(
          Array.from(grouping.of, ([id, groups]) => [renamed(id), groups.map(turned).sort()] as const),
        );
        const [web, again] = [facts, other].map((some) => weave(some, { on, solidThreshold: 3 })) as [
          Web,
          Web,
        ];
        const before = mixingIn(web, membershipIn(web, grouping));
        const after = mixingIn(again, membershipIn(again, { groups: 3, of }));
        expect([after.lines, after.within]).toEqual([before.lines, before.within]);
        before.observed.forEach((lines, cell) => {
          expect(after.observed[turned(Math.floor(cell / 3)) * 3 + turned(cell % 3)]).toBe(lines);
        });
      }),
    );
  });
});

describe('the E–I index', () => {
  it('lies between −1 and 1, and is −1 where all lines stay within', () => {
    fc.assert(
      fc.property(webs, groupings(1), (web, grouping) => {
        const { ei, chanceEi, eiOf } = found(web, floorWith({ department: grouping }));
        for (const index of [ei, chanceEi, ...eiOf]) {
          if (index === null) continue;
          expect(index).toBeGreaterThanOrEqual(-1 - 1e-9);
          expect(index).toBeLessThanOrEqual(1 + 1e-9);
        }
        const together = { groups: 1, of: new Map(web.ids.map((id) => [id, [0]] as const)) };
        const one = found(web, floorWith({ department: together }));
        expect(one.ei).toBe(web.solid.neighbour.length === 0 ? null : -1);
        const apart = {
          groups: web.ids.length,
          of: new Map(web.ids.map((id, place) => [id, [place]] as const)),
        };
        expect(found(web, floorWith({ department: apart })).ei).toBe(one.ei === null ? null : 1);
      }),
    );
  });

  it('is unknown without a line', () => {
    expect(eiIndex(0, 0)).toBeNull();
    expect(eiIndex(3, 1)).toBe(0.5);
  });
});

describe('for those who may not be told of small groups', () => {
  it('shows no group of fewer than five, and nothing that leaves fewer than five over', () => {
    fc.assert(
      fc.property(webs, groupings(2), fc.constantFrom(2, 3, 5), (web, department, least) => {
        const { people, unplaced } = found(web, floorWith({ department }), { least });
        for (const count of people) expect(count === 0 || count >= least).toBe(true);
        expect(unplaced === 0 || unplaced >= least || people.every((count) => count === 0)).toBe(true);
      }),
    );
  });
});
