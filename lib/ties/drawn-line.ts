import type { Problem } from '@/lib/forms/answer';

/** What a line drawn by hand was written down as. */
export type DrawnLine = {
  readonly ratingId: string;
  /** The same had been said before, by another gesture, and nothing was written down. */
  readonly again: boolean;
  /** An organizer's own judgement of two of whom one has spoken: their word counts before it. */
  readonly outspoken: boolean;
};

/** What became of a line drawn by hand: what it was written down as, or what was wrong, by field. */
export type LineAnswer = DrawnLine | { readonly problems: Readonly<Record<string, readonly Problem[]>> };
