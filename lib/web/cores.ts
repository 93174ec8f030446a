import { at, grow, sortByKeyAt, upTo } from './ints';
import { lineCounts, type Rows } from './rows';

/**
 * The largest k for which each person is in a k-core: a group in which everybody has k lines to others of the group
 * (Seidman 1983), peeled from the least tied (Batagelj & Zaversnik 2003). Linear in people + lines.
 */
export function coreNumbers(rows: Rows): Int32Array {
  const { size, start, neighbour } = rows;
  const core = lineCounts(rows);
  const order = sortByKeyAt(upTo(size), core, size);
  const placeOf = new Int32Array(size);
  // The first place, in `order`, of those who have this many lines left.
  const first = new Int32Array(size + 1);
  for (let place = 0; place < size; place++) {
    placeOf[at(order, place)] = place;
    grow(first, at(core, at(order, place)) + 1, 1);
  }
  for (let lines = 0; lines < size; lines++) grow(first, lines + 1, at(first, lines));
  for (let place = 0; place < size; place++) {
    const person = at(order, place);
    for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
      const other = at(neighbour, spot);
      const left = at(core, other);
      if (left <= at(core, person)) continue;
      const ahead = at(first, left);
      swap(order, placeOf, at(placeOf, other), ahead);
      first[left] = ahead + 1;
      core[other] = left - 1;
    }
  }
  return core;
}

function swap(order: Int32Array, placeOf: Int32Array, one: number, two: number): void {
  const person = at(order, one);
  const other = at(order, two);
  order[one] = other;
  order[two] = person;
  placeOf[other] = one;
  placeOf[person] = two;
}
