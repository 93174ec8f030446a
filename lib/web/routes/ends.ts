import type { Rows } from '@/lib/web/rows';

/**
 * Where a route may end: members of the anchor, and people known to have `enough` separate routes to it. Whoever has lines to
 * `enough` such people is one of them too: `enough` − 1 losses leave one of these lines, and leave that one a route.
 */
export class Ends {
  /** 1 for those at whom a route may end. */
  readonly is: Uint8Array;
  /** How many lines each one outside has to those inside. */
  private readonly near: Int32Array;
  private readonly waiting: number[] = [];

  constructor(
    private readonly rows: Rows,
    anchor: Int32Array,
    private readonly enough: number,
  ) {
    this.is = new Uint8Array(rows.size);
    this.near = new Int32Array(rows.size);
    for (const member of anchor) this.is[member] = 1;
    for (const member of anchor) this.spreadFrom(member);
    this.spread();
  }

  /** Somebody was found to have enough routes. */
  add(person: number): void {
    this.is[person] = 1;
    this.waiting.push(person);
    this.spread();
  }

  private spread(): void {
    for (let person = this.waiting.pop(); person !== undefined; person = this.waiting.pop()) {
      this.spreadFrom(person);
    }
  }

  private spreadFrom(person: number): void {
    const { start, neighbour } = this.rows;
    const end = start[person + 1] as number;
    for (let spot = start[person] as number; spot < end; spot++) {
      const other = neighbour[spot] as number;
      if (this.is[other] === 1) continue;
      const near = (this.near[other] as number) + 1;
      this.near[other] = near;
      if (near < this.enough) continue;
      this.is[other] = 1;
      this.waiting.push(other);
    }
  }
}
