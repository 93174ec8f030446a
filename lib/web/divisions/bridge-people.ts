import type { Analysis } from '@/lib/web/analysis';
import { at, grow } from '@/lib/web/ints';
import { idAt, type Web } from '@/lib/web/web';
import { forEachJoin, type Membership } from './membership';
import type { Mixing } from './mixing';

/** Somebody whose solid lines join groups, and what goes with them. */
export type BridgePerson = {
  readonly id: string;
  /** Their solid lines that join two groups. */
  readonly lines: number;
  /** Which pairs of groups, the most lines first: theirs, of all there are. */
  readonly joins: readonly {
    readonly one: number;
    readonly other: number;
    readonly lines: number;
    readonly of: number;
  }[];
  /** How many pairs of groups are left without any line. */
  readonly leaves: number;
  /** How many people would lose touch with the anchor. */
  readonly holds: number;
};

/**
 * Those whose solid lines join two groups: first those with whom most pairs of groups lose their last line, then those
 * with most such lines, then those who hold most. Linear in people + solid lines.
 */
export function bridgePeople(
  web: Web,
  analysis: Analysis,
  membership: Membership,
  { groups, observed }: Mixing,
  count: number,
): BridgePerson[] {
  const mine = new Int32Array(groups * groups);
  const people: Omit<BridgePerson, 'holds'>[] = [];
  for (let person = 0; person < web.ids.length; person++) {
    const cells = new Set<number>();
    const lines = countJoins(web, membership, person, (one, other) => {
      const cell = Math.min(one, other) * groups + Math.max(one, other);
      grow(mine, cell, 1);
      cells.add(cell);
    });
    if (lines === 0) continue;
    const joins = Array.from(cells, (cell) => ({
      one: Math.floor(cell / groups),
      other: cell % groups,
      lines: at(mine, cell),
      of: at(observed, cell),
    })).sort((a, b) => b.lines - a.lines || a.one - b.one || a.other - b.other);
    for (const cell of cells) mine[cell] = 0;
    const leaves = joins.filter((join) => join.lines === join.of).length;
    people.push({ id: idAt(web, person), lines, joins, leaves });
  }
  const holdsOf = (id: string) => analysis.byId.get(id)?.holds ?? 0;
  return people
    .sort((a, b) => b.leaves - a.leaves || b.lines - a.lines || holdsOf(b.id) - holdsOf(a.id))
    .slice(0, count)
    .map((person) => ({ ...person, holds: holdsOf(person.id) }));
}

function countJoins(
  { solid }: Web,
  membership: Membership,
  person: number,
  join: (one: number, other: number) => void,
): number {
  let lines = 0;
  for (let spot = at(solid.start, person); spot < at(solid.start, person + 1); spot++) {
    let joins = 0;
    forEachJoin(membership, person, at(solid.neighbour, spot), (one, other) => {
      joins += 1;
      join(one, other);
    });
    if (joins > 0) lines += 1;
  }
  return lines;
}
