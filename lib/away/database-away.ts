import { awayWords } from '@/lib/forms/unsent-words';

/** Why nothing can be read, or nothing written: the database is not there, has too much to do, or has no room. */
export type WhyAway = 'gone' | 'busy' | 'full';

/** When to come again, in seconds. */
const AGAIN_IN: Readonly<Record<WhyAway, number>> = { gone: 2, busy: 2, full: 10 };

/** The database cannot be asked now: nothing was read, and nothing was written that is told as written. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
  /** Next hands this to the browser, and nothing else of an error. */
  readonly digest: string;
  readonly after: number;

  constructor(
    readonly why: WhyAway,
    options?: ErrorOptions,
  ) {
    super(`the database is ${why}`, options);
    this.after = AGAIN_IN[why];
    this.digest = awayWords(why, this.after);
  }
}

/** Whether something thrown, or what Next made of it, says that the database cannot be asked. */
export function isDatabaseAway(thrown: unknown): thrown is DatabaseAway {
  return thrown instanceof Error && thrown.name === 'DatabaseAway';
}
