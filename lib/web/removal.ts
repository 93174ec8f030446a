import { lineCount, type Rows } from './rows';

/**
 * The order in which people are taken out of the web: each time one with the most remaining lines; of equals, the one of
 * the smallest rank. It stops when nobody left has a line.
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
  /** What orders the heap, larger first: the lines each had when last looked at, then the rank. */
  private readonly keys: Float64Array;
  private readonly heap: Int32Array;
  private length = 0;

  constructor(
    private readonly rows: Rows,
    private readonly ranks: Int32Array,
  ) {
    this.lines = new Int32Array(rows.size);
    this.keys = new Float64Array(rows.size);
    this.heap = new Int32Array(rows.size);
    for (let person = 0; person < rows.size; person++) {
      const lines = lineCount(rows, person);
      if (lines === 0) continue;
      this.lines[person] = lines;
      this.keys[person] = this.keyOf(person);
      this.heap[this.length] = person;
      this.length += 1;
    }
    for (let place = (this.length >> 1) - 1; place >= 0; place--)
      this.sink(this.heap[place] as number, place);
  }

  /** Takes out the most tied; −1 when nobody has a line left. */
  take(): number {
    while (this.length > 0) {
      const top = this.heap[0] as number;
      const key = this.keyOf(top);
      if (key === this.keys[top]) {
        this.drop();
        this.cut(top);
        return top;
      }
      this.keys[top] = key;
      if (this.lines[top] === 0) this.drop();
      else this.sink(top, 0);
    }
    return -1;
  }

  private keyOf(person: number): number {
    return (this.lines[person] as number) * this.rows.size - (this.ranks[person] as number);
  }

  private drop(): void {
    this.length -= 1;
    this.sink(this.heap[this.length] as number, 0);
  }

  private cut(person: number): void {
    const { start, neighbour } = this.rows;
    const end = start[person + 1] as number;
    for (let spot = start[person] as number; spot < end; spot++) {
      const other = neighbour[spot] as number;
      this.lines[other] = (this.lines[other] as number) - 1;
    }
  }

  private sink(person: number, from: number): void {
    const { heap, keys, length } = this;
    const key = keys[person] as number;
    let place = from;
    for (let child = 2 * place + 1; child < length; child = 2 * place + 1) {
      let larger = keys[heap[child] as number] as number;
      const second = child + 1 < length ? (keys[heap[child + 1] as number] as number) : -Infinity;
      if (second > larger) {
        larger = second;
        child += 1;
      }
      if (larger < key) break;
      heap[place] = heap[child] as number;
      place = child;
    }
    heap[place] = person;
  }
}
