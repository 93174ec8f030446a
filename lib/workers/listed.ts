import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { findTurfs } from '@/lib/turf/turfs';
import type { Standing } from '@/lib/web/standing';
import type { ListQuery } from './list-query';
import { fittingWorkers, listWorkers, type Found, type Listing } from './listing';
import { findRoster } from './roster';
import type { RosterWorker } from './roster-worker';

/** A page of the list, with how each hangs in the web. */
export type ListedPage = Listing & { readonly standingOf: (id: string) => Standing | undefined };

/** The page of the list of coworkers that a query asks for. */
export async function findListed(seat: Seat, query: ListQuery, locale: string): Promise<ListedPage> {
  const [people, found] = await Promise.all([meantBy(seat, query), foundFor(seat, query, locale)]);
  return { ...listWorkers(people, query, found), standingOf: found.standingOf };
}

/** The ids of everybody who fits a query. */
export async function findFittingIds(seat: Seat, query: ListQuery): Promise<readonly string[]> {
  const [people, found] = await Promise.all([meantBy(seat, query), foundFor(seat, query, 'en')]);
  return fittingWorkers(people, query, found).map(({ id }) => id);
}

/** Whom a query looks through: who asks for their own turf need not go through ten thousand others. */
async function meantBy(seat: Seat, { whose }: ListQuery): Promise<readonly RosterWorker[]> {
  const roster = await findRoster(seat);
  return isOwnTurf(seat, whose) ? roster.named : roster.workers;
}

function isOwnTurf({ turf }: Seat, whose: string): boolean {
  return !turf.everybody && whose !== 'everybody';
}

async function foundFor(seat: Seat, { whose }: ListQuery, locale: string): Promise<Found> {
  const [{ analysis, today }, isTheirs] = await Promise.all([findAnalysis(seat), theirsFor(seat, whose)]);
  return { standingOf: (id) => analysis.byId.get(id)?.standing, today, locale, isTheirs };
}

async function theirsFor(seat: Seat, whose: string): Promise<Found['isTheirs']> {
  if (!seat.turf.everybody || whose === '' || whose === 'everybody') return undefined;
  const { holders } = await findTurfs(seat);
  return whose === 'nobody' ? (id) => !holders.has(id) : (id) => holders.get(id)?.includes(whose) === true;
}
