import type { Day } from '@/lib/web/day';
import type { Voice } from '@/lib/web/facts';
import type { Trust } from '@/lib/web/trust';
import { readTrust } from './cells';
import type { Mapping } from './columns';
import { localDayReader, readIsoDay, remembering, type ReadDay } from './days';
import type { Delimited, Row } from './delimited';
import { asSeen, type FileProblem, type FileProblemKey, type RefusedRow } from './problem';
import { finish, ROWS_OF_A_SLICE, type Sliced } from './slices';
import type { TieField } from './worker-fields';

/** A rating as a row of a file has it: between two people by their ids in files, in the order of the row. */
export type TieRow = {
  readonly line: number;
  readonly lastLine: number;
  readonly from: string;
  readonly to: string;
  readonly trust: Trust;
  readonly ratedOn: Day | null;
  readonly voice: Voice;
};

export type TiesRead = { readonly rows: readonly TieRow[]; readonly refused: readonly RefusedRow[] };

export type TieReading = {
  readonly mapping: Mapping<TieField>;
  readonly format: 'ours' | 'others';
  /** The ids there are: a rating of anybody else is refused. */
  readonly knownIds: { has(id: string): boolean };
};

const VOICES = new Map<string, Voice>([
  ['', 'organizer'],
  ['organizer', 'organizer'],
  ['from', 'first'],
  ['to', 'second'],
]);

/** Reads the rows of a file of ratings; a row is refused with all its problems, and takes no other with it. */
export function readTies(file: Delimited, reading: TieReading): TiesRead {
  return finish(readTiesInSlices(file, reading));
}

/** The same, in slices. */
export function* readTiesInSlices(file: Delimited, reading: TieReading): Sliced<TiesRead> {
  const rows: TieRow[] = [];
  const refused: RefusedRow[] = [...file.refused];
  const readDay = dayReader(file, reading);
  for (const [index, row] of file.rows.entries()) {
    if (index % ROWS_OF_A_SLICE === 0) yield;
    const read = readRow(row, file.heading, reading, readDay);
    if ('problems' in read) refused.push(read);
    else rows.push(read);
  }
  refused.sort((one, other) => one.line - other.line);
  return { rows, refused };
}

function readRow(
  row: Row,
  heading: readonly string[],
  reading: TieReading,
  readDay: ReadDay,
): TieRow | RefusedRow {
  const problems: FileProblem[] = [];
  const cell = (field: TieField) => row.cells[reading.mapping[field] ?? -1] ?? '';
  const refuse = (key: FileProblemKey, field: TieField) => {
    const column = heading[reading.mapping[field] ?? -1] ?? null;
    problems.push({ key, line: row.line, column, seen: asSeen(cell(field)) });
    return null;
  };
  checkPair(cell, reading.knownIds, refuse);
  const trust = readTrust(cell('trust')) ?? refuse('trustImpossible', 'trust');
  const voice = VOICES.get(cell('toldBy').toLowerCase()) ?? refuse('voiceUnknown', 'toldBy');
  const day = cell('ratedOn') === '' ? null : readDay(cell('ratedOn'));
  const ratedOn = typeof day === 'string' || day === null ? day : refuse(day.refused, 'ratedOn');
  const { line, lastLine } = row;
  if (problems.length > 0 || !trust || !voice) return { line, lastLine, problems };
  return { line, lastLine, from: cell('from'), to: cell('to'), trust, ratedOn, voice };
}

function checkPair(
  cell: (field: TieField) => string,
  knownIds: TieReading['knownIds'],
  refuse: (key: FileProblemKey, field: TieField) => null,
): void {
  for (const field of ['from', 'to'] as const) {
    if (cell(field) === '') refuse('idMissing', field);
    else if (!knownIds.has(cell(field))) refuse('idUnknown', field);
  }
  if (cell('from') !== '' && cell('from') === cell('to')) refuse('pairOfOne', 'to');
}

function dayReader(file: Delimited, reading: TieReading): ReadDay {
  const index = reading.mapping.ratedOn;
  if (reading.format === 'ours' || index === undefined) return remembering(readIsoDay);
  return remembering(localDayReader(file.rows.map((row) => row.cells[index] ?? '')));
}
