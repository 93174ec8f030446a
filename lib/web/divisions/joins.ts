import { lineCount } from '@/lib/web/rows';
import { idAt, type Web } from '@/lib/web/web';
import { isIn, type Membership } from './membership';
import type { Candidate } from './candidate';
import { isTied, type Likeness, type Shared } from './likeness';
import { throughSomebody } from './through-somebody';

/** Two people of two groups who could make a line, and why they of all people. */
export type Join = {
  /** Somebody of the one group, and of the other. */
  readonly one: string;
  readonly other: string;
  /** Somebody both have a solid line to, who could introduce them. */
  readonly through: string | null;
  /** What else the two have in common. */
  readonly shares: readonly Shared[];
};

/** Who could join two groups: members of both, and pairs, best first. */
export type Joiners = { readonly both: readonly string[]; readonly pairs: readonly Join[] };

/** More than a page shows: who sees it may know only some of them. */
const PAIRS = 24;
const IN_BOTH = 3;

/**
 * Who is best placed to make a line between each of these pairs of groups: first those two solid lines apart with somebody
 * both trust (of those, who share a language or a tag, then by the weaker of the two lines, then who have most solid lines
 * themselves), then those who share most. Everybody at most once for a pair of groups. Linear in people + lines for each
 * pair.
 */
export function joinersOf(
  web: Web,
  membership: Membership,
  pairs: readonly (readonly [number, number])[],
  likeness: Likeness,
): Joiners[] {
  return pairs.map(([one, other]) => {
    const sides = sidesOf(web, membership, one, other);
    const near = throughSomebody(web, membership, [one, other], likeness);
    const alike = likeness.alikeAcross(sides.one, sides.other);
    return {
      both: mostTied(web, sides.both, IN_BOTH).map((person) => idAt(web, person)),
      pairs: pick(web, [...near, ...alike]).map((found) => ({
        one: idAt(web, found.one),
        other: idAt(web, found.other),
        through: found.through < 0 ? null : idAt(web, found.through),
        shares: likeness.sharedBy(found.one, found.other),
      })),
    };
  });
}

function pick(web: Web, candidates: readonly Candidate[]): Candidate[] {
  const asked = new Set<number>();
  const picked: Candidate[] = [];
  for (const candidate of candidates) {
    if (picked.length === PAIRS) break;
    if (asked.has(candidate.one) || asked.has(candidate.other)) continue;
    if (isTied(web, candidate.one, candidate.other)) continue;
    asked.add(candidate.one).add(candidate.other);
    picked.push(candidate);
  }
  return picked;
}

type Sides = { readonly one: number[]; readonly other: number[]; readonly both: number[] };

function sidesOf(web: Web, membership: Membership, one: number, other: number): Sides {
  const sides: Sides = { one: [], other: [], both: [] };
  for (let person = 0; person < web.ids.length; person++) {
    const inOne = isIn(membership, person, one);
    const inOther = isIn(membership, person, other);
    if (inOne && inOther) sides.both.push(person);
    else if (inOne) sides.one.push(person);
    else if (inOther) sides.other.push(person);
  }
  return sides;
}

function mostTied(web: Web, people: readonly number[], count: number): number[] {
  return [...people]
    .sort((a, b) => lineCount(web.solid, b) - lineCount(web.solid, a) || a - b)
    .slice(0, count);
}
