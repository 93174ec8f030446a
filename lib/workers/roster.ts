import type { Seat } from '@/lib/access/seat';
import { viewOf } from '@/lib/access/turf';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { findToldRoster } from '@/lib/workers/queries';
import type { RosterWorker } from '@/lib/workers/roster-worker';

export type { RosterWorker } from '@/lib/workers/roster-worker';

/** All coworkers of a campaign, also by id. What nobody asks for is not made. */
export type Roster = {
  readonly workers: readonly RosterWorker[];
  /** Those inside the seat's turf: whom a search, a choice or a likeness may name. */
  readonly named: readonly RosterWorker[];
  readonly byId: Pick<ReadonlyMap<string, RosterWorker>, 'get' | 'has'>;
};

/** The roster of a campaign, kept in memory until something is written; observers get an empty one. */
export async function findRoster(seat: Seat): Promise<Roster> {
  return rosterOf(seat, viewOf(seat));
}

const rosterOf = cachedByRevision('roster', async (seat: Seat): Promise<Roster> => {
  const { find, listAll, listNamed } = await findToldRoster(seat);
  let all: readonly RosterWorker[] | undefined;
  let known: readonly RosterWorker[] | undefined;
  const everybody = () => (all ??= listAll());
  return {
    get workers() {
      return everybody();
    },
    get named() {
      return (known ??= seat.turf.everybody ? everybody() : listNamed());
    },
    byId: { get: find, has: (id) => find(id) !== undefined },
  };
});
