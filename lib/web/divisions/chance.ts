import { at, grow } from '@/lib/web/ints';
import { shareGroup, type Membership } from './membership';

/** How many line ends there are in each group: what chance needs to know. */
export type Chance = {
  /** The line ends of each group, and the sum of their squares, person by person. */
  readonly degree: Float64Array;
  readonly squares: Float64Array;
  /** Row by row: the people in both groups, and their line ends. */
  readonly both: Int32Array;
  readonly degreeBoth: Float64Array;
  /** What chance gives a pair for each line end of the one times each of the other. */
  readonly scale: number;
};

/**
 * What chance would give with the same number of lines for everybody: two people with k and l of all m lines are joined by
 * k × l × scale. In the configuration model scale is 1 ÷ 2m (Newman 2006, Modularity and community structure in networks).
 * Nobody has a line to themselves, so here it is m ÷ Σ k × l over all pairs: over all pairs it comes to m exactly.
 */
export function degreesAmong({ groups, start, group }: Membership, degrees: Int32Array): Chance {
  const degree = new Float64Array(groups);
  const squares = new Float64Array(groups);
  const both = new Int32Array(groups * groups);
  const degreeBoth = new Float64Array(groups * groups);
  let [ends, squared] = [0, 0];
  for (let person = 0; person < degrees.length; person++) {
    const own = at(degrees, person);
    ends += own;
    squared += own * own;
    for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
      const one = at(group, spot);
      degree[one] = (degree[one] as number) + own;
      squares[one] = (squares[one] as number) + own * own;
      for (let also = at(start, person); also < at(start, person + 1); also++) {
        const cell = one * groups + at(group, also);
        grow(both, cell, 1);
        degreeBoth[cell] = (degreeBoth[cell] as number) + own;
      }
    }
  }
  const scale = ends === 0 ? 0 : ends / (ends * ends - squared);
  return { degree, squares, both, degreeBoth, scale };
}

/**
 * The lines chance would put between two people who share a group. People in the same groups are taken together: linear in
 * people, quadratic in the ways groups are combined.
 */
export function expectedWithin(membership: Membership, degrees: Int32Array, { scale }: Chance): number {
  const { start, group } = membership;
  const kinds = new Map<string, { readonly somebody: number; ends: number; squares: number }>();
  for (let person = 0; person < degrees.length; person++) {
    const own = at(degrees, person);
    if (own === 0) continue;
    const key = group.subarray(at(start, person), at(start, person + 1)).join(' ');
    const kind = kinds.get(key) ?? { somebody: person, ends: 0, squares: 0 };
    kind.ends += own;
    kind.squares += own * own;
    kinds.set(key, kind);
  }
  const all = [...kinds.values()];
  let sum = 0;
  all.forEach((kind, place) => {
    sum += (kind.ends * kind.ends - kind.squares) / 2;
    for (const other of all.slice(place + 1)) {
      if (shareGroup(membership, kind.somebody, other.somebody)) sum += kind.ends * other.ends;
    }
  });
  return scale * sum;
}
