import { Acquaintance } from './find-same';
import type { KnownWorker, WorkerFacts } from './known-worker';
import type { FileProblem, RefusedRow } from './problem';
import type { WorkerRow } from './read-workers';
import { finish, ROWS_OF_A_SLICE, type Sliced } from './slices';

/** What will happen to a row about a worker. */
export type WorkerDeed =
  | { readonly happens: 'add'; readonly row: WorkerRow }
  | {
      readonly happens: 'update';
      readonly row: WorkerRow;
      readonly worker: KnownWorker;
      readonly changes: Partial<WorkerFacts>;
      /** The row puts them on the committee, where they are not yet. */
      readonly joins: boolean;
    }
  | { readonly happens: 'same'; readonly row: WorkerRow; readonly worker: KnownWorker };

/** What will happen to every row that was read: a deed, or a refusal. */
export type WorkerPlan = { readonly deeds: readonly WorkerDeed[]; readonly refused: readonly RefusedRow[] };

/**
 * Plans what rows of a file will do to the workers who are recorded. A file adds and corrects: an empty cell erases
 * nothing, tags are added to, and nobody is taken off the committee by it. The same file again changes nothing.
 */
export function planWorkers(rows: readonly WorkerRow[], known: readonly KnownWorker[]): WorkerPlan {
  return finish(planWorkersInSlices(rows, known));
}

/** The same, in slices. */
export function* planWorkersInSlices(
  rows: readonly WorkerRow[],
  known: readonly KnownWorker[],
): Sliced<WorkerPlan> {
  const acquaintance = yield* Acquaintance.withAll(known, rows);
  const deeds: WorkerDeed[] = [];
  const refused: RefusedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_OF_A_SLICE === 0) yield;
    const impossible = endsWhileActive(row);
    const found = impossible ?? acquaintance.meet(row);
    if ('worker' in found) deeds.push(deedFor(row, found.worker));
    else refused.push(refusal(row, found.refused, found.line));
  }
  return { deeds, refused };
}

function deedFor(row: WorkerRow, worker: KnownWorker | null): WorkerDeed {
  if (!worker) return { happens: 'add', row };
  const changes = changesOf(row, worker);
  const joins = row.committee && !worker.onCommittee;
  if (!joins && Object.keys(changes).length === 0) return { happens: 'same', row, worker };
  return { happens: 'update', row, worker, changes, joins };
}

/** Who ended without a status has left; an end beside a status of those who are there contradicts itself. */
function endsWhileActive(row: WorkerRow): { refused: 'endedButActive'; line?: number } | null {
  const isThere = row.status === 'active' || row.status === 'on_leave';
  return row.endedOn !== null && isThere ? { refused: 'endedButActive' } : null;
}

function refusal(row: WorkerRow, key: FileProblem['key'], other: number | undefined): RefusedRow {
  const problem = {
    key,
    line: row.line,
    column: null,
    seen: key === 'endedButActive' ? (row.endedOn ?? '') : row.name,
  };
  const problems = [other === undefined ? problem : { ...problem, number: other }];
  return { line: row.line, lastLine: row.lastLine, problems };
}

/** What is recorded of somebody a row adds. Who ended without a status has left. */
export function factsOf(row: WorkerRow): WorkerFacts {
  const { fileId, name, nickname, department, shift, jobTitle, languages, phone, email, tags, startedOn } =
    row;
  const status = row.status ?? (row.endedOn === null ? 'active' : 'left');
  const said = {
    fileId,
    name,
    nickname,
    department,
    shift,
    jobTitle,
    languages,
    phone,
    email,
    tags,
    startedOn,
  };
  return { ...said, status, statusOn: row.endedOn };
}

const SAID_AS_IT_STANDS = [
  'nickname',
  'department',
  'shift',
  'jobTitle',
  'phone',
  'email',
  'startedOn',
] as const;

function changesOf(row: WorkerRow, worker: KnownWorker): Partial<WorkerFacts> {
  const facts = factsOf(row);
  const changed = SAID_AS_IT_STANDS.filter(
    (field) => facts[field] !== null && facts[field] !== worker[field],
  );
  const tags = [...new Set([...worker.tags, ...row.tags])];
  return {
    ...Object.fromEntries(changed.map((field) => [field, facts[field]])),
    ...(row.fileId !== null && worker.fileId !== row.fileId && { fileId: row.fileId }),
    ...(row.name !== '' && row.name !== worker.name && { name: row.name }),
    ...(row.languages.length > 0 &&
      !sameWords(row.languages, worker.languages) && { languages: row.languages }),
    ...(tags.length > worker.tags.length && { tags }),
    ...statusChanges(row, worker),
  };
}

function statusChanges(row: WorkerRow, worker: KnownWorker): Partial<WorkerFacts> {
  if (row.status === null && row.endedOn === null) return {};
  const { status, statusOn } = factsOf(row);
  if (status !== worker.status) return { status, statusOn };
  return statusOn !== null && statusOn !== worker.statusOn ? { statusOn } : {};
}

function sameWords(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((word) => others.includes(word));
}
