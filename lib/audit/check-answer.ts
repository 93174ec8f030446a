/** What came of checking every entry of the log; null before it was asked. */
export type CheckAnswer = {
  readonly events: number;
  /** How many of the first entries were written before entries were keyed. */
  readonly unkeyed: number;
  readonly problems: readonly {
    readonly kind: 'changed' | 'removed' | 'inserted' | 'cut' | 'seal';
    readonly sequence: number;
  }[];
  /** How many problems there are; of many only the first are told. */
  readonly count: number;
} | null;
