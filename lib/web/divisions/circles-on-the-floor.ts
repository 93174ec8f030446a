import type { Division, Floor } from '@/lib/web/floor';
import { at } from '@/lib/web/ints';
import type { Web } from '@/lib/web/web';
import { crossingsAmong, partsIn, type Crossing, type Part } from './circle-parts';
import { circlesOf, modularityOf } from './circles';
import { membershipFor, type DivisionWish } from './division-wish';
import { joinersOf, type Joiners } from './joins';
import { likelyTogether, type Together } from './likely-together';
import { likenessIn } from './likeness';
import { guarded, isIn, membershipIn, oneGroupEach, type Membership } from './membership';
import { strangersAmong, type Strangers } from './strangers';

/** The circles found from the lines beside the groups of the floor. */
export type CirclesFound = {
  /** How many circles of at least three (or `least`) there are, and how many people are in them. */
  readonly circles: number;
  readonly people: number;
  readonly modularity: number;
  /** Pairs of circles within one group that do not know each other, and who could join them. */
  readonly strangers: readonly (Strangers & { readonly joiners: Joiners })[];
  readonly strangersInAll: number;
  /** Circles that cross groups. */
  readonly crossings: readonly Crossing[];
  /** How far circles follow each division. */
  readonly follows: readonly (Together & { readonly division: Division })[];
};

/** The smallest circle, and the smallest part of one, that is spoken of. */
const CIRCLE = 3;
const CROSSES = 2;
const STRANGERS = 6;
const CROSSINGS = 6;
const FOLLOWED = ['department', 'shift', 'language'] as const satisfies readonly Division[];

/** How the circles of a web lie across a division of the floor. */
export function circlesOnTheFloor(
  { web, floor }: { readonly web: Web; readonly floor: Floor },
  wish: DivisionWish,
): CirclesFound {
  const circles = circlesOf(web);
  const membership = guarded(membershipFor(web, floor, wish), wish.least);
  const parts = partsIn(web, circles, membership, Math.max(CROSSES, wish.least));
  // Everybody without a tag are no group that could know each other.
  const large = parts.filter(({ people, group }) => people >= CIRCLE && (wish.by !== 'tag' || group === 0));
  const strangers = strangersAmong(web, circles, membership, large);
  const likeness = likenessIn(web, floor, wish.by === 'tag' ? null : wish.by);
  return {
    ...countLarge(circles, Math.max(CIRCLE, wish.least)),
    modularity: modularityOf(web, circles),
    strangers: strangers.slice(0, STRANGERS).map((pair) => {
      const sides = sidesOf(circles, membership, pair);
      return { ...pair, joiners: joinersOf(web, sides, [[0, 1]], likeness)[0] as Joiners };
    }),
    strangersInAll: strangers.length,
    crossings: crossingsAmong(parts).slice(0, CROSSINGS),
    follows: FOLLOWED.map((division) => ({
      division,
      ...likelyTogether(circles, membershipIn(web, floor[division])),
    })),
  };
}

function countLarge(circles: Int32Array, least: number): { circles: number; people: number } {
  const sizes = new Map<number, number>();
  for (const circle of circles) if (circle >= 0) sizes.set(circle, (sizes.get(circle) ?? 0) + 1);
  const large = [...sizes.values()].filter((size) => size >= least);
  return { circles: large.length, people: large.reduce((sum, size) => sum + size, 0) };
}

function sidesOf(circles: Int32Array, membership: Membership, { group, one, other }: Strangers): Membership {
  const sideOf = (part: Part, person: number) => at(circles, person) === part.circle;
  return oneGroupEach(
    2,
    circles.map((_, person) => {
      if (!isIn(membership, person, group)) return -1;
      if (sideOf(one, person)) return 0;
      return sideOf(other, person) ? 1 : -1;
    }),
  );
}
