import { asOfItsMap } from '@/lib/access/kept-campaign';
import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { layOutBeside, type LargeMap } from '@/lib/map/circled/lay-out';
import { layoutMap } from '@/lib/map/layout';
import type { Point } from '@/lib/map/picture';
import type { Positions } from '@/lib/map/positions';
import { findCircles, tellCircles, type Circles, type UntoldCircles } from '@/lib/positions/describe-circles';
import { keepInBackground } from '@/lib/positions/keep-in-background';
import { findKept, findLaidMap } from '@/lib/positions/laid-map';
import { keptByPlace, keptOf, toLayOut, withoutIds } from '@/lib/positions/large-map';
import type { WorkerStanding } from '@/lib/web/standing';
import type { Web } from '@/lib/web/web';
import { listGroups } from '@/lib/workers/queries';

/** Where everybody in a web stands, and in which circle: of a small one, in none. */
export type FoundPlaces = Circles & {
  readonly places: Positions;
  /** Who was put in their place by hand and stays there. */
  readonly pinned: ReadonlySet<string>;
  /** How many people have no kept place yet and wait for the map that was drawn to be kept. */
  readonly unsettled: number;
};

type Laid = Omit<FoundPlaces, keyof Circles> & {
  readonly large: LargeMap | null;
  readonly untold: UntoldCircles;
};

/**
 * The places of today's map, computed once per revision; its circles are named as this seat is told. A large map is answered as
 * soon as it is packed, and placed with care and kept in the background.
 */
export async function findMapPlaces(seat: Seat): Promise<FoundPlaces> {
  const { places, pinned, unsettled, untold } = await placesFor(seat);
  return { places, pinned, unsettled, ...(await tellCircles(seat, untold)) };
}

/**
 * The same for a web of another day, or with those who are gone: who is here stands where they stand today, and who is not where
 * they would. `all` has everybody who was ever meant, `ids` those who are drawn.
 */
export async function findPlacesBeside(
  seat: Seat,
  all: Web,
  ids: readonly string[],
  standings: ReadonlyMap<string, WorkerStanding>,
): Promise<FoundPlaces> {
  const [laid, { web }, groups, kept] = await Promise.all([
    placesFor(seat),
    findAnalysis(seat),
    listGroups(seat),
    findKept(seat),
  ]);
  const { large, pinned, unsettled } = laid;
  if (!large) {
    const settled = new Map<string, Point>([...kept.people, ...laid.places]);
    const places = layoutMap(toLayOut(all, groups), settled);
    // Nobody who is here moves because those who are gone are shown.
    return {
      ...{ pinned, unsettled, circles: [], circleOf: laid.untold.circleOf },
      places: new Map([...places, ...laid.places]),
    };
  }
  const today = keptOf(web.ids, large, laid.pinned);
  const beside = layOutBeside(withoutIds(all, groups), keptByPlace(all.ids, today));
  const circleOf = Uint16Array.from(ids, (id) => beside.circled.circleOf[all.indexOf(id) ?? -1] ?? 0);
  const untold = await findCircles(seat, ids, { large: beside, circleOf }, standings);
  return {
    ...{ pinned, unsettled },
    places: placesIn(all.ids, beside),
    ...(await tellCircles(seat, untold)),
  };
}

/** Observers lay the map out by lines alone, as they see no departments. */
async function placesFor(seat: Seat): Promise<Laid> {
  return placesOf(await asOfItsMap(seat), seat.role === 'observer' ? 'lines' : 'crews');
}

const placesOf = cachedByRevision('places', async (seat: Seat): Promise<Laid> => {
  const [{ web, analysis }, laid] = await Promise.all([findAnalysis(seat), findLaidMap(seat)]);
  const { kept, large } = laid;
  const drawn = large && { large, circleOf: large.circled.circleOf };
  const untold = await findCircles(seat, web.ids, drawn, analysis.byId);
  const pinned = new Set([...kept.people].filter(([, person]) => person.pinned).map(([id]) => id));
  if (large) {
    keepInBackground(seat, laid);
    return { places: placesIn(web.ids, large), pinned, unsettled: 0, large, untold };
  }
  const unsettled = web.ids.filter((id) => !kept.people.has(id)).length;
  const groups = await listGroups(seat);
  const places = layoutMap(toLayOut(web, groups), kept.people, pinned);
  return { places, pinned, unsettled, large: null, untold };
});

function placesIn(ids: readonly string[], { layout }: LargeMap): Positions {
  return new Map(ids.map((id, at) => [id, { x: layout.x[at] ?? 0, y: layout.y[at] ?? 0 }]));
}
