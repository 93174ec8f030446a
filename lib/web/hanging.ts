import { at, grow } from './ints';
import type { Rows } from './rows';
import { walkFrom } from './walk';

/** How everybody hangs from the anchor by solid lines; all lists by place. */
export type Hanging = {
  /** 1 for those with a solid route to the anchor, its members included. */
  readonly reached: Uint8Array;
  /** The nearest person whose loss cuts them off; −1 where no one person's does, or they are not reached. */
  readonly hangsOn: Int32Array;
  /** How many others have a solid route to the anchor and would have none without this person. */
  readonly holds: Int32Array;
  /** How many members of the anchor there are in the person's piece, themselves included. */
  readonly anchorsInPiece: Int32Array;
};

/**
 * The anchor's members are joined to one virtual root, and the block-cut tree of the solid web is read from there:
 * `hangsOn` is the cut person above, `holds` what hangs below a cut person. Linear in people + lines.
 */
export function hangFrom(solid: Rows, anchor: Int32Array): Hanging {
  const { order, parent, seenAt, low } = walkFrom(solid, anchor, anchor);
  const size = solid.size;
  const reached = new Uint8Array(size);
  const hangsOn = new Int32Array(size).fill(-1);
  const root = new Int32Array(size).fill(-1);
  for (const person of order) {
    const above = at(parent, person);
    reached[person] = 1;
    root[person] = above < 0 ? person : at(root, above);
    if (above >= 0) hangsOn[person] = at(low, person) >= at(seenAt, above) ? above : at(hangsOn, above);
  }
  const below = new Int32Array(size).fill(1);
  const holds = new Int32Array(size);
  for (let turn = order.length - 1; turn >= 0; turn--) {
    const person = at(order, turn);
    const above = at(parent, person);
    if (above < 0) continue;
    grow(below, above, at(below, person));
    if (at(low, person) >= at(seenAt, above)) grow(holds, above, at(below, person));
  }
  return { reached, hangsOn, holds, anchorsInPiece: countAnchors(anchor, order, root, size) };
}

function countAnchors(anchor: Int32Array, order: Int32Array, root: Int32Array, size: number): Int32Array {
  const byRoot = new Int32Array(size);
  for (const member of anchor) grow(byRoot, at(root, member), 1);
  const counts = new Int32Array(size);
  for (const person of order) counts[person] = at(byRoot, at(root, person));
  return counts;
}
