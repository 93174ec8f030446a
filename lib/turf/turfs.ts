import type { Seat } from '@/lib/access/seat';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { findRoster } from '@/lib/workers/roster';
import type { RosterWorker } from '@/lib/workers/roster-worker';
import { crewsHeld, holdersOf, type CrewHeld } from './holders';
import { listTurfs, type OrganizerTurf } from './queries';

/** Who looks after whom. */
export type Turfs = {
  readonly organizers: readonly OrganizerTurf[];
  /** The seats that look after somebody; nobody looks after those who are not in it. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  readonly crews: readonly CrewHeld[];
  /** How many of those who work there nobody looks after. */
  readonly nobody: number;
  readonly people: number;
};

/** Who looks after whom in a campaign, of those who work there; for leads. Kept until something is written. */
export async function findTurfs(seat: Seat): Promise<Turfs> {
  return turfsOf(seat, seat.role);
}

const turfsOf = cachedByRevision('turfs', async (seat: Seat): Promise<Turfs> => {
  const [organizers, { workers }] = await Promise.all([listTurfs(seat), findRoster(seat)]);
  const here = organizers.length === 0 ? [] : workers.filter(isHere);
  const holders = holdersOf(here, organizers);
  return {
    organizers,
    holders,
    crews: crewsHeld(here, organizers, holders),
    nobody: here.length - holders.size,
    people: here.length,
  };
});

function isHere({ status }: Pick<RosterWorker, 'status'>): boolean {
  return status === 'active' || status === 'on_leave';
}
