import { at } from '@/lib/web/ints';
import type { Division, Floor } from '@/lib/web/floor';
import { lineCount } from '@/lib/web/rows';
import type { Web } from '@/lib/web/web';
import type { Candidate } from './candidate';
import { membershipIn, type Membership } from './membership';

/** A group two people are both in. */
export type Shared = { readonly division: Division; readonly group: number };

/** What people have in common, but for the division that is looked at. */
export type Likeness = {
  /** Language and tags first. */
  readonly sharedBy: (one: number, other: number) => readonly Shared[];
  /** Whether they share a language or a tag: they can talk, or know each other from somewhere. */
  readonly canTalk: (one: number, other: number) => boolean;
  /** Of two sides those who share a group, for each group those with most solid lines. */
  readonly alikeAcross: (ones: readonly number[], others: readonly number[]) => Candidate[];
};

const ORDER = ['language', 'tag', 'shift', 'department'] as const satisfies readonly Division[];
const FROM_EACH_SIDE = 3;
/** One thing more in common counts more than any number of lines. */
const SHARED = 1e8;

/** What people of this web have in common beside the division `but`. */
export function likenessIn(web: Web, floor: Floor, but: Division | null): Likeness {
  const ways = ORDER.filter((division) => division !== but).map(
    (division) => [division, membershipIn(web, floor[division])] as const,
  );
  const sharedBy = (one: number, other: number) =>
    ways.flatMap(([division, membership]) =>
      groupsShared(membership, one, other).map((group) => ({ division, group })),
    );
  const alikeAcross = (ones: readonly number[], others: readonly number[]) =>
    ways
      .flatMap(([, membership]) => alikeIn(web, membership, ones, others, sharedBy))
      .sort((a, b) => b.merit - a.merit || a.one - b.one || a.other - b.other);
  const canTalk = (one: number, other: number) =>
    sharedBy(one, other).some(({ division }) => division === 'language' || division === 'tag');
  return { sharedBy, canTalk, alikeAcross };
}

/** Whether two people have a solid line. */
export function isTied({ solid }: Web, one: number, other: number): boolean {
  const [from, to] = lineCount(solid, one) <= lineCount(solid, other) ? [one, other] : [other, one];
  for (let spot = at(solid.start, from); spot < at(solid.start, from + 1); spot++)
    if (at(solid.neighbour, spot) === to) return true;
  return false;
}

function groupsShared({ start, group }: Membership, one: number, other: number): number[] {
  const shared: number[] = [];
  for (let here = at(start, one); here < at(start, one + 1); here++)
    for (let there = at(start, other); there < at(start, other + 1); there++)
      if (at(group, here) === at(group, there)) shared.push(at(group, here));
  return shared;
}

function alikeIn(
  web: Web,
  membership: Membership,
  ones: readonly number[],
  others: readonly number[],
  sharedBy: Likeness['sharedBy'],
): Candidate[] {
  const left = mostTiedByGroup(web, membership, ones);
  const right = mostTiedByGroup(web, membership, others);
  return [...left].flatMap(([group, some]) =>
    some.flatMap((one) =>
      (right.get(group) ?? []).map((other) => {
        const ties = lineCount(web.solid, one) + lineCount(web.solid, other);
        return { one, other, through: -1, merit: sharedBy(one, other).length * SHARED + ties };
      }),
    ),
  );
}

/** Of these people the few with most solid lines in each group. */
function mostTiedByGroup(
  web: Web,
  { start, group }: Membership,
  people: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const most = new Map<number, number[]>();
  const ties = (person: number) => lineCount(web.solid, person);
  for (const person of people) {
    for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
      const some = most.get(at(group, spot)) ?? [];
      most.set(at(group, spot), some);
      const place = some.findIndex((other) => ties(person) > ties(other));
      if (place >= 0) some.splice(place, 0, person);
      else if (some.length < FROM_EACH_SIDE) some.push(person);
      if (some.length > FROM_EACH_SIDE) some.pop();
    }
  }
  return most;
}
