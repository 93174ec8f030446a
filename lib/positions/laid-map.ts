import { asOfItsMap } from '@/lib/access/kept-campaign';
import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { layOutLarge, type LargeMap } from '@/lib/map/circled/lay-out';
import { fitsWhole } from '@/lib/map/picture';
import { keptByPlace, withoutIds, type KeptMap } from '@/lib/positions/large-map';
import { listMapCircles, listSettledPositions } from '@/lib/positions/queries';
import { listGroups } from '@/lib/workers/queries';

/** What is kept of a campaign's map, and, where it is too large to be drawn whole, how it is laid out from that. */
export type LaidMap = {
  readonly ids: readonly string[];
  readonly kept: KeptMap;
  /** Null for a map that fits whole: that is laid out elsewhere. */
  readonly large: LargeMap | null;
};

/** The map of a campaign as it is laid out at once, per revision. Observers lay it out by lines alone: they see no departments. */
export async function findLaidMap(seat: Seat): Promise<LaidMap> {
  return laidOf(await asOfItsMap(seat), seat.role === 'observer' ? 'lines' : 'crews');
}

const laidOf = cachedByRevision('laid map', async (seat: Seat): Promise<LaidMap> => {
  const [{ web }, groups, kept] = await Promise.all([findAnalysis(seat), listGroups(seat), findKept(seat)]);
  const isSmall = fitsWhole(web.ids.length, web.lines.trust.length);
  const large = isSmall ? null : layOutLarge(withoutIds(web, groups), keptByPlace(web.ids, kept));
  return { ids: web.ids, kept, large };
});

/** Where people and circles were left. */
export async function findKept(seat: Seat): Promise<KeptMap> {
  const [people, circles] = await Promise.all([listSettledPositions(seat), listMapCircles(seat)]);
  return { people, circles };
}
