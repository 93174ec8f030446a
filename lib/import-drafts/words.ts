import type { FileProblem } from '@/lib/exchange/problem';
import type { FileReading } from '@/lib/imports/plan';

/** What a person could read of a file on its way in, beside the file itself: kept sealed. */
export type DraftWords = {
  readonly fileName: string;
  readonly reading: FileReading;
  /** Why the file was refused as a whole; empty where it was not. */
  readonly problems: readonly FileProblem[];
};
