import type { Rows } from './rows';

/** A walk through the web, deeper first. Places a walk never came to stand at 0 in `seenAt`. */
export type Walk = {
  /** Who was come to, in that order. */
  readonly order: Int32Array;
  /** From whom they were come to; −1 where a walk began. */
  readonly parent: Int32Array;
  /** When they were come to: 1, 2, 3 … */
  readonly seenAt: Int32Array;
  /** The earliest moment that they, or anybody come to through them, have a line back to (Tarjan 1972). */
  readonly low: Int32Array;
};

/**
 * Walks the web from each of `roots` that was not yet come to. `tied` are people joined to one virtual root that was there
 * at moment 0, before anybody. Linear in people + lines.
 */
export function walkFrom(rows: Rows, roots: Int32Array, tied: Int32Array): Walk {
  const { size, start, neighbour } = rows;
  const parent = new Int32Array(size).fill(-1);
  const seenAt = new Int32Array(size);
  const low = new Int32Array(size);
  const order = new Int32Array(size);
  const next = start.slice(0, size);
  const isTied = new Uint8Array(size);
  for (const person of tied) isTied[person] = 1;
  let seen = 0;
  const comeTo = (person: number): void => {
    order[seen] = person;
    seen += 1;
    seenAt[person] = seen;
    low[person] = isTied[person] === 1 ? 0 : seen;
  };
  for (const root of roots) {
    if ((seenAt[root] as number) > 0) continue;
    comeTo(root);
    let person = root;
    while (person >= 0) {
      const spot = next[person] as number;
      if (spot === (start[person + 1] as number)) {
        person = parent[person] as number;
        continue;
      }
      next[person] = spot + 1;
      const other = neighbour[spot] as number;
      if ((seenAt[other] as number) === 0) {
        parent[other] = person;
        comeTo(other);
        person = other;
      } else if (
        other !== (parent[person] as number) &&
        (seenAt[other] as number) < (low[person] as number)
      ) {
        low[person] = seenAt[other] as number;
      }
    }
  }
  return { order: carryBack(order.subarray(0, seen), parent, low), parent, seenAt, low };
}

/** What somebody reaches back to, those they were come to through reach back to as well. */
function carryBack(order: Int32Array, parent: Int32Array, low: Int32Array): Int32Array {
  for (let turn = order.length - 1; turn >= 0; turn--) {
    const person = order[turn] as number;
    const above = parent[person] as number;
    if (above >= 0 && (low[person] as number) < (low[above] as number)) low[above] = low[person] as number;
  }
  return order;
}
