import { parseDay, type Day } from '@/lib/web/day';
import {
  WORKER_STATUSES,
  type CommitteeFact,
  type RatingFact,
  type Voice,
  type WebFacts,
  type WorkerFact,
  type WorkerStatus,
} from '@/lib/web/facts';
import { isTrust } from '@/lib/web/trust';

/**
 * A part of a campaign's facts on its way from the database: workers and ratings as one text of rows of fixed width, in which
 * an id takes 36 characters and a day 10 (blank where there is none). One long text costs the thread that passes it on
 * next to nothing; a hundred thousand objects would hold it up.
 *
 * A row of `workers`: id, status (12), first day, day of the status, `t` or `f` for in the unit.
 * A row of `ratings`: the two ids, the first letter of the voice, trust, day.
 */
export type FactSlice =
  | { readonly of: 'workers'; readonly rows: string }
  | { readonly of: 'ratings'; readonly rows: string }
  | { readonly of: 'committee'; readonly seats: readonly CommitteeFact[] };

const ID = 36;
const DAY = 10;
const STATUS = 12;
const WORKER = ID + STATUS + DAY + DAY + 1;
const RATING = ID + ID + 1 + 1 + DAY;

const VOICES: Readonly<Record<string, Voice>> = { f: 'first', s: 'second', o: 'organizer' };

/** Puts slices together again to the facts they are of. Each id and each day is held once, however often it is named. */
export class FactGatherer {
  readonly #workers: WorkerFact[] = [];
  readonly #ratings: RatingFact[] = [];
  readonly #committee: CommitteeFact[] = [];
  readonly #ids = new Map<string, string>();
  readonly #days = new Map<string, Day | null>();

  /** @throws RangeError where a row is not of its shape */
  add(slice: FactSlice): void {
    if (slice.of === 'committee') this.#committee.push(...slice.seats);
    else if (slice.of === 'workers')
      eachRow(slice.rows, WORKER, (start) => this.#addWorker(slice.rows, start));
    else eachRow(slice.rows, RATING, (start) => this.#addRating(slice.rows, start));
  }

  facts(): WebFacts {
    return { workers: this.#workers, ratings: this.#ratings, committee: this.#committee };
  }

  #addWorker(rows: string, start: number): void {
    const status = statusOf(rows.slice(start + ID, start + ID + STATUS).trimEnd());
    const days = start + ID + STATUS;
    this.#workers.push({
      id: this.#id(rows.slice(start, start + ID)),
      status,
      startedOn: this.#day(rows.slice(days, days + DAY)),
      endedOn: isHere(status) ? null : this.#day(rows.slice(days + DAY, days + DAY + DAY)),
      inUnit: rows[days + DAY + DAY] === 't',
    });
  }

  #addRating(rows: string, start: number): void {
    const voice = VOICES[rows[start + ID + ID] ?? ''];
    const trust = Number(rows[start + ID + ID + 1]);
    if (!voice || !isTrust(trust)) throw new RangeError('a rating without a voice or a trust from 1 to 5');
    this.#ratings.push({
      between: [this.#id(rows.slice(start, start + ID)), this.#id(rows.slice(start + ID, start + ID + ID))],
      voice,
      trust,
      ratedOn: this.#day(rows.slice(start + RATING - DAY, start + RATING)),
    });
  }

  #id(text: string): string {
    const known = this.#ids.get(text);
    if (known === undefined) this.#ids.set(text, text);
    return known ?? text;
  }

  #day(text: string): Day | null {
    const known = this.#days.get(text);
    if (known !== undefined) return known;
    const day = parseDay(text);
    this.#days.set(text, day);
    return day;
  }
}

function eachRow(rows: string, width: number, take: (start: number) => void): void {
  if (rows.length % width !== 0)
    throw new RangeError(`rows of ${width} characters in a text of ${rows.length}`);
  for (let start = 0; start < rows.length; start += width) take(start);
}

function statusOf(text: string): WorkerStatus {
  const status = WORKER_STATUSES.find((known) => known === text);
  if (!status) throw new RangeError('a worker of no known status');
  return status;
}

function isHere(status: WorkerStatus): boolean {
  return status === 'active' || status === 'on_leave';
}
