import { findAhead } from '@/lib/access/ahead';
import { asOfItsMap, asOfItsPlaces } from '@/lib/access/kept-campaign';
import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import { layOutLarge, type LargeMap } from '@/lib/map/circled/lay-out';
import { fitsWhole } from '@/lib/map/picture';
import { keptByPlace, withoutIds, type KeptMap } from '@/lib/positions/large-map';
import { listMapCircles, listSettledPositions } from '@/lib/positions/queries';
import type { ToLayOut } from '@/lib/thinking/messages';
import { thinker } from '@/lib/thinking/thinker';
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

findAhead('laid map', findLaidMap);

const laidOf = cachedByRevision('laid map', async (seat: Seat): Promise<LaidMap> => {
  const [{ web }, groups, kept] = await Promise.all([findAnalysis(seat), listGroups(seat), findKept(seat)]);
  const { ids } = web;
  if (fitsWhole(ids.length, web.lines.trust.length)) return { ids, kept, large: null };
  const map = { web: withoutIds(web, groups), kept: keptByPlace(ids, kept) };
  return { ids, kept, large: await layOut(seat.campaignId, map) };
});

/** In the other thread where there is one, so that the page of another organizer never waits. */
async function layOut(campaignId: string, map: ToLayOut): Promise<LargeMap> {
  try {
    if (await thinker().isThere()) return await thinker().layOut(campaignId, map);
  } catch (cause) {
    log.error('thinking.in-process', errorFacts(cause));
  }
  return layOutLarge(map.web, map.kept);
}

/** Where people and circles were left; read once for as long as nobody is put elsewhere. */
export async function findKept(seat: Seat): Promise<KeptMap> {
  return keptOf(await asOfItsPlaces(seat));
}

const keptOf = cachedByRevision('kept places', async (seat: Seat): Promise<KeptMap> => {
  const [people, circles] = await Promise.all([listSettledPositions(seat), listMapCircles(seat)]);
  return { people, circles };
});
