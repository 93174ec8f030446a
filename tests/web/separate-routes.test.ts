import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, plainFacts } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import { anchorOf } from '@/lib/web/anchor';
import { rowsOf, type Rows } from '@/lib/web/rows';
import { routesIn, separateRoutes } from '@/lib/web/routes/separate-routes';
import { weave } from '@/lib/web/weave';
import { bakeryWeb } from './bakery';
import type { Ties } from './oracles';
import { slowRoutes } from './routes-oracle';

type Picture = { readonly size: number; readonly pairs: readonly (readonly [number, number])[] };

function rowsIn({ size, pairs }: Picture): Rows {
  const keys = pairs.filter(([one, other]) => one !== other);
  const sorted = [...new Set(keys.map(([one, other]) => Math.min(one, other) * size + Math.max(one, other)))];
  sorted.sort((a, b) => a - b);
  const from = Int32Array.from(sorted, (key) => Math.floor(key / size));
  const to = Int32Array.from(sorted, (key) => key % size);
  return rowsOf(size, { from, to, trust: new Uint8Array(sorted.length).fill(1) }, 1);
}

function tiesIn(rows: Rows): Ties {
  return new Map(
    Array.from({ length: rows.size }, (_, person) => [
      String(person),
      new Set(Array.from(rows.neighbour.subarray(rows.start[person], rows.start[person + 1]), String)),
    ]),
  );
}

/** Pictures of up to `most` people with up to `lines` lines for each, and up to `members` of them in the anchor. */
const pictures = (
  most: number,
  lines: number,
  members: number,
  least = { people: 1, lines: 0, members: 0 },
) =>
  fc.integer({ min: least.people, max: most }).chain((size) => {
    const person = fc.nat(size - 1);
    return fc.record({
      size: fc.constant(size),
      pairs: fc.array(fc.tuple(person, person), {
        minLength: Math.round(size * least.lines),
        maxLength: Math.round(size * lines),
        size: 'max',
      }),
      anchor: fc
        .uniqueArray(person, { minLength: least.members, maxLength: members, size: 'max' })
        .map((found) => Int32Array.from(found).sort((a, b) => a - b)),
    });
  });

const expectAsOracle = (picture: Picture & { readonly anchor: Int32Array }) => {
  const rows = rowsIn(picture);
  const ties = tiesIn(rows);
  const anchor = Array.from(picture.anchor, String);
  const slow = slowRoutes(ties, anchor);
  expect([...separateRoutes(rows, picture.anchor)]).toEqual(Array.from(ties.keys(), (id) => slow.get(id)));
};

describe('separate routes', () => {
  it('are as many as people must be taken out, for few people', () => {
    fc.assert(fc.property(pictures(9, 3, 5), expectAsOracle), { numRuns: 400 });
  });
  it('are as many as people must be taken out, where lines are few and the way is long', () => {
    fc.assert(fc.property(pictures(24, 1.9, 4, { people: 12, lines: 1.3, members: 3 }), expectAsOracle), {
      numRuns: 250,
    });
  });

  it('are one at least for who is reached, two at least for who is woven by several lines', () => {
    fc.assert(
      fc.property(plainFacts, (facts) => {
        const web = weave(facts, { on: DAYS[2]!, solidThreshold: 3 });
        const anchor = anchorOf(web).members;
        const counts = separateRoutes(web.solid, anchor);
        for (const { id, standing } of analyze(web).workers) {
          const person = web.indexOf(id)!;
          if (anchor.includes(person)) expect(counts[person]! >= 1).toBe(standing === 'woven');
          else {
            expect(counts[person]! >= 1).toBe(
              ['one-solid-line', 'one-person-away', 'woven'].includes(standing),
            );
            expect(counts[person]! >= 2).toBe(standing === 'woven');
          }
        }
      }),
    );
  });

  it('grow for nobody when somebody is gone, and shrink by one at most', () => {
    const withLoss = pictures(12, 3, 5).chain((picture) =>
      fc.record({ picture: fc.constant(picture), lost: fc.nat(picture.size - 1) }),
    );
    fc.assert(
      fc.property(withLoss, ({ picture, lost }) => {
        const before = separateRoutes(rowsIn(picture), picture.anchor);
        const pairs = picture.pairs.filter((pair) => !pair.includes(lost));
        const after = separateRoutes(
          rowsIn({ ...picture, pairs }),
          picture.anchor.filter((member) => member !== lost),
        );
        before.forEach((count, person) => {
          if (person === lost) return;
          expect(after[person]).toBeLessThanOrEqual(count);
          expect(after[person]).toBeGreaterThanOrEqual(count - 1);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on how people are numbered', () => {
    const renamed = pictures(14, 3, 5).chain((picture) => {
      const everybody = Array.from({ length: picture.size }, (_, person) => person);
      return fc.record({
        picture: fc.constant(picture),
        names: fc.shuffledSubarray(everybody, { minLength: picture.size }),
      });
    });
    fc.assert(
      fc.property(renamed, ({ picture, names }) => {
        const pairs = picture.pairs.map(([one, other]) => [names[one]!, names[other]!] as const);
        const anchor = picture.anchor.map((member) => names[member]!).sort();
        const other = separateRoutes(rowsIn({ size: picture.size, pairs }), anchor);
        const counts = separateRoutes(rowsIn(picture), picture.anchor);
        expect(names.map((name) => other[name])).toEqual([...counts]);
      }),
    );
  });

  it('are counted by hand at the bakery', () => {
    expect(Object.fromEntries(routesIn(bakeryWeb()).counts)).toEqual({
      // Teresa has Omar, and Omar by way of Lin: one other member all the same. Omar has Teresa and Ruth.
      teresa: 1,
      omar: 2,
      ruth: 1,
      gus: 0,
      hana: 1,
      amos: 1,
      pia: 1,
      quin: 1,
      lin: 2,
      ben: 0,
      cleo: 0,
      iris: 0,
      nadia: 0,
      vera: 0,
    });
  });
});
