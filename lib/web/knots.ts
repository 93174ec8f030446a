import { at, grow, upTo } from './ints';
import type { Rows } from './rows';
import { walkFrom, type Walk } from './walk';

const NOBODY = new Int32Array(0);

/**
 * The largest knot: the largest block (no one person's loss takes it apart) of at least three people; of equals, the one
 * whose sorted list of ids comes first. Null where there is none.
 */
export function largestKnot(rows: Rows): Int32Array | null {
  const walk = walkFrom(rows, upTo(rows.size), NOBODY);
  const head = headsOf(walk, rows.size);
  const sizes = new Int32Array(rows.size);
  for (const person of walk.order) {
    const first = at(head, person);
    if (first >= 0) grow(sizes, first, 1);
  }
  let largest = 2;
  for (const size of sizes) largest = Math.max(largest, size + 1);
  if (largest < 3) return null;
  return firstOf(membersOf(walk, head, sizes, largest));
}

/** Lines whose loss splits a piece (Tarjan 1974), as pairs of places, the smaller first, sorted. */
export function bridgesOf(rows: Rows): [number, number][] {
  const { order, parent, seenAt, low } = walkFrom(rows, upTo(rows.size), NOBODY);
  const bridges: [number, number][] = [];
  for (const person of order) {
    const above = at(parent, person);
    if (above < 0 || at(low, person) <= at(seenAt, above)) continue;
    bridges.push([Math.min(person, above), Math.max(person, above)]);
  }
  return bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The person by whom each one's block hangs below its topmost member; −1 where a walk began. */
function headsOf({ order, parent, seenAt, low }: Walk, size: number): Int32Array {
  const head = new Int32Array(size).fill(-1);
  for (const person of order) {
    const above = at(parent, person);
    if (above < 0) continue;
    head[person] = at(low, person) >= at(seenAt, above) ? person : at(head, above);
  }
  return head;
}

function membersOf(
  { order, parent }: Walk,
  head: Int32Array,
  sizes: Int32Array,
  largest: number,
): Int32Array[] {
  const blocks = new Map<number, number[]>();
  for (const person of order) {
    const first = at(head, person);
    if (first < 0 || at(sizes, first) + 1 !== largest) continue;
    const block = blocks.get(first);
    if (block) block.push(person);
    else blocks.set(first, [at(parent, first), person]);
  }
  return [...blocks.values()].map((block) => Int32Array.from(block).sort());
}

function firstOf(blocks: readonly Int32Array[]): Int32Array | null {
  return blocks.reduce<Int32Array | null>(
    (best, block) => (best && !isBefore(block, best) ? best : block),
    null,
  );
}

function isBefore(block: Int32Array, other: Int32Array): boolean {
  const place = block.findIndex((person, index) => person !== at(other, index));
  return place >= 0 && at(block, place) < at(other, place);
}
