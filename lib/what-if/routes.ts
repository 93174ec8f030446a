import type { Seat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { findRoster } from '@/lib/workers/roster';
import type { Named } from './told';

/** How many people have no, one, two, and three or more separate solid routes to the anchor. */
export type RoutesTold = {
  readonly counts: readonly [number, number, number, number];
  /** Who has exactly so many routes that two firings would cut them off, nearest the edge first; each with how many. */
  readonly weak: readonly (Named & { readonly routes: 1 | 2 })[];
  readonly weakCount: number;
};

/** Of each kind; the rest are counted. */
const MOST_NAMED = 40;

/** The separate solid routes of everybody outside the anchor. */
export async function findRoutes(seat: Seat): Promise<RoutesTold> {
  const [{ analysis }, { counts: routes }, { byId }] = await Promise.all([
    findAnalysis(seat),
    askWeb(seat, 'routes', {}),
    findRoster(seat),
  ]);
  const anchor = new Set(analysis.anchor.members);
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  const weak: { id: string; routes: 1 | 2 }[] = [];
  for (const [id, count] of routes) {
    if (anchor.has(id)) continue;
    counts[Math.min(3, count) as 0 | 1 | 2 | 3] += 1;
    if (count === 1 || count === 2) weak.push({ id, routes: count });
  }
  const named = ([1, 2] as const)
    .flatMap((few) => weak.filter(({ routes: count }) => count === few).slice(0, MOST_NAMED))
    .map(({ id, routes: count }) => {
      const worker = byId.get(id);
      return { id, name: worker?.name ?? '', known: worker?.known === true, routes: count };
    });
  return { counts, weak: named, weakCount: weak.length };
}
