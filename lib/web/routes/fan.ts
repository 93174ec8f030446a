import type { Rows } from '@/lib/web/rows';

const NOBODY = -1;

/**
 * Looks for routes from one person to different ends that share nobody but that person, each by turning earlier ones aside
 * where it must (Ford & Fulkerson 1956, every person of capacity one, searched breadth first). A person stands twice in the
 * search: come to (`in`), and gone on from (`out`).
 */
export class Fan {
  /** Who stands before each person on a route found; −1 for who is on none. */
  private readonly before: Int32Array;
  private readonly onRoutes: number[] = [];
  /** The round in which each was come to, or gone on from. */
  private readonly inAt: Int32Array;
  private readonly outAt: Int32Array;
  /** From whom one was come to: oneself where one goes back along one's own route. */
  private readonly cameFrom: Int32Array;
  /** Whose step was taken back for one to go on; −1 where one goes on from being come to. */
  private readonly tookBack: Int32Array;
  private readonly queue: Int32Array;
  private queued = 0;
  private round = 0;
  /** The round everything found so far is kept under. */
  private kept = 0;
  /** People on routes who were come to: some of them cut the start off, once a search has failed. */
  private readonly passed: number[] = [];
  private start = NOBODY;

  constructor(
    private readonly rows: Rows,
    /** 1 for those at whom a route ends; read anew in every search. */
    private readonly isEnd: Uint8Array,
  ) {
    this.before = new Int32Array(rows.size).fill(NOBODY);
    this.inAt = new Int32Array(rows.size);
    this.outAt = new Int32Array(rows.size);
    this.cameFrom = new Int32Array(rows.size);
    this.tookBack = new Int32Array(rows.size);
    this.queue = new Int32Array(rows.size);
  }

  /** The largest number of separate routes from `start`, no more than `most`. */
  count(start: number, most: number): number {
    for (const person of this.onRoutes) this.before[person] = NOBODY;
    this.onRoutes.length = 0;
    this.start = start;
    for (let found = 0; found < most; found++) {
      const end = this.search();
      if (end === NOBODY) return found;
      this.turn(end);
    }
    return most;
  }

  /**
   * After a count that fell short: everybody on the near side of the people who cut the start off, the start included. They
   * have no more routes than it has. Of several such cuts it is the farthest, so that a long way is not gone again from each
   * of those along it: whoever cuts is passed for as long as no end comes into reach (Picard & Queyranne 1980).
   */
  behindTheCut(): Int32Array {
    for (let place = 0; place < this.passed.length; place++) {
      const person = this.passed[place] as number;
      if (this.isGoneOnFrom(person)) continue;
      const [queued, passed] = [this.queued, this.passed.length];
      this.round += 1;
      this.goOn(person, NOBODY);
      if (this.searchFrom(queued) === NOBODY) {
        for (let turn = queued; turn < this.queued; turn++)
          this.outAt[this.queue[turn] as number] = this.kept;
      } else {
        this.queued = queued;
        this.passed.length = passed;
      }
    }
    return this.queue.subarray(0, this.queued);
  }

  /** An end nobody has taken, or −1. */
  private search(): number {
    this.round += 1;
    this.kept = this.round;
    this.queued = 0;
    this.passed.length = 0;
    this.goOn(this.start, NOBODY);
    return this.searchFrom(0);
  }

  private searchFrom(first: number): number {
    for (let next = first; next < this.queued; next++) {
      const person = this.queue[next] as number;
      if (this.before[person] !== NOBODY && !this.isComeTo(person)) this.comeTo(person, person);
      const end = this.look(person);
      if (end !== NOBODY) return end;
    }
    return NOBODY;
  }

  /** Comes to everybody a person has a line to; stops at an end. */
  private look(person: number): number {
    const { start, neighbour } = this.rows;
    const last = start[person + 1] as number;
    for (let spot = start[person] as number; spot < last; spot++) {
      const other = neighbour[spot] as number;
      if (this.isComeTo(other) || other === this.start) continue;
      if (this.comeTo(other, person)) return other;
    }
    return NOBODY;
  }

  private comeTo(person: number, from: number): boolean {
    this.inAt[person] = this.round;
    this.cameFrom[person] = from;
    const before = this.before[person] as number;
    if (before === NOBODY) {
      if (this.isEnd[person] === 1) return true;
      this.goOn(person, NOBODY);
      return false;
    }
    this.passed.push(person);
    if (before !== this.start && !this.isGoneOnFrom(before)) this.goOn(before, person);
    return false;
  }

  private isComeTo(person: number): boolean {
    return this.inAt[person] === this.kept || this.inAt[person] === this.round;
  }

  private isGoneOnFrom(person: number): boolean {
    return this.outAt[person] === this.kept || this.outAt[person] === this.round;
  }

  private goOn(person: number, takingBack: number): void {
    this.outAt[person] = this.round;
    this.tookBack[person] = takingBack;
    this.queue[this.queued] = person;
    this.queued += 1;
  }

  /** Takes back what the new route took back, then lays it from its end to the start. */
  private turn(end: number): void {
    const steps: number[] = [];
    let person = end;
    for (;;) {
      const from = this.cameFrom[person] as number;
      if (from !== person) steps.push(person, from);
      if (from === this.start) break;
      const back = this.tookBack[from] as number;
      if (back === NOBODY) person = from;
      else {
        this.before[back] = NOBODY;
        person = back;
      }
    }
    for (let step = 0; step < steps.length; step += 2) {
      const to = steps[step] as number;
      this.before[to] = steps[step + 1] as number;
      this.onRoutes.push(to);
    }
  }
}
