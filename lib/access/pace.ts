/** How long what others rated may wait before the web of a large campaign is found anew. In milliseconds. */
const REST = 10_000;
/** From so many coworkers on; below that the whole web is found in a few milliseconds. */
const LARGE = 2_000;

/** What moved in a web: up to which revision, who wrote it, and whether it was ratings alone. */
export type WebMove = {
  readonly revision: number;
  readonly writers: readonly string[];
  readonly isRatingsOnly: boolean;
};

/**
 * As of which revision the web of a campaign is told. Of a small one as of the newest. Of a large one it is dear to find, and
 * while two hundred people log one-on-ones it would be found several times a second: what others rated is taken in once in ten
 * seconds, for everybody at once. What somebody rated themselves they see at once, and so does everybody all that is no rating.
 */
export class Pace {
  #asOf: number;
  #newest: number;
  #takenInAt = Number.NEGATIVE_INFINITY;
  /** Who rated somebody since. */
  readonly #raters = new Set<string>();

  constructor(
    revision: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#asOf = revision;
    this.#newest = revision;
  }

  /** @param workers how many coworkers there are now */
  moved({ revision, writers, isRatingsOnly }: WebMove, workers: number): void {
    this.#newest = revision;
    for (const writer of writers) this.#raters.add(writer);
    if (!isRatingsOnly || workers < LARGE) this.told(revision);
  }

  /** As of which revision the web is told to this user. */
  asOf(userId: string): number {
    if (this.dueIn() === 0) this.told(this.#newest);
    return this.#raters.has(userId) ? this.#newest : this.#asOf;
  }

  /** In how many milliseconds what waits is taken in; null where nothing waits. */
  dueIn(): number | null {
    if (this.#asOf === this.#newest) return null;
    return Math.max(0, Math.ceil(this.#takenInAt + REST - this.clock()));
  }

  /** Somebody was told the web as of this revision: from now on nobody is told an older one. */
  told(revision: number): void {
    if (revision <= this.#asOf) return;
    this.#asOf = revision;
    this.#takenInAt = this.clock();
    if (revision === this.#newest) this.#raters.clear();
  }
}
