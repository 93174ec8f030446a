import { strictColumns } from '@/lib/exchange/columns';
import { guessTieMapping, guessWorkerMapping } from '@/lib/exchange/guess-mapping';
import {
  TIE_COLUMNS,
  WORKER_COLUMNS,
  WORKER_FIELDS,
  type TieField,
  type WorkerField,
} from '@/lib/exchange/worker-fields';
import type { FileReading } from '@/lib/imports/plan';

export const TIE_FIELDS = Object.keys(TIE_COLUMNS) as readonly TieField[];

export type FileKind = FileReading['kind'];

/** How a file is best read, by its heading and first rows: ours to the letter, ratings, or anything else about workers. */
export function guessReading(
  heading: readonly string[],
  firstRows: readonly (readonly string[])[],
  kind: FileKind = kindOf(heading),
): FileReading {
  if (kind === 'ties') {
    const strict = strictColumns(heading, 1, TIE_COLUMNS, TIE_NEEDS);
    return strict.problems.length === 0
      ? { kind, format: 'ours', columns: strict.mapping }
      : { kind, format: 'others', columns: guessTieMapping(heading) };
  }
  const strict = strictColumns(heading, 1, WORKER_COLUMNS, ['fileId', 'name']);
  return strict.problems.length === 0
    ? { kind, format: 'ours', columns: strict.mapping }
    : { kind, format: 'others', columns: guessWorkerMapping(heading, firstRows) };
}

function kindOf(heading: readonly string[]): FileKind {
  const guess = guessTieMapping(heading);
  return guess.from !== undefined && guess.to !== undefined && guess.trust !== undefined ? 'ties' : 'workers';
}

const TIE_NEEDS = ['from', 'to', 'trust'] as const;
const NAMES = ['name', 'firstName', 'lastName', 'lastFirst'] as const;

/** What is wrong with a choice of columns. */
export const READING_PROBLEMS = ['fieldTwice', 'nameColumnMissing', 'tieColumnsMissing'] as const;

export type ReadingProblem = (typeof READING_PROBLEMS)[number];

/**
 * The reading somebody chose: for each column of the file a field, or nothing. Of two columns that hold the same the
 * first is kept, and the problem told.
 */
export function chosenReading(
  heading: readonly string[],
  kind: FileKind,
  chosen: readonly string[],
): { readonly reading: FileReading; readonly problem: ReadingProblem | null } {
  const fields: readonly string[] = fieldsOf(kind);
  const columns: Partial<Record<string, number>> = {};
  let isTwice = false;
  for (const [index, field] of chosen.slice(0, heading.length).entries()) {
    if (!fields.includes(field)) continue;
    if (columns[field] === undefined) columns[field] = index;
    else isTwice = true;
  }
  const reading = asGuessed(heading, { kind, format: 'others', columns });
  return { reading, problem: isTwice ? 'fieldTwice' : whatIsMissing(reading) };
}

/** What a reading cannot do without. */
export function whatIsMissing({ kind, columns }: FileReading): ReadingProblem | null {
  const mapped: Partial<Record<string, number>> = columns;
  const has = (field: string) => mapped[field] !== undefined;
  if (kind === 'ties') return TIE_NEEDS.every(has) ? null : 'tieColumnsMissing';
  return NAMES.some(has) ? null : 'nameColumnMissing';
}

/** A choice that leaves a file of ours as it is keeps it one of ours. */
function asGuessed(heading: readonly string[], chosen: FileReading): FileReading {
  const guess = guessReading(heading, [], chosen.kind);
  const words = (columns: FileReading['columns']) => JSON.stringify(Object.entries(columns).sort());
  return guess.format === 'ours' && words(guess.columns) === words(chosen.columns) ? guess : chosen;
}

/** Fields that a file may hold, for those who choose. */
export function fieldsOf(kind: FileKind): readonly (WorkerField | TieField)[] {
  return kind === 'ties' ? TIE_FIELDS : WORKER_FIELDS;
}
