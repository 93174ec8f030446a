import type { KnownWorker, WorkerFacts } from '@/lib/exchange/known-worker';
import { factsOf, type WorkerDeed } from '@/lib/exchange/plan-workers';
import type { TieRow } from '@/lib/exchange/read-ties';
import type { WorkerRow } from '@/lib/exchange/read-workers';
import { voicedPair, type VoicedPair } from '@/lib/ties/pair';
import type { Day } from '@/lib/web/day';
import type { Trust } from '@/lib/web/trust';

/** A worker who will be added; nobody has changed them yet. */
export type Added = WorkerFacts & { readonly id: string; readonly version: 1; readonly joins: boolean };

/** A worker who will be changed: all of their facts as they will be. */
export type Changed = WorkerFacts & {
  readonly id: string;
  readonly version: number;
  readonly joins: boolean;
  readonly before: WorkerFacts;
};

/** A rating that will be added. */
export type NewRating = VoicedPair & {
  readonly id: string;
  readonly trust: Trust;
  readonly ratedOn: Day | null;
};

/** A worker whom a row adds, with an id of their own. */
export function addedBy(row: WorkerRow, id: string): Added {
  return { ...factsOf(row), id, version: 1, joins: row.committee };
}

/** The workers a plan changes. */
export function changedBy(deeds: readonly WorkerDeed[], versionOf: (id: string) => number): Changed[] {
  return deeds.flatMap((deed) => {
    if (deed.happens !== 'update') return [];
    const { worker, changes, joins } = deed;
    const before = knownFactsOf(worker);
    return [{ ...before, ...changes, id: worker.id, version: versionOf(worker.id), joins, before }];
  });
}

/** The rating a row adds, between workers by their ids here. */
export function ratingBy(row: TieRow, idOf: (fileId: string) => string, id: string): NewRating {
  const [from, to] = [idOf(row.from), idOf(row.to)];
  const told = row.voice === 'organizer' ? null : row.voice === 'first' ? from : to;
  return { ...voicedPair(from, to, told), id, trust: row.trust, ratedOn: row.ratedOn };
}

/** What a changed worker looked like before, and the version the import left them at. */
export type WorkerBefore = WorkerFacts & { readonly id: string; readonly version: number };

function knownFactsOf(worker: KnownWorker): WorkerFacts {
  const { fileId, name, nickname, department, shift, jobTitle, languages, phone, email, tags } = worker;
  const { status, startedOn, statusOn } = worker;
  const said = { fileId, name, nickname, department, shift, jobTitle, languages, phone, email, tags };
  return { ...said, status, startedOn, statusOn };
}
