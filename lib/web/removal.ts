import { at } from './ints';
import { lineCount, type Rows } from './rows';

/**
 * The order in which people are taken out of the web: each time one with the most remaining lines; of equals, the one of
 * the smallest rank. It stops when nobody left has a line. Those left over fall apart one by one.
 */
export function removalOrder(rows: Rows, ranks: Int32Array): Int32Array {
  const queue = new MostTied(rows, ranks);
  const order = new Int32Array(rows.size);
  let taken = 0;
  for (let person = queue.take(); person >= 0; person = queue.take()) {
    order[taken] = person;
    taken += 1;
  }
  return order.slice(0, taken);
}

/**
 * A heap of people by remaining lines. Lines only ever fall, so whoever comes out on top with a count that has fallen since
 * is sunk to where they now belong.
 */
class MostTied {
  private readonly lines: Int32Array;
  /** What each was sorted into the heap with. */
  private readonly counted: Int32Array;
  private readonly heap: Int32Array;
  private readonly gone: Uint8Array;
  private length = 0;

  constructor(
    private readonly rows: Rows,
    private readonly ranks: Int32Array,
  ) {
    this.lines = Int32Array.from({ length: rows.size }, (_, person) => lineCount(rows, person));
    this.counted = this.lines.slice();
    this.heap = new Int32Array(rows.size);
    this.gone = new Uint8Array(rows.size);
    for (let person = 0; person < rows.size; person++) {
      if (at(this.lines, person) > 0) this.heap[this.length++] = person;
    }
    for (let place = (this.length >> 1) - 1; place >= 0; place--) this.sink(place);
  }

  /** Takes out the most tied; −1 when nobody has a line left. */
  take(): number {
    while (this.length > 0) {
      const top = at(this.heap, 0);
      const left = at(this.lines, top);
      if (left === at(this.counted, top)) {
        this.drop();
        this.cut(top);
        return top;
      }
      this.counted[top] = left;
      if (left === 0) this.drop();
      else this.sink(0);
    }
    return -1;
  }

  private drop(): void {
    this.length -= 1;
    this.heap[0] = at(this.heap, this.length);
    this.sink(0);
  }

  private cut(person: number): void {
    this.gone[person] = 1;
    for (let spot = at(this.rows.start, person); spot < at(this.rows.start, person + 1); spot++) {
      const other = at(this.rows.neighbour, spot);
      if (this.gone[other] === 0) this.lines[other] = at(this.lines, other) - 1;
    }
  }

  private sink(from: number): void {
    const person = at(this.heap, from);
    let place = from;
    for (let child = 2 * place + 1; child < this.length; child = 2 * place + 1) {
      if (child + 1 < this.length && this.goesBefore(at(this.heap, child + 1), at(this.heap, child)))
        child += 1;
      if (!this.goesBefore(at(this.heap, child), person)) break;
      this.heap[place] = at(this.heap, child);
      place = child;
    }
    this.heap[place] = person;
  }

  private goesBefore(one: number, other: number): boolean {
    const ahead = at(this.counted, one) - at(this.counted, other);
    return ahead === 0 ? at(this.ranks, one) < at(this.ranks, other) : ahead > 0;
  }
}
