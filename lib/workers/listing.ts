import { daysBetween, type Day } from '@/lib/web/day';
import { STANDINGS, type Standing } from '@/lib/web/standing';
import { fold, foldedMatch } from './fold';
import type { ListQuery, Order } from './list-query';
import type { RosterWorker } from './roster-worker';

/** How many coworkers stand on one page of the list. */
export const PER_PAGE = 50;

/** One page of a list. */
export type Listing = {
  readonly workers: readonly RosterWorker[];
  /** How many fit the query, on all pages. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
};

/** What is found about each worker on a day. */
export type Found = {
  readonly standingOf: (id: string) => Standing | undefined;
  readonly today: Day;
  /** Whose people are asked for; everybody where it is missing. */
  readonly isTheirs?: ((id: string) => boolean) | undefined;
  /** The reader's language, for the order of names. */
  readonly locale: string;
};

type Row = {
  readonly worker: RosterWorker;
  /** Everything that is searched, folded. */
  readonly text: string;
  readonly digits: string;
};

/** A roster never changes, so what is slow (folding, the order of names) is done once for each. */
const kept = new WeakMap<readonly RosterWorker[], Map<string, readonly Row[]>>();

/** Searches, filters, orders and pages a roster. A page beyond the last is the last. */
export function listWorkers(roster: readonly RosterWorker[], query: ListQuery, found: Found): Listing {
  const sorted = inOrder([...fittingWorkers(roster, query, found)], query.order, found);
  const pages = Math.max(1, Math.ceil(sorted.length / PER_PAGE));
  const page = Math.min(query.page, pages);
  return {
    workers: sorted.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    found: sorted.length,
    page,
    pages,
  };
}

/** Everybody who fits a query, on all its pages, by name. */
export function fittingWorkers(
  roster: readonly RosterWorker[],
  query: ListQuery,
  found: Found,
): readonly RosterWorker[] {
  return rowsOf(roster, found.locale)
    .filter(matcherOf(query, found))
    .map((row) => row.worker);
}

/** Whether somebody was last spoken to longer ago than so many days, or never. */
export function silentFor(worker: Pick<RosterWorker, 'lastSpokenOn'>, silence: string, today: Day): boolean {
  if (worker.lastSpokenOn === null) return true;
  return silence !== 'never' && daysBetween(worker.lastSpokenOn, today) > Number(silence);
}

function matcherOf(query: ListQuery, { standingOf, today, isTheirs }: Found): (row: Row) => boolean {
  const tests: ((row: Row) => boolean)[] = [presenceTest(query.presence)];
  if (isTheirs) tests.push(({ worker }) => isTheirs(worker.id));
  const add = (asked: string, test: (row: Row) => boolean) => {
    if (asked !== '') tests.push(test);
  };
  const sought = fold(query.sought);
  const digits = sought.replace(/\D/gu, '');
  add(sought, (row) => foldedMatch(row.text, sought) || (digits.length >= 4 && row.digits.includes(digits)));
  add(query.department, ({ worker }) => worker.department === query.department);
  add(query.shift, ({ worker }) => worker.shift === query.shift);
  add(query.language, ({ worker }) => worker.languages.includes(query.language));
  add(query.standing, ({ worker }) => standingOf(worker.id) === query.standing);
  add(query.committee, ({ worker }) => worker.onCommittee === (query.committee === 'yes'));
  add(query.silence, ({ worker }) => silentFor(worker, query.silence, today));
  return (row) => tests.every((test) => test(row));
}

function presenceTest(presence: ListQuery['presence']): (row: Row) => boolean {
  if (presence === 'all' || presence === 'deleted') return () => true;
  if (presence === 'here') return ({ worker: { status } }) => status === 'active' || status === 'on_leave';
  return ({ worker }) => worker.status === presence;
}

function inOrder(workers: RosterWorker[], order: Order, { standingOf }: Found): RosterWorker[] {
  if (order === 'name') return workers;
  const keyOf = sortKey(order, standingOf);
  // The list comes by name, and the sort is stable: equals stay by name.
  return workers
    .map((worker) => ({ worker, key: keyOf(worker) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ worker }) => worker);
}

const LAST = '\uffff';

function sortKey(
  order: Exclude<Order, 'name'>,
  standingOf: Found['standingOf'],
): (worker: RosterWorker) => string {
  if (order === 'silence') return (worker) => worker.lastSpokenOn ?? '';
  if (order === 'started') return (worker) => worker.startedOn ?? LAST;
  if (order === 'department')
    return (worker) => `${fold(worker.department ?? LAST)}|${fold(worker.shift ?? LAST)}`;
  return ({ id }) => {
    const standing = standingOf(id);
    return standing === undefined ? LAST : String(STANDINGS.indexOf(standing));
  };
}

function rowsOf(roster: readonly RosterWorker[], locale: string): readonly Row[] {
  const byLocale = kept.get(roster) ?? new Map<string, readonly Row[]>();
  kept.set(roster, byLocale);
  const known = byLocale.get(locale);
  if (known) return known;
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const rows = asSortedBefore(roster.map(rowOf), locale).sort(
    (one, other) =>
      collator.compare(one.worker.name, other.worker.name) || (one.worker.id < other.worker.id ? -1 : 1),
  );
  const places = placesBefore.get(locale) ?? new WeakMap<RosterWorker, number>();
  placesBefore.set(locale, places);
  for (const [place, { worker }] of rows.entries()) places.set(worker, place / rows.length);
  byLocale.set(locale, rows);
  return rows;
}

// What a list tells of somebody is the same thing in every list until something is written about them.
const rowsBefore = new WeakMap<RosterWorker, Row>();
/** Where somebody stood in the last list that was sorted, from 0 to 1. */
const placesBefore = new Map<string, WeakMap<RosterWorker, number>>();

/** As they stood in lists that were sorted before: to compare names is slow, and a sort compares little where most is in order. */
function asSortedBefore(rows: readonly Row[], locale: string): Row[] {
  const places = placesBefore.get(locale);
  if (!places) return [...rows];
  const placed = rows.map((row) => ({ row, place: places.get(row.worker) ?? 1 }));
  return placed.sort((one, other) => one.place - other.place).map(({ row }) => row);
}

function rowOf(worker: RosterWorker): Row {
  const before = rowsBefore.get(worker);
  if (before) return before;
  const row = newRow(worker);
  rowsBefore.set(worker, row);
  return row;
}

function newRow(worker: RosterWorker): Row {
  const { name, nickname, department, shift, jobTitle, phone, email, tags, fileId } = worker;
  const said = [name, nickname, department, shift, jobTitle, email, fileId, ...worker.languages, ...tags];
  return {
    worker,
    text: fold(said.filter((word) => word !== null).join(' ')),
    digits: fold(phone ?? '').replace(/\D/gu, ''),
  };
}
