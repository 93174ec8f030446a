import { joined, rootOf, wholeOrder } from './pieces';
import type { Rows } from './rows';

/**
 * What is left while people go one after another: at place q (0 … size) how many people the largest piece has once the first
 * q of the order are gone. Who is not in the order goes last. `removalOrder` gives the worst case (each time one with the most
 * lines), `shuffledOrder` one of chance. Read backwards, people coming back one by one (Newman & Ziff 2001): linear in
 * people + lines but for the inverse Ackermann function. Source of the curve: Albert, Jeong & Barabási 2000; R is its mean
 * (Schneider et al. 2011).
 */
export function curveAlong(rows: Rows, order: Int32Array): Int32Array {
  const { size, start, neighbour } = rows;
  const whole = wholeOrder(rows, order);
  const pieces = new Int32Array(size).fill(-1);
  const isBack = new Uint8Array(size);
  const largest = new Int32Array(size + 1);
  for (let gone = size - 1; gone >= 0; gone--) {
    const person = whole[gone] as number;
    const end = start[person + 1] as number;
    isBack[person] = 1;
    let root = person;
    for (let spot = start[person] as number; spot < end; spot++) {
      const other = neighbour[spot] as number;
      if (isBack[other] === 0) continue;
      const piece = rootOf(pieces, other);
      if (piece !== root) root = joined(pieces, root, piece);
    }
    largest[gone] = Math.max(largest[gone + 1] as number, -(pieces[root] as number));
  }
  return largest;
}

/**
 * At place q (0 … size) how many of those still there have a route to a member of the anchor who is still there, members
 * included, once the first q of the order are gone. As `curveAlong` otherwise.
 */
export function reachAlong(rows: Rows, order: Int32Array, anchor: Int32Array): Int32Array {
  const { size, start, neighbour } = rows;
  const whole = wholeOrder(rows, order);
  const pieces = new Int32Array(size).fill(-1);
  const isBack = new Uint8Array(size);
  const isHeld = new Uint8Array(size);
  for (const member of anchor) isHeld[member] = 1;
  const reached = new Int32Array(size + 1);
  for (let gone = size - 1; gone >= 0; gone--) {
    const person = whole[gone] as number;
    const end = start[person + 1] as number;
    isBack[person] = 1;
    let root = person;
    let held = (reached[gone + 1] as number) + (isHeld[person] as number);
    for (let spot = start[person] as number; spot < end; spot++) {
      const other = neighbour[spot] as number;
      if (isBack[other] === 0) continue;
      const piece = rootOf(pieces, other);
      if (piece === root) continue;
      if (isHeld[piece] !== isHeld[root]) held -= pieces[isHeld[piece] === 1 ? root : piece] as number;
      const isEither = (isHeld[piece] as number) | (isHeld[root] as number);
      root = joined(pieces, root, piece);
      isHeld[root] = isEither;
    }
    reached[gone] = held;
  }
  return reached;
}
