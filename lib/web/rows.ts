import { at, grow } from './ints';
import type { Trust } from './trust';

/** Lines by place in `Web.ids`: `from` < `to`, sorted by both. */
export type Lines = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly trust: Uint8Array;
};

/**
 * The same lines seen from each person (compressed sparse rows): the neighbours of person `p` stand, sorted, at
 * `start[p]` … `start[p + 1]` − 1 of `neighbour`, with the trust of each line beside them.
 */
export type Rows = {
  readonly size: number;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly trust: Uint8Array;
};

/** The rows of `size` people with those lines whose trust is ≤ `weakest`. */
export function rowsOf(size: number, lines: Lines, weakest: Trust): Rows {
  const { from, to, trust } = lines;
  const start = new Int32Array(size + 1);
  for (let line = 0; line < from.length; line++) {
    if ((trust[line] as Trust) > weakest) continue;
    grow(start, at(from, line) + 1, 1);
    grow(start, at(to, line) + 1, 1);
  }
  for (let person = 0; person < size; person++) grow(start, person + 1, at(start, person));
  const rows = {
    size,
    start,
    neighbour: new Int32Array(at(start, size)),
    trust: new Uint8Array(at(start, size)),
  };
  const next = start.slice(0, size);
  for (let line = 0; line < from.length; line++) {
    const level = trust[line] as Trust;
    if (level > weakest) continue;
    place(rows, next, at(from, line), at(to, line), level);
    place(rows, next, at(to, line), at(from, line), level);
  }
  return rows;
}

/** The rows of the same people with only those lines whose trust is ≤ `weakest`. */
export function thinnedTo(rows: Rows, weakest: Trust): Rows {
  const { size } = rows;
  const start = new Int32Array(size + 1);
  const neighbour = new Int32Array(rows.neighbour.length);
  const trust = new Uint8Array(rows.neighbour.length);
  let kept = 0;
  for (let person = 0; person < size; person++) {
    const end = at(rows.start, person + 1);
    for (let spot = at(rows.start, person); spot < end; spot++) {
      const level = rows.trust[spot] as number;
      if (level > weakest) continue;
      neighbour[kept] = at(rows.neighbour, spot);
      trust[kept] = level;
      kept += 1;
    }
    start[person + 1] = kept;
  }
  return { size, start, neighbour: neighbour.subarray(0, kept), trust: trust.subarray(0, kept) };
}

/** How many lines a person has in these rows. */
export function lineCount(rows: Rows, person: number): number {
  return at(rows.start, person + 1) - at(rows.start, person);
}

/** How many lines everybody has in these rows. */
export function lineCounts({ size, start }: Rows): Int32Array {
  const counts = new Int32Array(size);
  for (let person = 0; person < size; person++) counts[person] = at(start, person + 1) - at(start, person);
  return counts;
}

function place(rows: Rows, next: Int32Array, whose: number, neighbour: number, level: Trust): void {
  const spot = at(next, whose);
  rows.neighbour[spot] = neighbour;
  rows.trust[spot] = level;
  next[whose] = spot + 1;
}
