/** How long what was rated may wait before the web of a large campaign is found anew. In milliseconds. */
const REST = 10_000;
/** How long before that it is looked for, so that it is there when it is told. */
const AHEAD = 2_000;
/** From so many coworkers on; below that the whole web is found in a few milliseconds. */
const LARGE = 2_000;

/** What moved in a web: up to which revision, who wrote it, and whether it was ratings alone. */
export type WebMove = {
  readonly revision: number;
  readonly raters: readonly string[];
  readonly isRatingsOnly: boolean;
};

/**
 * As of which revision the web of a campaign is told. Of a small one as of the newest. Of a large one it is dear to find, and
 * while two hundred people log one-on-ones it would be found several times a second: what was rated is taken in once in ten
 * seconds, for everybody at once; after ten quiet seconds at once. Whatever is no rating never waits. A little before the ten
 * seconds are over the web is found ahead, while everybody is still told the one before, and told as soon as it is there.
 */
export class Pace {
  #asOf: number;
  #newest: number;
  #takenInAt = Number.NEGATIVE_INFINITY;
  /** What is being found ahead, and since when. */
  #ahead: { readonly revision: number; readonly since: number } | null = null;
  /** Up to which revision somebody's own ratings reach, of those who wait for them. */
  readonly #rated = new Map<string, number>();

  constructor(
    revision: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#asOf = revision;
    this.#newest = revision;
  }

  /** @param workers how many coworkers there are now */
  moved({ revision, raters, isRatingsOnly }: WebMove, workers: number): void {
    this.#newest = revision;
    for (const rater of raters) this.#rated.set(rater, revision);
    if (!isRatingsOnly || workers < LARGE) this.told(revision);
  }

  /** As of which revision the web is told. */
  asOf(): number {
    if (this.dueIn() === 0) this.told(this.#ahead?.revision ?? this.#newest);
    return this.#asOf;
  }

  /** As of which revision the web is to be found now, before it is told; null where that is not yet so, or is being done. */
  takeAhead(): number | null {
    const dueIn = this.dueIn();
    if (dueIn === null || dueIn > AHEAD || this.#ahead) return null;
    this.#ahead = { revision: this.#newest, since: this.clock() };
    return this.#newest;
  }

  /** In how many milliseconds what waits is taken in; null where nothing waits. */
  dueIn(): number | null {
    if (this.#asOf === this.#newest) return null;
    return Math.max(0, Math.ceil(this.#takenInAt + REST - this.clock()));
  }

  /** In how many milliseconds somebody's own ratings are taken in; null where they are. */
  ownDueIn(userId: string): number | null {
    return this.#rated.has(userId) ? this.dueIn() : null;
  }

  /** Somebody was told the web as of this revision: from now on nobody is told an older one. */
  told(revision: number): void {
    if (revision <= this.#asOf) return;
    this.#asOf = revision;
    // From when nothing more was taken in: whoever rated while it was found ahead waits no longer for that.
    this.#takenInAt = this.#ahead?.revision === revision ? this.#ahead.since : this.clock();
    if (this.#ahead && this.#ahead.revision <= revision) this.#ahead = null;
    for (const [rater, upTo] of this.#rated) if (upTo <= revision) this.#rated.delete(rater);
  }
}
