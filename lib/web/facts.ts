import type { Day } from './day';
import type { Trust } from './trust';

export const WORKER_STATUSES = ['active', 'on_leave', 'left', 'fired', 'promoted_out', 'excluded'] as const;

/** Where a worker stands with the employer. Only `active` and `on_leave` workers are in the web. */
export type WorkerStatus = (typeof WORKER_STATUSES)[number];

/** What the web needs to know of a worker. `endedOn` is the first day they are no longer there. */
export type WorkerFact = {
  readonly id: string;
  readonly status: WorkerStatus;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  /** Outside the bargaining unit means outside the web. */
  readonly inUnit: boolean;
};

/** Whose word a rating is: the first or the second of its pair, or an organizer's own judgement. */
export type Voice = 'first' | 'second' | 'organizer';

/** One rating as it was given. A missing day counts as older than any day. */
export type RatingFact = {
  readonly between: readonly [string, string];
  readonly voice: Voice;
  readonly trust: Trust;
  readonly ratedOn: Day | null;
};

/** A stay on the organizing committee: from `sinceOn` (null: always) until before `untilOn` (null: still). */
export type CommitteeFact = {
  readonly workerId: string;
  readonly sinceOn: Day | null;
  readonly untilOn: Day | null;
};

/** Everything the web is woven from. */
export type WebFacts = {
  readonly workers: readonly WorkerFact[];
  readonly ratings: readonly RatingFact[];
  readonly committee: readonly CommitteeFact[];
};
