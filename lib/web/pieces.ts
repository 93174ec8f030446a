import type { Rows } from './rows';

/**
 * Pieces that people come back to one by one (disjoint sets): a root holds minus the size of its piece, everybody else the
 * way to it.
 */
export type Pieces = Int32Array;

/** The root of the piece a person is in; the way there is shortened as it is gone. */
export function rootOf(pieces: Pieces, from: number): number {
  let person = from;
  for (let above = pieces[person] as number; above >= 0; above = pieces[person] as number) {
    const higher = pieces[above] as number;
    if (higher >= 0) pieces[person] = higher;
    person = above;
  }
  return person;
}

/** Joins two pieces, given by their roots, and returns the root of both. */
export function joined(pieces: Pieces, one: number, other: number): number {
  const sizes = (pieces[one] as number) + (pieces[other] as number);
  const [larger, smaller] =
    (pieces[one] as number) <= (pieces[other] as number) ? [one, other] : [other, one];
  pieces[larger] = sizes;
  pieces[smaller] = larger;
  return larger;
}

/**
 * The whole order in which people go: who is not in `order` goes last, by place. `removalOrder` leaves out who has no line
 * left.
 */
export function wholeOrder({ size }: Rows, order: Int32Array): Int32Array {
  if (order.length === size) return order;
  const whole = new Int32Array(size);
  whole.set(order);
  const isIn = new Uint8Array(size);
  for (const person of order) isIn[person] = 1;
  let next = order.length;
  for (let person = 0; person < size; person++) {
    if (isIn[person] === 1) continue;
    whole[next] = person;
    next += 1;
  }
  return whole;
}
