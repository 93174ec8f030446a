import { fold, phoneKey } from './fold';
import type { KnownWorker } from './known-worker';
import type { FileProblemKey } from './problem';
import type { WorkerRow } from './read-workers';
import { ROWS_OF_A_SLICE, type Sliced } from './slices';

type Described = Pick<KnownWorker, 'fileId' | 'name' | 'phone' | 'email' | 'department' | 'shift'>;

/** Somebody a row may be: recorded already, or met on an earlier line of the same file. */
type Candidate = {
  readonly is: Described;
  readonly worker: KnownWorker | null;
  readonly line: number | null;
};

/** Who a row is: somebody recorded, nobody yet, or a reason why it cannot be told. */
export type SameFound =
  | { readonly worker: KnownWorker | null }
  | { readonly refused: Extract<FileProblemKey, 'severalCouldBe' | 'sameAsLine'>; readonly line?: number };

/**
 * Tells who the rows of a file are. By the id; else by the name together with a phone number, an e-mail, or, where
 * nothing speaks against it, the name alone. Nobody is met twice, and where several could be meant, none is.
 */
export class Acquaintance {
  readonly #byFileId = new Map<string, KnownWorker>();
  readonly #byName = new Map<string, Candidate[]>();
  readonly #first = new Map<number, KnownWorker>();
  readonly #rowsOfName = new Map<string, number>();

  /** Gets to know who is recorded and whom a file speaks of, in slices. */
  static *withAll(known: readonly KnownWorker[], rows: readonly WorkerRow[]): Sliced<Acquaintance> {
    const all = new Acquaintance();
    for (const [index, worker] of known.entries()) {
      if (index % ROWS_OF_A_SLICE === 0) yield;
      if (worker.fileId !== null) all.#byFileId.set(worker.fileId, worker);
      all.#remember({ is: worker, worker, line: null });
    }
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_OF_A_SLICE === 0) yield;
      const name = fold(row.name);
      all.#rowsOfName.set(name, (all.#rowsOfName.get(name) ?? 0) + 1);
    }
    yield* all.#meetTheSure(rows);
    return all;
  }

  *#meetTheSure(rows: readonly WorkerRow[]): Sliced<void> {
    // Ids are sure, so they are met first, wherever in the file they stand.
    for (const row of rows) {
      const worker = row.fileId === null ? undefined : this.#byFileId.get(row.fileId);
      if (worker) this.#meetFirst(row, worker);
    }
    // Then those who stand there word for word, so that the same file again finds the same people.
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_OF_A_SLICE === 0) yield;
      const alike = this.#first.has(row.line) ? [] : this.#named(row).filter((other) => isAlike(row, other));
      if (alike.length === 1 && alike[0]?.worker) this.#meetFirst(row, alike[0].worker);
    }
  }

  #meetFirst(row: WorkerRow, worker: KnownWorker): void {
    this.#first.set(row.line, worker);
    this.#replace(worker, row);
  }

  /** Who this row is. Rows are asked in the order of the file; each is met from then on. */
  meet(row: WorkerRow): SameFound {
    const sure = this.#first.get(row.line);
    if (sure) return { worker: sure };
    const found = this.#byDescription(row);
    if ('refused' in found) return found;
    if (found.worker) this.#replace(found.worker, row);
    else this.#remember({ is: row, worker: null, line: row.line });
    return found;
  }

  /** Whoever is met is from then on who the row says they are. */
  #replace(worker: KnownWorker, row: WorkerRow): void {
    const before = fold(worker.name);
    const others = (this.#byName.get(before) ?? []).filter((other) => other.worker?.id !== worker.id);
    this.#byName.set(before, others);
    const is = {
      fileId: row.fileId ?? worker.fileId,
      name: row.name === '' ? worker.name : row.name,
      phone: row.phone ?? worker.phone,
      email: row.email ?? worker.email,
      department: row.department ?? worker.department,
      shift: row.shift ?? worker.shift,
    };
    this.#remember({ is, worker, line: row.line });
  }

  #remember(candidate: Candidate): void {
    const name = fold(candidate.is.name);
    const others = this.#byName.get(name);
    if (others) others.push(candidate);
    else this.#byName.set(name, [candidate]);
  }

  #named(row: WorkerRow): readonly Candidate[] {
    return (this.#byName.get(fold(row.name)) ?? []).filter((other) => couldBe(row, other));
  }

  #byDescription(row: WorkerRow): SameFound {
    const named = this.#named(row);
    const reached = named.filter((other) => sharesContact(row, other));
    const meant = reached.length > 0 ? reached : this.#byNameAlone(row, named);
    const unmet = meant.filter((other) => other.line === null);
    const [only, ...more] = unmet;
    if (more.length > 0) return { refused: 'severalCouldBe' };
    if (only) return { worker: only.worker };
    const lines = meant.map((other) => other.line ?? 0);
    return lines.length > 0 ? { refused: 'sameAsLine', line: Math.min(...lines) } : { worker: null };
  }

  /** A name that comes twice, here or in the file, is settled only by the same department and shift. */
  #byNameAlone(row: WorkerRow, candidates: readonly Candidate[]): readonly Candidate[] {
    const open = candidates.filter((other) => !contradicts(row, other));
    const isCommon = open.length > 1 || (this.#rowsOfName.get(fold(row.name)) ?? 0) > 1;
    return isCommon ? open.filter((other) => worksWhere(row, other)) : open;
  }
}

/** Two ids are two people. A row with an id has not come before without one, but its person may have. */
function couldBe(row: WorkerRow, other: Candidate): boolean {
  if (row.fileId !== null && other.is.fileId !== null) return false;
  return row.fileId === null || other.line === null;
}

function sharesContact(row: WorkerRow, other: Candidate): boolean {
  const samePhone =
    row.phone !== null && other.is.phone !== null && phoneKey(row.phone) === phoneKey(other.is.phone);
  const sameEmail = row.email !== null && row.email.toLowerCase() === other.is.email?.toLowerCase();
  return samePhone || sameEmail;
}

/** Both have a phone number, or both an e-mail, and none is the same. */
function contradicts(row: WorkerRow, other: Candidate): boolean {
  const both =
    (row.phone !== null && other.is.phone !== null) || (row.email !== null && other.is.email !== null);
  return both && !sharesContact(row, other);
}

function worksWhere(row: WorkerRow, other: Candidate): boolean {
  return (
    fold(row.department ?? '') === fold(other.is.department ?? '') &&
    fold(row.shift ?? '') === fold(other.is.shift ?? '')
  );
}

/** The row says of them exactly what is recorded. */
function isAlike(row: WorkerRow, other: Candidate): boolean {
  if (other.line !== null) return false;
  return row.phone === other.is.phone && row.email === other.is.email && worksWhere(row, other);
}
