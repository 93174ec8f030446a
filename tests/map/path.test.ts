import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathBetween } from '@/lib/map/path';
import type { MapLine } from '@/lib/map/lines';
import { TRUSTS } from '@/lib/web/trust';
import { person, picture } from './made-up';

const people = (...ids: string[]) => ids.map((id) => person(id));

describe('the path between two', () => {
  it('prefers two solid lines to one that is thin, and one thin line to a long way around', () => {
    const names = people('nadia', 'ruth', 'amos', 'omar', 'teresa');
    const thin: MapLine = [0, 2, 4];
    const detour: MapLine[] = [
      [0, 1, 3],
      [1, 2, 3],
    ];
    expect(pathBetween(picture(names, [thin, ...detour]), 0, 2)).toEqual({
      people: [0, 1, 2],
      trusts: [3, 3],
    });
    const long: MapLine[] = [
      [0, 1, 3],
      [1, 3, 3],
      [2, 3, 3],
    ];
    expect(pathBetween(picture(names, [thin, ...long]), 0, 2)).toEqual({ people: [0, 2], trusts: [4] });
  });

  it('goes by the ids where routes are alike, however people are numbered', () => {
    const lines: MapLine[] = [
      [0, 1, 2],
      [0, 2, 2],
      [1, 3, 2],
      [2, 3, 2],
    ];
    expect(pathBetween(picture(people('n', 'ruth', 'amos', 'o'), lines), 0, 3)).toMatchObject({
      people: [0, 2, 3],
    });
    expect(pathBetween(picture(people('n', 'amos', 'ruth', 'o'), lines), 0, 3)).toMatchObject({
      people: [0, 1, 3],
    });
  });

  it('says of how many people each piece is where no line leads from one to the other', () => {
    const found = pathBetween(picture(people('a', 'b', 'c', 'd'), [[0, 1, 1]]), 0, 3);
    expect(found).toEqual({ apart: [2, 1] });
  });

  it('is nobody but oneself on the way to oneself', () => {
    expect(pathBetween(picture(people('a', 'b'), [[0, 1, 1]]), 1, 1)).toEqual({ people: [1], trusts: [] });
  });
});

const someLines = fc
  .uniqueArray(
    fc.record({
      from: fc.integer({ min: 0, max: 8 }),
      to: fc.integer({ min: 0, max: 8 }),
      trust: fc.constantFrom(...TRUSTS),
    }),
    {
      maxLength: 20,
      selector: ({ from, to }) => `${String(Math.min(from, to))} ${String(Math.max(from, to))}`,
    },
  )
  .map((lines) =>
    lines
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, trust }): MapLine => [Math.min(from, to), Math.max(from, to), trust]),
  );

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

const hardnessOf = (trusts: readonly number[]) =>
  trusts.reduce((sum, trust) => sum + 1 / (6 - trust) ** 2, 0);

/** Bellman 1958, Ford 1956: every line relaxed as often as there are people. */
function slowly(size: number, lines: readonly MapLine[], start: number): number[] {
  const hardness = Array.from({ length: size }, (_, at) => (at === start ? 0 : Infinity));
  for (let turn = 0; turn < size; turn++) {
    for (const [from, to, trust] of lines) {
      hardness[to] = Math.min(hardness[to] ?? 0, (hardness[from] ?? 0) + hardnessOf([trust]));
      hardness[from] = Math.min(hardness[from] ?? 0, (hardness[to] ?? 0) + hardnessOf([trust]));
    }
  }
  return hardness;
}

describe('the path between any two', () => {
  it('is a route of lines that are there, as easy as Bellman and Ford say, and found in both directions', () => {
    fc.assert(
      fc.property(
        someLines,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        (lines, a, b) => {
          const web = picture(people(...IDS), lines);
          const [there, back] = [pathBetween(web, a, b), pathBetween(web, b, a)];
          const slow = slowly(9, lines, a)[b] ?? 0;
          if ('apart' in there) {
            expect(slow).toBe(Infinity);
            expect(back).toEqual({ apart: there.apart.toReversed() });
            return;
          }
          expect(hardnessOf(there.trusts)).toBeCloseTo(slow, 9);
          expect(hardnessOf('apart' in back ? [] : back.trusts)).toBeCloseTo(slow, 9);
          expect([there.people[0], there.people.at(-1)]).toEqual([a, b]);
          there.trusts.forEach((trust, step) => {
            const [one = 0, other = 0] = there.people.slice(step, step + 2);
            expect(lines).toContainEqual([Math.min(one, other), Math.max(one, other), trust]);
          });
        },
      ),
      { numRuns: 400 },
    );
  });
});
