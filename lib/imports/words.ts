import type { WorkerBefore } from './bulk';
import type { ImportCounts, ImportUndone } from './counts';

/** What a person could read of an import: kept sealed. */
export type ImportWords = {
  readonly fileName: string;
  readonly counts: ImportCounts;
  readonly undone: ImportUndone | null;
  /** What rows that were changed looked like before, at the version the import left them at. */
  readonly before: readonly WorkerBefore[];
};
