import { at, grow } from '@/lib/web/ints';
import type { Web } from '@/lib/web/web';
import { forEachJoin, isIn, isPlaced, shareGroup, type Membership } from './membership';
import { degreesAmong, expectedWithin, type Chance } from './chance';

/** Solid lines between and within the groups of a division, as they are and as chance would have them. */
export type Mixing = {
  readonly groups: number;
  /** Solid lines between two people who are both in some group: what everything here is counted from. */
  readonly lines: number;
  /** Of those, between two who share a group, and two who share none. */
  readonly within: number;
  readonly between: number;
  readonly chanceWithin: number;
  readonly chanceBetween: number;
  /**
   * Row by row, `groups` × `groups`, symmetric. On the diagonal the lines between two of the group; elsewhere those between
   * somebody of the one group and not of the other, and somebody of the other and not of the one.
   */
  readonly observed: Int32Array;
  readonly chance: Float64Array;
  /** How many people are in the group of the row and not in that of the column; on the diagonal, in the group. */
  readonly sides: Int32Array;
  /** All lines of the people of each group; a line within the group counts once. */
  readonly linesOf: Int32Array;
};

/** The mixing of a division. Linear in people + solid lines, for the few groups somebody is in, and quadratic in groups. */
export function mixingIn(web: Web, membership: Membership): Mixing {
  const { groups, people } = membership;
  const observed = new Int32Array(groups * groups);
  const { degrees, lines, within } = countLines(web, membership, observed);
  const chance = degreesAmong(membership, degrees);
  const sides = Int32Array.from(observed, (_, cell) => {
    const [one, other] = [Math.floor(cell / groups), cell % groups];
    return at(people, one) - (one === other ? 0 : at(chance.both, cell));
  });
  const chanceWithin = lines === 0 ? 0 : expectedWithin(membership, degrees, chance);
  return {
    groups,
    lines,
    within,
    between: lines - within,
    chanceWithin,
    chanceBetween: lines - chanceWithin,
    observed,
    chance: chanceIn(groups, chance),
    sides,
    linesOf: Int32Array.from(people, (_, group) => {
      return (chance.degree[group] as number) - at(observed, group * groups + group);
    }),
  };
}

/**
 * The E–I index: (lines out − lines in) ÷ (lines out + lines in), from −1 (all to their own) to 1 (all to others); null
 * without a line. Krackhardt & Stern 1988, Informal networks and organizational crises.
 */
export function eiIndex(out: number, inside: number): number | null {
  return out + inside === 0 ? null : (out - inside) / (out + inside);
}

function countLines(web: Web, membership: Membership, observed: Int32Array) {
  const { groups, start, group } = membership;
  const { from, to, trust } = web.lines;
  const degrees = new Int32Array(web.ids.length);
  let [lines, within] = [0, 0];
  const join = (one: number, other: number) => {
    grow(observed, one * groups + other, 1);
    grow(observed, other * groups + one, 1);
  };
  for (let line = 0; line < from.length; line++) {
    const [one, other] = [at(from, line), at(to, line)];
    if ((trust[line] as number) > web.solidThreshold) continue;
    if (!isPlaced(membership, one) || !isPlaced(membership, other)) continue;
    grow(degrees, one, 1);
    grow(degrees, other, 1);
    lines += 1;
    if (shareGroup(membership, one, other)) within += 1;
    for (let spot = at(start, one); spot < at(start, one + 1); spot++) {
      const shared = at(group, spot);
      if (isIn(membership, other, shared)) grow(observed, shared * groups + shared, 1);
    }
    forEachJoin(membership, one, other, join);
  }
  return { degrees, lines, within };
}

function chanceIn(groups: number, { degree, degreeBoth, squares, scale }: Chance): Float64Array {
  const chance = new Float64Array(groups * groups);
  for (let one = 0; one < groups; one++) {
    const own = degree[one] as number;
    chance[one * groups + one] = (scale * (own * own - (squares[one] as number))) / 2;
    for (let other = 0; other < groups; other++) {
      if (other === one) continue;
      const both = degreeBoth[one * groups + other] as number;
      chance[one * groups + other] = scale * (own - both) * ((degree[other] as number) - both);
    }
  }
  return chance;
}
