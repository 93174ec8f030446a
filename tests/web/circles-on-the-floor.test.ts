import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeWorker, ratingBetween } from '@/tests/arbitraries';
import { circlesOf } from '@/lib/web/divisions/circles';
import { circlesOnTheFloor } from '@/lib/web/divisions/circles-on-the-floor';
import { likelyTogether } from '@/lib/web/divisions/likely-together';
import { membershipIn } from '@/lib/web/divisions/membership';
import type { Trust } from '@/lib/web/trust';
import { weave } from '@/lib/web/weave';
import { floorWith, groupings, on, webs } from './made-up-floor';

const everyPair = (ids: readonly string[], trust: Trust = 2) =>
  ids.flatMap((one, place) => ids.slice(place + 1).map((other) => ratingBetween(one, other, trust)));

/** Packing has two crowds that have no line; two of Picking stand in the second. Sami trusts somebody in both. */
const DAYS = ['ana', 'bea', 'cal'];
const NIGHTS = ['dov', 'eli', 'fay'];
const PICKERS = ['gil', 'hal'];
const web = weave(
  {
    workers: [...DAYS, ...NIGHTS, ...PICKERS, 'sami'].map(activeWorker),
    ratings: [
      ...everyPair(DAYS),
      ...everyPair([...NIGHTS, ...PICKERS]),
      ratingBetween('sami', 'cal', 3),
      ratingBetween('sami', 'dov', 3),
    ],
    committee: [],
  },
  { on, solidThreshold: 3 },
);
const floor = floorWith({
  department: {
    groups: 2,
    of: new Map<string, number[]>([
      ...[...DAYS, ...NIGHTS].map((id) => [id, [0]] as [string, number[]]),
      ...PICKERS.map((id) => [id, [1]] as [string, number[]]),
    ]),
  },
  language: { groups: 1, of: new Map(['bea', 'eli'].map((id) => [id, [0]] as [string, number[]])) },
});

describe('circles on the floor', () => {
  const found = circlesOnTheFloor({ web, floor }, { by: 'department', least: 0 });

  it('finds the two circles in Packing that do not know each other, and who could join them', () => {
    expect(found.strangersInAll).toBe(1);
    const [pair] = found.strangers;
    expect(pair).toMatchObject({ group: 0, lines: 0, one: { people: 3 }, other: { people: 3 } });
    // Six lines within Packing, six ends in each of the two: 6 × 6 ÷ 12.
    expect(pair?.chance).toBe(3);
    expect(pair?.joiners.pairs[0]).toEqual({ one: 'cal', other: 'dov', through: 'sami', shares: [] });
    expect(pair?.joiners.pairs[1]).toEqual({
      one: 'bea',
      other: 'eli',
      through: null,
      shares: [{ division: 'language', group: 0 }],
    });
  });

  it('finds the circle that crosses departments', () => {
    expect(found.crossings).toHaveLength(1);
    expect(found.crossings[0]).toMatchObject({
      people: 5,
      parts: [
        { group: 0, people: 3 },
        { group: 1, people: 2 },
      ],
    });
  });

  it('speaks of no part of fewer than five to whoever may not be told', () => {
    const guarded = circlesOnTheFloor({ web, floor }, { by: 'department', least: 5 });
    expect(guarded.strangers).toEqual([]);
    expect(guarded.crossings).toEqual([]);
  });

  it('tells how often two of one circle share a group, pair by pair', () => {
    fc.assert(
      fc.property(webs, groupings(2), (some, grouping) => {
        const circles = circlesOf(some);
        const in_ = some.ids.map((id, place) => ({
          circle: circles[place]!,
          groups: grouping.of.get(id) ?? [],
        }));
        const there = in_.filter(({ circle, groups }) => circle >= 0 && groups.length > 0);
        const pairs = there.flatMap((one, place) =>
          there.slice(place + 1).map((other) => [one, other] as const),
        );
        const shareOf = (of: typeof pairs) =>
          of.length === 0
            ? null
            : of.filter(([one, other]) => one.groups.some((group) => other.groups.includes(group))).length /
              of.length;
        expect(likelyTogether(circles, membershipIn(some, grouping))).toEqual({
          inCircle: shareOf(pairs.filter(([one, other]) => one.circle === other.circle)),
          anywhere: shareOf(pairs),
        });
      }),
    );
  });
});
