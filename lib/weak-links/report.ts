import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { explainWeakLinks, weakLinksIn, type WeakLink } from '@/lib/report/weak-links';
import type { WeakLinksQuery } from '@/lib/report/weak-links-query';
import type { Analysis } from '@/lib/web/analysis';
import type { Day } from '@/lib/web/day';
import type { WorkerStanding } from '@/lib/web/standing';
import { findRoster, type Roster } from '@/lib/workers/roster';

/** The weak links of a campaign today that fit a query. */
export type WeakLinkReport = {
  readonly today: Day;
  readonly analysis: Analysis;
  readonly roster: Roster;
  /** Worst first. */
  readonly fitting: readonly WorkerStanding[];
  readonly explain: (found: WorkerStanding) => WeakLink;
  readonly nameOf: (id: string) => string;
};

/** Everybody in the seat's turf who is not woven and fits the query, ready to be explained one by one. */
export async function findWeakLinks(
  seat: Seat,
  query: Omit<WeakLinksQuery, 'page'>,
  locale: string,
): Promise<WeakLinkReport> {
  const [roster, { web, analysis, today }] = await Promise.all([findRoster(seat), findAnalysis(seat)]);
  return {
    today,
    analysis,
    roster,
    fitting: weakLinksIn(analysis, roster.byId, query, locale).filter(({ id }) => roster.byId.get(id)?.known),
    explain: explainWeakLinks(web, analysis, roster.byId),
    nameOf: (id) => roster.byId.get(id)?.name ?? '',
  };
}
