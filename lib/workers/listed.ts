import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { findTurfs } from '@/lib/turf/turfs';
import type { Standing } from '@/lib/web/standing';
import type { ListQuery } from './list-query';
import { fittingWorkers, listWorkers, type Found, type Listing } from './listing';
import { findRoster } from './roster';

/** A page of the list, with how each hangs in the web. */
export type ListedPage = Listing & { readonly standingOf: (id: string) => Standing | undefined };

/** The page of the list of coworkers that a query asks for. */
export async function findListed(seat: Seat, query: ListQuery, locale: string): Promise<ListedPage> {
  const [{ workers }, found] = await Promise.all([findRoster(seat), foundFor(seat, query, locale)]);
  return { ...listWorkers(workers, query, found), standingOf: found.standingOf };
}

/** The ids of everybody who fits a query. */
export async function findFittingIds(seat: Seat, query: ListQuery): Promise<readonly string[]> {
  const [{ workers }, found] = await Promise.all([findRoster(seat), foundFor(seat, query, 'en')]);
  return fittingWorkers(workers, query, found).map(({ id }) => id);
}

async function foundFor(seat: Seat, { whose }: ListQuery, locale: string): Promise<Found> {
  const [{ analysis, today }, isTheirs] = await Promise.all([findAnalysis(seat), theirsFor(seat, whose)]);
  return { standingOf: (id) => analysis.byId.get(id)?.standing, today, locale, isTheirs };
}

async function theirsFor(seat: Seat, whose: string): Promise<Found['isTheirs']> {
  if (!seat.turf.everybody) {
    const { workerIds } = seat.turf;
    return whose === 'everybody' ? undefined : (id) => workerIds.has(id);
  }
  if (whose === '' || whose === 'everybody') return undefined;
  const { holders } = await findTurfs(seat);
  return whose === 'nobody' ? (id) => !holders.has(id) : (id) => holders.get(id)?.includes(whose) === true;
}
