import { at, upTo } from './ints';
import { lineCounts, type Rows } from './rows';

/**
 * The largest k for which each person is in a k-core: a group in which everybody has k lines to others of the group
 * (Seidman 1983), peeled from the least tied (Batagelj & Zaversnik 2003). Linear in people + lines: nobody is looked at in
 * more rounds than they have lines.
 */
export function coreNumbers(rows: Rows): Int32Array {
  const { size, start, neighbour } = rows;
  // How many lines each has left, which never falls below the round in which they are peeled off.
  const core = lineCounts(rows);
  const left = upTo(size);
  const peeled = new Int32Array(size);
  let remaining = size;
  for (let k = 0; remaining > 0; k++) {
    let waiting = 0;
    let kept = 0;
    for (let place = 0; place < remaining; place++) {
      const person = at(left, place);
      if (at(core, person) > k) left[kept++] = person;
      else if (at(core, person) === k) peeled[waiting++] = person;
    }
    remaining = kept;
    while (waiting > 0) {
      const person = at(peeled, --waiting);
      const end = at(start, person + 1);
      for (let spot = at(start, person); spot < end; spot++) {
        const other = at(neighbour, spot);
        const lines = at(core, other);
        if (lines <= k) continue;
        core[other] = lines - 1;
        if (lines - 1 === k) peeled[waiting++] = other;
      }
    }
  }
  return core;
}
