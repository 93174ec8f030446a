import { csvOf } from './csv';

/** A line of the log as a file tells it, already in words. */
export type AuditRow = {
  readonly sequence: number;
  readonly at: Date;
  readonly who: string;
  readonly deed: string;
  /** Whose records, by name. */
  readonly about: readonly string[];
  /** How many more than are named. */
  readonly more: number;
};

const COLUMNS = ['number', 'at', 'who', 'did', 'about', 'and_more', 'made_by', 'made_at'] as const;

/** The log as a CSV file; moments in UTC. Each row says who made the file, and when. */
export function auditCsv(
  rows: readonly AuditRow[],
  made: { readonly by: string; readonly at: Date },
): string {
  return csvOf(
    COLUMNS,
    rows.map(({ sequence, at, who, deed, about, more }) => [
      sequence,
      at.toISOString(),
      who,
      deed,
      about.join('; '),
      more,
      made.by,
      made.at.toISOString(),
    ]),
  );
}
