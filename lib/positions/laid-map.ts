import { asOfItsMap } from '@/lib/access/kept-campaign';
import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { cachedByRevision, whileRemembered } from '@/lib/campaigns/revision-cache';
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

/** How long the circles of a large map stand, in milliseconds: each rating could move somebody, and finding them anew is dear. */
const STANDS = 60_000;

type Standing = LaidMap & { readonly revision: number; readonly laidAt: number };

const standing = whileRemembered<Map<string, Standing>>('standing maps');

const laidOf = cachedByRevision('laid map', async (seat: Seat, by = ''): Promise<LaidMap> => {
  const { campaignId, campaign } = seat;
  const maps = standing.get(campaignId) ?? new Map<string, Standing>();
  // Taken before anything is awaited: what is forgotten meanwhile stays forgotten.
  standing.set(campaignId, maps);
  const { web } = await findAnalysis(seat);
  const { ids } = web;
  const before = maps.get(by);
  if (before && before.revision === campaign.webRevision && isYoung(before) && areAlike(before.ids, ids))
    return before;
  const [groups, kept] = await Promise.all([listGroups(seat), findKept(seat)]);
  if (fitsWhole(ids.length, web.lines.trust.length)) return { ids, kept, large: null };
  const large = await layOut(campaignId, { web: withoutIds(web, groups), kept: keptByPlace(ids, kept) });
  const laid = { ids, kept, large, revision: campaign.webRevision, laidAt: performance.now() };
  maps.set(by, laid);
  return laid;
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

function isYoung({ laidAt }: Standing): boolean {
  return performance.now() - laidAt < STANDS;
}

function areAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/** Where people and circles were left. */
export async function findKept(seat: Seat): Promise<KeptMap> {
  const [people, circles] = await Promise.all([listSettledPositions(seat), listMapCircles(seat)]);
  return { people, circles };
}
