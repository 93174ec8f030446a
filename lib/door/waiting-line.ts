/** Somebody at the door. */
export type Comer = {
  /** Goes before those who only read. */
  readonly isFirst: boolean;
  readonly enter: () => void;
  /** Turned away before anything was done. */
  readonly refuse: () => void;
};

/** How many may wait, and for how long, in milliseconds. */
export type Patience = {
  readonly most: number;
  /** So few are never turned away soon, however slow the machine: they are served in time, or nobody is. */
  readonly few: number;
  /** While the line is empty now and then: a rush that passes. */
  readonly calm: number;
  /** When somebody has been waiting all the time for as long as `calm`: more come than can be served. */
  readonly crowded: number;
};

type Waiting = Comer & { readonly since: number };

/** Of so many who enter, one is who has waited longest, whatever they come for: nobody is always passed by. */
const TURN = 4;
/** How long a few wait before they are told to come again: then something hangs. In milliseconds. */
const FEW_WAIT = 20_000;

/**
 * A short line before a room of so many places. Who is in it long enough that more must be coming than can be served is turned
 * away soon, so that those who get in are served in time: the two limits of "controlled delay" (Nichols and Jacobson, ACM Queue
 * 10(5), 2012), as Facebook put them to use for servers (Maurer, "Fail at Scale", ACM Queue 13(8), 2015).
 */
export class WaitingLine {
  #inside = 0;
  #turn = 0;
  #first: Waiting[] = [];
  #rest: Waiting[] = [];
  #emptyAt: number;

  constructor(
    readonly places: () => number,
    readonly patience: Patience,
    readonly clock: () => number,
    readonly note: (milliseconds: number) => void = () => undefined,
  ) {
    this.#emptyAt = clock();
  }

  get inside(): number {
    return this.#inside;
  }

  get waiting(): number {
    return this.#first.length + this.#rest.length;
  }

  /** Lets somebody in at once, has them wait, or turns them away. Gives back how they leave, from the line or the room. */
  come(comer: Comer): () => void {
    const waiting = { ...comer, since: this.clock() };
    const line = comer.isFirst ? this.#first : this.#rest;
    if (this.waiting === 0 && this.#inside < this.places()) {
      this.#enter(waiting);
    } else if (this.waiting >= this.patience.most) {
      comer.refuse();
      return () => undefined;
    } else line.push(waiting);
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      const at = line.indexOf(waiting);
      if (at >= 0) line.splice(at, 1);
      else this.#goOut(waiting);
      this.look();
    };
  }

  /** Turns away who has waited too long, and lets in whom there is a place for. To be called now and then. */
  look(): void {
    const now = this.clock();
    if (this.waiting === 0) this.#emptyAt = now;
    for (const line of [this.#first, this.#rest]) {
      while (line[0] && now - line[0].since > this.#longest(now)) line.shift()?.refuse();
    }
    while (this.#inside < this.places()) {
      const next = this.#next();
      if (!next) break;
      this.#enter(next);
    }
    if (this.waiting === 0) this.#emptyAt = now;
  }

  /** How long anybody may wait now, in milliseconds. */
  #longest(now: number): number {
    const { few, calm, crowded } = this.patience;
    if (this.waiting <= few) return Math.max(calm, FEW_WAIT);
    return now - this.#emptyAt > calm ? crowded : calm;
  }

  /** Who is inside, and since when. */
  readonly #entered = new Map<Waiting, number>();

  #enter(waiting: Waiting): void {
    this.#inside += 1;
    this.#entered.set(waiting, this.clock());
    waiting.enter();
  }

  #goOut(waiting: Waiting): void {
    const since = this.#entered.get(waiting);
    // Whoever was turned away was never inside.
    if (since === undefined) return;
    this.#entered.delete(waiting);
    this.#inside -= 1;
    this.note(this.clock() - since);
  }

  #next(): Waiting | undefined {
    this.#turn = (this.#turn + 1) % TURN;
    const [first, rest] = [this.#first[0], this.#rest[0]];
    const isTheirTurn = this.#turn === 0 && first && rest && rest.since < first.since;
    return isTheirTurn ? this.#rest.shift() : (this.#first.shift() ?? this.#rest.shift());
  }
}
