import { at, upTo } from './ints';
import { lineCounts, type Rows } from './rows';

const NOBODY = -1;

/**
 * The order in which people are taken out of the web: each time one with the most remaining lines; of equals, the one of
 * the smallest rank. It stops when nobody left has a line.
 *
 * Lines only ever fall, so it goes level by level: whoever has most lines is found once, by rank, and while they are taken out
 * one after another nobody joins them; who has lost a line meanwhile waits at a lower level. Linear in people + lines but for
 * putting equals in order.
 */
export function removalOrder(rows: Rows, ranks: Int32Array): Int32Array {
  const { size, start, neighbour } = rows;
  const lines = lineCounts(rows);
  const levels = new Levels(lines);
  const byRank = new Int32Array(size);
  for (let person = 0; person < size; person++) byRank[at(ranks, person)] = person;
  const order = new Int32Array(size);
  let taken = 0;
  for (let level = levels.highest; level > 0; level--) {
    for (const rank of levels.equalsAt(level, ranks)) {
      const person = at(byRank, rank);
      if (at(lines, person) < level) {
        levels.add(person);
        continue;
      }
      order[taken] = person;
      taken += 1;
      const end = at(start, person + 1);
      for (let spot = at(start, person); spot < end; spot++) {
        const other = at(neighbour, spot);
        lines[other] = at(lines, other) - 1;
      }
    }
  }
  return order.slice(0, taken);
}

/** People by how many lines they had when they were last looked at. */
class Levels {
  readonly highest: number;
  /** The first person at each level, and after each person the next one. */
  private readonly first: Int32Array;
  private readonly after: Int32Array;
  private readonly equals: Int32Array;

  constructor(private readonly lines: Int32Array) {
    let most = 0;
    for (let person = 0; person < lines.length; person++) most = Math.max(most, at(lines, person));
    this.highest = most;
    this.first = new Int32Array(most + 1).fill(NOBODY);
    this.after = new Int32Array(lines.length);
    this.equals = new Int32Array(lines.length);
    for (const person of upTo(lines.length)) this.add(person);
  }

  add(person: number): void {
    const level = at(this.lines, person);
    this.after[person] = at(this.first, level);
    this.first[level] = person;
  }

  /** The ranks, sorted, of those who still have that many lines; the others are put where they belong. */
  equalsAt(level: number, ranks: Int32Array): Int32Array {
    let count = 0;
    let person = at(this.first, level);
    while (person !== NOBODY) {
      const next = at(this.after, person);
      if (at(this.lines, person) < level) this.add(person);
      else {
        this.equals[count] = at(ranks, person);
        count += 1;
      }
      person = next;
    }
    return this.equals.subarray(0, count).sort();
  }
}
