import { strictColumns } from './columns';
import { readDelimited } from './delimited';
import type { FileProblem } from './problem';
import { readTies, type TieRow } from './read-ties';
import { readWorkers, type WorkerRow } from './read-workers';
import { TIE_COLUMNS, WORKER_COLUMNS } from './worker-fields';

/** A file in our own format: what was taken, everything wrong with it, and the columns that were left out. */
export type OwnFile<Row> = {
  readonly rows: readonly Row[];
  readonly problems: readonly FileProblem[];
  readonly unknownColumns: readonly string[];
};

/** workers.csv with every id in it, those of refused rows too: a rating of them is no second mistake. */
export type OwnWorkersFile = OwnFile<WorkerRow> & { readonly ids: ReadonlySet<string> };

const NO_IDS: ReadonlySet<string> = new Set();

/** Reads workers.csv; `id` alone is required. */
export function readWorkersFile(bytes: Uint8Array): OwnWorkersFile {
  const file = readDelimited(bytes);
  if ('problem' in file) return { ...nothingBut(file.problem), ids: NO_IDS };
  const { mapping, problems, unknown } = strictColumns(file.heading, file.headingLine, WORKER_COLUMNS, [
    'fileId',
  ]);
  if (problems.length > 0) return { rows: [], problems, unknownColumns: unknown, ids: NO_IDS };
  const read = readWorkers(file, { mapping, format: 'ours', required: ['fileId'] });
  const all = read.refused.flatMap((row) => row.problems);
  return { rows: read.rows, problems: all, unknownColumns: unknown, ids: read.ids };
}

/** Reads ties.csv about the workers with these ids. */
export function readTiesFile(bytes: Uint8Array, knownIds: ReadonlySet<string>): OwnFile<TieRow> {
  const file = readDelimited(bytes);
  if ('problem' in file) return nothingBut(file.problem);
  const required = ['from', 'to', 'trust'] as const;
  const { mapping, problems, unknown } = strictColumns(file.heading, file.headingLine, TIE_COLUMNS, required);
  if (problems.length > 0) return { rows: [], problems, unknownColumns: unknown };
  const read = readTies(file, { mapping, format: 'ours', knownIds });
  return { rows: read.rows, problems: read.refused.flatMap((row) => row.problems), unknownColumns: unknown };
}

function nothingBut(problem: FileProblem): OwnFile<never> {
  return { rows: [], problems: [problem], unknownColumns: [] };
}
