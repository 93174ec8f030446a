import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeWorker, plainFacts, ratingBetween } from '@/tests/arbitraries';
import { weave } from '@/lib/web/weave';
import { routesFrom, tiesOf } from './oracles';
import { floorWith, found, groupings, on, webs } from './made-up-floor';

describe('who could make a line', () => {
  it('is never somebody who has it already, asks nobody twice, and goes by somebody both trust', () => {
    fc.assert(
      fc.property(webs, groupings(2), groupings(3), (web, language, tag) => {
        const solid = tiesOf(web, web.solidThreshold);
        const { gaps } = found(web, floorWith({ language, tag }), { by: 'language' });
        for (const { one, other, joiners } of gaps) {
          const only = (id: string, here: number, there: number) =>
            language.of.get(id)?.includes(here) === true && !language.of.get(id)?.includes(there);
          const asked = joiners.pairs.flatMap((pair) => [pair.one, pair.other]);
          expect(new Set(asked).size).toBe(asked.length);
          for (const pair of joiners.pairs) {
            expect(only(pair.one, one, other) && only(pair.other, other, one)).toBe(true);
            expect(solid.get(pair.one)?.has(pair.other)).toBe(false);
            if (pair.through === null) expect(pair.shares.length).toBeGreaterThan(0);
            else
              expect([...solid.get(pair.through)!]).toEqual(expect.arrayContaining([pair.one, pair.other]));
          }
        }
      }),
    );
  });

  it('is found wherever two of them are two solid lines apart', () => {
    fc.assert(
      fc.property(webs, groupings(1), (web, department) => {
        const solid = tiesOf(web, web.solidThreshold);
        const inGroup = (group: number) =>
          web.ids.filter((id) => department.of.get(id)?.includes(group) === true);
        for (const { one, other, lines, joiners } of found(web, floorWith({ department })).gaps) {
          if (lines > 0) continue;
          const near = inGroup(one).some((first) =>
            [...solid.get(first)!].some((through) =>
              inGroup(other).some((second) => solid.get(through)!.has(second)),
            ),
          );
          expect(joiners.pairs.some(({ through }) => through !== null)).toBe(near);
        }
      }),
    );
  });
});

describe('bridges', () => {
  it('carry what goes when they are taken out', () => {
    fc.assert(
      fc.property(plainFacts, groupings(2), (facts, department) => {
        const web = weave(facts, { on, solidThreshold: 3 });
        const floor = floorWith({ department });
        const before = found(web, floor);
        for (const bridge of before.bridges) {
          const without = { ...facts, workers: facts.workers.filter(({ id }) => id !== bridge.id) };
          const ratings = facts.ratings.filter(({ between }) => !between.includes(bridge.id));
          const after = found(weave({ ...without, ratings }, { on, solidThreshold: 3 }), floor).mixing
            .observed;
          let leaves = 0;
          for (let one = 0; one < 3; one++)
            for (let other = one + 1; other < 3; other++) {
              const cell = one * 3 + other;
              const join = bridge.joins.find((some) => some.one === one && some.other === other);
              expect(before.mixing.observed[cell]! - after[cell]!).toBe(join?.lines ?? 0);
              if (join) expect(join.of).toBe(before.mixing.observed[cell]);
              if (before.mixing.observed[cell]! > 0 && after[cell] === 0) leaves += 1;
            }
          expect(bridge.leaves).toBe(leaves);
        }
      }),
    );
  });

  it('are held against who would lose touch', () => {
    const star = ['b', 'c', 'd'].map((leaf) => ratingBetween('a', leaf, 1));
    const web = weave(
      {
        workers: ['a', 'b', 'c', 'd'].map(activeWorker),
        ratings: star,
        committee: [{ workerId: 'b', sinceOn: null, untilOn: null }],
      },
      { on, solidThreshold: 3 },
    );
    const of = new Map([
      ['a', [0]],
      ['b', [0]],
      ['c', [1]],
      ['d', [1]],
    ]);
    const { bridges } = found(web, floorWith({ department: { groups: 2, of } }));
    const ties = tiesOf(web, 3);
    expect(bridges[0]).toEqual({
      id: 'a',
      lines: 2,
      joins: [{ one: 0, other: 1, lines: 2, of: 2 }],
      leaves: 1,
      holds: routesFrom(ties, ['b']).size - routesFrom(ties, ['b'], ['a']).size - 1,
    });
  });
});
