import { at, grow } from '@/lib/web/ints';
import type { Rows } from '@/lib/web/rows';

/** How everybody hangs while some are taken out; the lists are used again by the next walk. */
export type MaskedHanging = {
  /** Who has a solid route to the anchor, in the order they were come to. */
  readonly order: Int32Array;
  readonly parent: Int32Array;
  readonly seenAt: Int32Array;
  readonly low: Int32Array;
  /** 1 for a member of the anchor. */
  readonly isAnchor: Uint8Array;
  /** How many are in `order`. */
  reached: number;
};

/**
 * Walks the solid web from the anchor again and again, each time without the people marked in a mask (1, by place), and
 * builds nothing anew: what `hangFrom` finds, for thousands of webs that differ by a few people. Linear in people + lines.
 */
export function maskedWalker(rows: Rows, anchor: Int32Array): (gone: Uint8Array) => MaskedHanging {
  const { size, start, neighbour } = rows;
  const [parent, seenAt, low, order] = Array.from({ length: 4 }, () => new Int32Array(size)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const next = new Int32Array(size);
  const isAnchor = new Uint8Array(size);
  for (const member of anchor) isAnchor[member] = 1;
  const found: MaskedHanging = { order, parent, seenAt, low, isAnchor, reached: 0 };
  const comeTo = (person: number, from: number): void => {
    parent[person] = from;
    order[found.reached] = person;
    found.reached += 1;
    seenAt[person] = found.reached;
    low[person] = isAnchor[person] === 1 ? 0 : found.reached;
    next[person] = start[person] as number;
  };
  const walk = (root: number, gone: Uint8Array): void => {
    comeTo(root, -1);
    for (let person = root; person >= 0;) {
      const spot = next[person] as number;
      if (spot === (start[person + 1] as number)) {
        const above = parent[person] as number;
        if (above >= 0 && (low[person] as number) < (low[above] as number))
          low[above] = low[person] as number;
        person = above;
        continue;
      }
      next[person] = spot + 1;
      const other = neighbour[spot] as number;
      const seen = seenAt[other] as number;
      if (seen > 0) {
        if (other !== (parent[person] as number) && seen < (low[person] as number)) low[person] = seen;
      } else if (gone[other] !== 1) {
        comeTo(other, person);
        person = other;
      }
    }
  };
  return (gone) => {
    seenAt.fill(0);
    found.reached = 0;
    for (const member of anchor) {
      if (gone[member] !== 1 && at(seenAt, member) === 0) walk(member, gone);
    }
    return found;
  };
}

/**
 * How many are woven after such a walk: members of the anchor who are joined to another, and everybody else reached whom
 * no one person's loss cuts off. `hung` is scratch, as long as there are people.
 */
export function countWoven(
  { order, parent, seenAt, low, isAnchor, reached }: MaskedHanging,
  hung: Uint8Array,
): number {
  let [woven, anchors] = [0, 0];
  for (let turn = 0; turn < reached; turn++) {
    const person = order[turn] as number;
    const above = parent[person] as number;
    if (above < 0) {
      woven += anchors > 1 ? anchors : 0;
      anchors = 0;
    }
    const cut = above >= 0 && ((low[person] as number) >= (seenAt[above] as number) || hung[above] === 1);
    hung[person] = cut ? 1 : 0;
    if (isAnchor[person] === 1) anchors += 1;
    else if (!cut) woven += 1;
  }
  return woven + (anchors > 1 ? anchors : 0);
}

/** How many others each of those reached holds after such a walk, written into `holds` (by place). `below` is scratch. */
export function fillHolds(
  { order, parent, seenAt, low, reached }: MaskedHanging,
  holds: Int32Array,
  below: Int32Array,
): void {
  holds.fill(0);
  below.fill(1);
  for (let turn = reached - 1; turn >= 0; turn--) {
    const person = at(order, turn);
    const above = at(parent, person);
    if (above < 0) continue;
    grow(below, above, at(below, person));
    if (at(low, person) >= at(seenAt, above)) grow(holds, above, at(below, person));
  }
}
