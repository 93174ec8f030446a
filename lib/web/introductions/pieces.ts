import { at, grow } from '@/lib/web/ints';
import { rowsOf, type Rows } from '@/lib/web/rows';
import { walkFrom } from '@/lib/web/walk';

/** People joined by solid lines among whom nobody reaches the anchor; `rows` tells places in `members`. */
export type Piece = { readonly members: Int32Array; readonly rows: Rows };

const NOBODY = new Int32Array(0);

/** The pieces of those of whom `isIn` says so, which must be closed under solid lines. Linear in people + lines. */
export function piecesOf(solid: Rows, isIn: (person: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const local = new Int32Array(solid.size).fill(-1);
  for (let person = 0; person < solid.size; person++) {
    if (at(local, person) >= 0 || !isIn(person)) continue;
    const members = [person];
    local[person] = 0;
    for (const member of members) {
      for (let spot = at(solid.start, member); spot < at(solid.start, member + 1); spot++) {
        const other = at(solid.neighbour, spot);
        if (at(local, other) < 0) local[other] = members.push(other) - 1;
      }
    }
    pieces.push({ members: Int32Array.from(members), rows: rowsWithin(solid, members, local) });
  }
  return pieces;
}

function rowsWithin(solid: Rows, members: readonly number[], local: Int32Array): Rows {
  const from: number[] = [];
  const to: number[] = [];
  members.forEach((member, place) => {
    for (let spot = at(solid.start, member); spot < at(solid.start, member + 1); spot++) {
      const other = at(local, at(solid.neighbour, spot));
      if (place >= other) continue;
      from.push(place);
      to.push(other);
    }
  });
  const trust = new Uint8Array(from.length).fill(1);
  return rowsOf(members.length, { from: Int32Array.from(from), to: Int32Array.from(to), trust }, 1);
}

/**
 * How many of a piece become woven when it is tied to the web at `from` and, elsewhere, at each of its members: those in the
 * blocks on the way between the two. 1 at `from`.
 */
export function coverFrom({ rows }: Piece, from: number): Int32Array {
  const { order, parent, seenAt, low } = walkFrom(rows, Int32Array.of(from), NOBODY);
  const head = new Int32Array(rows.size).fill(-1);
  const size = new Int32Array(rows.size);
  const cover = new Int32Array(rows.size);
  for (const person of order) {
    const up = at(parent, person);
    if (up < 0) continue;
    head[person] = at(low, person) >= at(seenAt, up) ? person : at(head, up);
    grow(size, at(head, person), 1);
  }
  for (const person of order) {
    const first = at(head, person);
    if (first < 0) cover[person] = 1;
    else if (first === person) cover[person] = at(size, person) + at(cover, at(parent, person));
    else cover[person] = at(cover, first);
  }
  return cover;
}
