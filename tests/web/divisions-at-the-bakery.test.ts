import { describe, expect, it } from 'vitest';
import { bakeryWeb } from './bakery';
import { floorWith, found } from './made-up-floor';

/** Who works at the oven (0), at the counter (1) and at night (2); of Iris, Nadia and Vera nobody wrote it down. */
const WORKPLACE = {
  teresa: 0,
  omar: 0,
  ruth: 0,
  amos: 0,
  lin: 1,
  pia: 1,
  quin: 1,
  gus: 1,
  hana: 1,
  ben: 2,
  cleo: 2,
};
const [OVEN, COUNTER, NIGHT] = [0, 1, 2];

const floor = floorWith({
  department: {
    groups: 3,
    of: new Map(Object.entries(WORKPLACE).map(([id, group]) => [id, [group]] as const)),
  },
  // Omar and Cleo are the only ones of whom it is known that they speak Creole.
  language: { groups: 1, of: new Map(['omar', 'cleo'].map((id) => [id, [0]] as const)) },
});

const division = found(bakeryWeb(), floor);

describe('the bakery by oven, counter and night', () => {
  const cell = (one: number, other: number) => one * 3 + other;
  const { observed, chance } = division.mixing;

  it('has ten solid lines, and three people nobody placed', () => {
    expect([division.mixing.lines, division.leftOut, division.unplaced]).toEqual([10, 0, 3]);
    expect([...division.people]).toEqual([4, 5, 2]);
  });

  it('counts each line in its cell', () => {
    // Teresa–Omar, Omar–Ruth, Amos–Teresa · Pia–Quin, Gus–Hana · Ben–Cleo
    expect([OVEN, COUNTER, NIGHT].map((group) => observed[cell(group, group)])).toEqual([3, 2, 1]);
    // Lin–Teresa, Lin–Omar, Pia–Teresa, Quin–Teresa
    expect(observed[cell(OVEN, COUNTER)]).toBe(4);
    expect([observed[cell(OVEN, NIGHT)], observed[cell(COUNTER, NIGHT)]]).toEqual([0, 0]);
  });

  it('has by chance what the ends of the lines say: ten, eight and two of twenty', () => {
    // Squares of everybody's lines: 25 + 9 + 1 + 1 + 3 × 4 + 4 × 1 = 52, so a pair has k × l × 20 ÷ (400 − 52).
    expect(chance[cell(OVEN, COUNTER)]).toBeCloseTo((80 * 20) / 348, 12);
    expect(chance[cell(OVEN, NIGHT)]).toBeCloseTo((20 * 20) / 348, 12);
    expect(chance[cell(OVEN, OVEN)]).toBeCloseTo((32 * 20) / 348, 12);
  });

  it('has an E–I index of −0.2; the night keeps to itself', () => {
    expect(division.ei).toBeCloseTo(-0.2, 12);
    expect(division.eiOf).toEqual([1 / 7, 1 / 3, -1]);
  });

  it('misses the oven and the night most, where Omar and Cleo speak one language', () => {
    expect(division.pairsApart).toBe(2);
    expect(division.gaps.map(({ one, other }) => [one, other])).toEqual([
      [OVEN, NIGHT],
      [COUNTER, NIGHT],
    ]);
    expect(division.gaps[0]?.joiners).toEqual({
      both: [],
      pairs: [{ one: 'omar', other: 'cleo', through: null, shares: [{ division: 'language', group: 0 }] }],
    });
    expect(division.gaps[1]?.joiners.pairs).toEqual([]);
  });

  it('hangs across on Teresa: three of four lines, and three people', () => {
    expect(division.bridges.map(({ id, lines }) => [id, lines])).toEqual([
      ['teresa', 3],
      ['lin', 2],
      ['omar', 1],
      ['pia', 1],
      ['quin', 1],
    ]);
    expect(division.bridges[0]).toEqual({
      id: 'teresa',
      lines: 3,
      joins: [{ one: OVEN, other: COUNTER, lines: 3, of: 4 }],
      leaves: 0,
      holds: 3,
    });
  });
});
