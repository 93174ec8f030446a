import { z } from 'zod';

const count = z.number().int().min(0);

/** Every row of a file by what happens to it, and the file's lines. */
export const countsSchema = z.object({
  rows: count,
  add: count,
  update: count,
  same: count,
  refused: count,
  lines: count,
  blank: count,
});

export type ImportCounts = z.infer<typeof countsSchema>;

/** What taking an import back did. */
export const undoneSchema = z.object({
  removed: count,
  /** Added workers who had been spoken with or rated since: deleted as by hand, and to be brought back the same way. */
  setAside: count,
  putBack: count,
  withdrawn: count,
  /** Workers who were edited since and stay as they are now. */
  edited: z.array(z.string()),
});

export type ImportUndone = z.infer<typeof undoneSchema>;

/** A file that was brought in, as the books keep it. */
export type ImportKept = {
  readonly id: string;
  readonly kind: 'workers' | 'ties';
  readonly fileName: string;
  readonly counts: ImportCounts;
  readonly at: Date;
  readonly undoneAt: Date | null;
  readonly undone: ImportUndone | null;
};
