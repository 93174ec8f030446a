import type { Analysis } from '@/lib/web/analysis';
import type { Floor } from '@/lib/web/floor';
import { at } from '@/lib/web/ints';
import type { Web } from '@/lib/web/web';
import { bridgePeople, type BridgePerson } from './bridge-people';
import { membershipFor, type DivisionWish } from './division-wish';
import { joinersOf, type Joiners } from './joins';
import { likenessIn } from './likeness';
import { countAlone, guarded, type Membership } from './membership';
import { eiIndex, mixingIn, type Mixing } from './mixing';

/** Two groups with far fewer solid lines than chance would give, and who could make one. */
export type Gap = {
  readonly one: number;
  readonly other: number;
  readonly lines: number;
  readonly chance: number;
  readonly joiners: Joiners;
};

/** How the solid lines run along a division. Groups are numbered as the floor numbers them; by tag 0 is with, 1 without. */
export type DivisionFound = {
  readonly people: Int32Array;
  /** Everybody of the web who is in no group, and the solid lines that are left out because of them. */
  readonly unplaced: number;
  readonly leftOut: number;
  readonly mixing: Mixing;
  /** The E–I index of the whole, what it would be by chance, and of each group. */
  readonly ei: number | null;
  readonly chanceEi: number | null;
  readonly eiOf: readonly (number | null)[];
  /** How many pairs of groups have no solid line between them. */
  readonly pairsApart: number;
  /** The worst pairs of groups: without a line first, those chance would give most lines before the others. */
  readonly gaps: readonly Gap[];
  readonly bridges: readonly BridgePerson[];
};

type GroundHere = { readonly web: Web; readonly analysis: Analysis; readonly floor: Floor };

const GAPS = 10;
const BRIDGES = 24;
/** Below this share of what chance would give, two groups with lines between them are a gap all the same. */
const FAR_BELOW = 0.5;

/** How the solid lines run along a division of the floor. */
export function divisionIn({ web, analysis, floor }: GroundHere, wish: DivisionWish): DivisionFound {
  const membership = guarded(membershipFor(web, floor, wish), wish.least);
  const mixing = mixingIn(web, membership);
  const pairs = gapsIn(membership, mixing);
  const shown = pairs.slice(0, GAPS);
  const likeness = likenessIn(web, floor, wish.by === 'tag' ? null : wish.by);
  const joiners = joinersOf(web, membership, shown, likeness);
  const { groups, observed, linesOf, lines, within, between } = mixing;
  return {
    people: membership.people,
    unplaced: countAlone(membership),
    leftOut: web.solid.neighbour.length / 2 - lines,
    mixing,
    ei: eiIndex(between, within),
    chanceEi: eiIndex(mixing.chanceBetween, mixing.chanceWithin),
    eiOf: Array.from(linesOf, (all, group) => {
      const inside = at(observed, group * groups + group);
      return eiIndex(all - inside, inside);
    }),
    pairsApart: pairs.filter(([one, other]) => at(observed, one * groups + other) === 0).length,
    gaps: shown.map(([one, other], place) => ({
      one,
      other,
      lines: at(observed, one * groups + other),
      chance: mixing.chance[one * groups + other] as number,
      joiners: joiners[place] as Joiners,
    })),
    bridges: bridgePeople(web, analysis, membership, mixing, BRIDGES),
  };
}

/** Pairs of groups with no line or far fewer than chance would give, the worst first. */
function gapsIn({ people }: Membership, { groups, observed, chance, sides }: Mixing): [number, number][] {
  const found: [number, number][] = [];
  const missing = ([one, other]: readonly [number, number]) => {
    const cell = one * groups + other;
    return (chance[cell] as number) - at(observed, cell);
  };
  for (let one = 0; one < groups; one++) {
    for (let other = one + 1; other < groups; other++) {
      const cell = one * groups + other;
      if (at(sides, cell) === 0 || at(sides, other * groups + one) === 0) continue;
      const lines = at(observed, cell);
      if (lines === 0 || lines < FAR_BELOW * (chance[cell] as number)) found.push([one, other]);
    }
  }
  const size = ([one, other]: readonly [number, number]) => at(people, one) * at(people, other);
  const isApart = ([one, other]: readonly [number, number]) => at(observed, one * groups + other) === 0;
  return found.sort(
    (a, b) => Number(isApart(b)) - Number(isApart(a)) || missing(b) - missing(a) || size(b) - size(a),
  );
}
