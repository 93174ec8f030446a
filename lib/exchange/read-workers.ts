import type { Day } from '@/lib/web/day';
import type { WorkerStatus } from '@/lib/web/facts';
import {
  isEmail,
  isPhone,
  readForeignStatus,
  readForeignYesNo,
  readList,
  readStatus,
  readYesNo,
} from './cells';
import type { Mapping } from './columns';
import { localDayReader, readIsoDay, remembering, type ReadDay } from './days';
import type { Delimited, Row } from './delimited';
import { asSeen, saysProblem, type FileProblem, type FileProblemKey, type RefusedRow } from './problem';
import { screenOfFile, type CellScreen } from './screen-cell';
import { finish, ROWS_OF_A_SLICE, type Sliced } from './slices';
import { LONGEST_TEXT, MOST_WORDS, type WorkerField } from './worker-fields';

/** What a row of a file says of a worker; null and empty lists are what it does not say. */
export type WorkerRow = {
  readonly line: number;
  readonly lastLine: number;
  readonly fileId: string | null;
  readonly name: string;
  readonly nickname: string | null;
  readonly department: string | null;
  readonly shift: string | null;
  readonly jobTitle: string | null;
  readonly languages: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly tags: readonly string[];
  readonly status: WorkerStatus | null;
  readonly startedOn: Day | null;
  /** The first day they were no longer there. */
  readonly endedOn: Day | null;
  readonly committee: boolean;
};

/** Rows taken and rows refused: together every row of the file. `ids` are those of both. */
export type WorkersRead = {
  readonly rows: readonly WorkerRow[];
  readonly refused: readonly RefusedRow[];
  readonly ids: ReadonlySet<string>;
};

export type WorkerReading = {
  readonly mapping: Mapping<WorkerField>;
  /** `ours`: workers.csv to the letter. `others`: local days and other list signs too. */
  readonly format: 'ours' | 'others';
  /** What a row cannot do without. */
  readonly required: readonly ('fileId' | 'name')[];
};

/** Reads the rows of a file about workers; a row is refused with all its problems, and takes no other with it. */
export function readWorkers(file: Delimited, reading: WorkerReading): WorkersRead {
  return finish(readWorkersInSlices(file, reading));
}

/** The same, in slices. */
export function* readWorkersInSlices(file: Delimited, reading: WorkerReading): Sliced<WorkersRead> {
  const rows: WorkerRow[] = [];
  const refused: RefusedRow[] = [...file.refused];
  const readDays = {
    startedOn: dayReader(file, reading, 'startedOn'),
    endedOn: dayReader(file, reading, 'endedOn'),
  };
  const screenCell = screenOfFile();
  const lineOfId = new Map<string, number>();
  for (const [index, row] of file.rows.entries()) {
    if (index % ROWS_OF_A_SLICE === 0) yield;
    const cells = new RowCells(row, file.heading, reading.mapping, screenCell);
    const worker = readRow(cells, row, reading, readDays);
    const before = worker.fileId === null ? undefined : lineOfId.get(worker.fileId);
    if (before !== undefined) cells.refuse('idTwice', 'fileId', before);
    if (worker.fileId !== null && before === undefined) lineOfId.set(worker.fileId, row.line);
    if (cells.problems.length === 0) rows.push(worker);
    else refused.push({ line: row.line, lastLine: row.lastLine, problems: cells.problems });
  }
  refused.sort((one, other) => one.line - other.line);
  return { rows, refused, ids: new Set(lineOfId.keys()) };
}

const UNEVEN_BLANKS = /\s\s|[^\S ]/;

/** The cells of one row by field, and what was found wrong with them. */
class RowCells {
  readonly problems: FileProblem[] = [];
  readonly #row: Row;
  readonly #heading: readonly string[];
  readonly #mapping: Mapping<WorkerField>;
  readonly #screenCell: CellScreen;

  constructor(row: Row, heading: readonly string[], mapping: Mapping<WorkerField>, screenCell: CellScreen) {
    this.#screenCell = screenCell;
    this.#row = row;
    this.#heading = heading;
    this.#mapping = mapping;
  }

  of(field: WorkerField): string {
    const index = this.#mapping[field];
    return index === undefined ? '' : (this.#row.cells[index] ?? '');
  }

  text(field: WorkerField, longest = LONGEST_TEXT): string | null {
    const cell = this.of(field);
    const text = UNEVEN_BLANKS.test(cell) ? cell.replace(/\s+/g, ' ') : cell;
    if (text.length > longest) this.refuse('textTooLong', field, longest);
    this.screen(field, text);
    return text === '' ? null : text;
  }

  list(field: WorkerField, separator: RegExp | string): readonly string[] {
    const words = readList(this.of(field), separator);
    if (words.length > MOST_WORDS) this.refuse('listTooLong', field, MOST_WORDS);
    if (words.some((word) => word.length > LONGEST_TEXT)) this.refuse('textTooLong', field, LONGEST_TEXT);
    for (const word of words) this.screen(field, word);
    return words;
  }

  /** What a reader makes of a cell; a cell it can make nothing of is a problem. */
  read<T>(
    field: WorkerField,
    reader: (text: string) => T | undefined,
    problem: FileProblemKey,
    otherwise: T,
  ): T {
    const value = reader(this.of(field));
    if (value === undefined) this.refuse(problem, field);
    return value ?? otherwise;
  }

  day(field: 'startedOn' | 'endedOn', readDay: ReadDay): Day | null {
    const text = this.of(field);
    if (text === '') return null;
    const day = readDay(text);
    if (typeof day === 'string') return day;
    this.refuse(day.refused, field);
    return null;
  }

  /** A cell that seems to say what must never be recorded is refused, and its words are shown to whoever brought the file. */
  screen(field: WorkerField, text: string): void {
    for (const { category, words } of this.#screenCell(field, text)) {
      const key = field === 'fileId' ? 'idLooksLikeGovernmentNumber' : saysProblem(category);
      this.problems.push({ key, line: this.#row.line, column: this.#columnOf(field), seen: asSeen(words) });
    }
  }

  #columnOf(field: WorkerField): string | null {
    return this.#heading[this.#mapping[field] ?? -1] ?? null;
  }

  refuse(key: FileProblemKey, field: WorkerField, number?: number): void {
    const column = this.#columnOf(field);
    const problem = { key, line: this.#row.line, column, seen: asSeen(this.of(field)) };
    this.problems.push(number === undefined ? problem : { ...problem, number });
  }
}

function readRow(
  cells: RowCells,
  row: Row,
  reading: WorkerReading,
  readDays: Record<'startedOn' | 'endedOn', ReadDay>,
): WorkerRow {
  const ours = reading.format === 'ours';
  const separator = ours ? '|' : /[|,;/،]/;
  const startedOn = cells.day('startedOn', readDays.startedOn);
  const endedOn = cells.day('endedOn', readDays.endedOn);
  if (startedOn && endedOn && endedOn < startedOn) cells.refuse('endedBeforeStarted', 'endedOn');
  const said = {
    line: row.line,
    lastLine: row.lastLine,
    fileId: idOf(cells, reading),
    name: nameOf(cells, reading),
    nickname: cells.text('nickname'),
    department: cells.text('department'),
    shift: cells.text('shift'),
    jobTitle: cells.text('jobTitle'),
    languages: cells.list('languages', separator),
    tags: cells.list('tags', separator),
    status: cells.read('status', ours ? readStatus : readForeignStatus, 'statusUnknown', null),
    committee: cells.read('committee', ours ? readYesNo : readForeignYesNo, 'yesNoUnknown', false),
    startedOn,
    endedOn,
  };
  return { ...said, phone: contactOf(cells, 'phone', isPhone), email: contactOf(cells, 'email', isEmail) };
}

function idOf(cells: RowCells, reading: WorkerReading): string | null {
  const id = cells.text('fileId');
  if (id === null && reading.required.includes('fileId')) cells.refuse('idMissing', 'fileId');
  return id;
}

function nameOf(cells: RowCells, reading: WorkerReading): string {
  const whole = cells.text('name');
  const [last = '', first = ''] = (cells.text('lastFirst') ?? '').split(/,(.*)/s);
  const parts = [cells.text('firstName'), cells.text('lastName'), first.trim(), last.trim()];
  const name = whole ?? parts.filter(Boolean).join(' ');
  if (name === '' && reading.required.includes('name'))
    cells.refuse('nameMissing', nameField(reading.mapping));
  return name;
}

function nameField(mapping: Mapping<WorkerField>): WorkerField {
  return (
    (['name', 'lastFirst', 'firstName', 'lastName'] as const).find((field) => field in mapping) ?? 'name'
  );
}

function contactOf(
  cells: RowCells,
  field: 'phone' | 'email',
  isGood: (text: string) => boolean,
): string | null {
  const text = cells.text(field);
  if (text === null || isGood(text)) return text;
  cells.refuse(field === 'phone' ? 'phoneImpossible' : 'emailImpossible', field);
  return null;
}

function dayReader(file: Delimited, reading: WorkerReading, field: 'startedOn' | 'endedOn'): ReadDay {
  const index = reading.mapping[field];
  if (reading.format === 'ours' || index === undefined) return remembering(readIsoDay);
  return remembering(localDayReader(file.rows.map((row) => row.cells[index] ?? '')));
}
