import type { Seat } from '@/lib/access/seat';
import { viewOf } from '@/lib/access/turf';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { listRosterWorkers } from '@/lib/workers/queries';
import type { RosterWorker } from '@/lib/workers/roster-worker';

export type { RosterWorker } from '@/lib/workers/roster-worker';

/** All coworkers of a campaign, also by id. */
export type Roster = {
  readonly workers: readonly RosterWorker[];
  /** Those inside the seat's turf: whom a search, a choice or a likeness may name. */
  readonly named: readonly RosterWorker[];
  readonly byId: ReadonlyMap<string, RosterWorker>;
};

/** The roster of a campaign, kept in memory until something is written; observers get an empty one. */
export async function findRoster(seat: Seat): Promise<Roster> {
  return rosterOf(seat, viewOf(seat));
}

const rosterOf = cachedByRevision(async (seat: Seat): Promise<Roster> => {
  const workers = await listRosterWorkers(seat);
  const named = workers.every(({ known }) => known) ? workers : workers.filter(({ known }) => known);
  return { workers, named, byId: new Map(workers.map((worker) => [worker.id, worker])) };
});
