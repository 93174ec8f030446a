import type { Groups } from '@/lib/access/names';
import type { Seat } from '@/lib/access/seat';
import { viewOf } from '@/lib/access/turf';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { inCircles, type Bubble } from '@/lib/map/circled/circled';
import { layoutCircles } from '@/lib/map/circled/layout-circles';
import { sharedGroup } from '@/lib/map/circled/shared';
import { layoutMap } from '@/lib/map/layout';
import { fitsWhole, type MapCircle, type Point } from '@/lib/map/picture';
import type { Positions, WebToLayOut } from '@/lib/map/positions';
import { listSettledPositions, type KeptPlace } from '@/lib/positions/queries';
import { mapCircles } from '@/lib/web/circles/map-circles';
import { STANDINGS } from '@/lib/web/standing';
import type { Web } from '@/lib/web/web';
import { findFloor, findFloorLabels } from '@/lib/workers/floor';
import { listGroups } from '@/lib/workers/queries';

/** Where everybody in the web stands. */
export type FoundPlaces = {
  readonly places: Positions;
  /** The circles of a large web, named as this seat is told; none of a small one. */
  readonly circles: readonly MapCircle[];
  /** By place in the web the place of everybody's circle; empty without circles. */
  readonly circleOf: Uint16Array;
  /** Who was put in their place by hand and stays there. */
  readonly pinned: ReadonlySet<string>;
  /** How many people have no kept place yet and wait for the map that was drawn to be kept. */
  readonly unsettled: number;
};

type Laid = Omit<FoundPlaces, 'circles'> & { readonly bubbles: readonly Bubble[] };

/** The places of the map, computed once per revision. Observers lay it out by lines alone, as they see no departments. */
export async function findMapPlaces(seat: Seat): Promise<FoundPlaces> {
  const { bubbles, ...laid } = await placesOf(seat, sideOf(seat));
  return { ...laid, circles: bubbles.length > 0 ? await circlesFor(seat, viewOf(seat)) : [] };
}

/** What the layout needs to know of a web and of who works beside whom. */
export function toLayOut(web: Web, groups: ReadonlyMap<string, Groups>): WebToLayOut {
  const { ids, lines, committee, solidThreshold } = web;
  const beside = ids.map((id) => String(groups.get(id)?.department ?? ''));
  const crews = ids.map((id) => String(groups.get(id)?.crew ?? ''));
  return { ids, lines, committee, solidThreshold, beside, crews };
}

function sideOf({ role }: Seat): 'lines' | 'crews' {
  return role === 'observer' ? 'lines' : 'crews';
}

const placesOf = cachedByRevision(async (seat: Seat): Promise<Laid> => {
  const [{ web }, groups, settled] = await Promise.all([
    findAnalysis(seat),
    listGroups(seat),
    listSettledPositions(seat),
  ]);
  if (!fitsWhole(web.ids.length, web.lines.trust.length)) return laidInCircles(web, groups);
  const unsettled = web.ids.filter((id) => !settled.has(id)).length;
  const pinned = pinnedAmong(settled);
  const places = layoutMap(toLayOut(web, groups), settled, pinned);
  return { places, bubbles: [], circleOf: new Uint16Array(0), pinned, unsettled };
});

function pinnedAmong(settled: ReadonlyMap<string, KeptPlace>): ReadonlySet<string> {
  return new Set([...settled].filter(([, { pinned }]) => pinned).map(([id]) => id));
}

function laidInCircles(web: Web, groups: ReadonlyMap<string, Groups>): Laid {
  const crews = Int32Array.from(web.ids, (id) => groups.get(id)?.crew ?? 0);
  const { of } = mapCircles(web, crews, null);
  const circled = inCircles({ ...toLayOut(web, groups), rows: web.rows }, of);
  const { x, y, bubbles } = layoutCircles(circled);
  const placeAt = (at: number): Point => ({ x: x[at] ?? 0, y: y[at] ?? 0 });
  const places = new Map(web.ids.map((id, at) => [id, placeAt(at)]));
  return { places, bubbles, circleOf: circled.circleOf, pinned: new Set(), unsettled: 0 };
}

const circlesFor = cachedByRevision(async (seat: Seat): Promise<readonly MapCircle[]> => {
  const [{ web, analysis }, { bubbles, circleOf }, floor, labels] = await Promise.all([
    findAnalysis(seat),
    placesOf(seat, sideOf(seat)),
    findFloor(seat),
    findFloorLabels(seat),
  ]);
  const members = bubbles.map((): string[] => []);
  web.ids.forEach((id, at) => members[circleOf[at] ?? 0]?.push(id));
  return bubbles.map((bubble, circle): MapCircle => {
    const people = members[circle] ?? [];
    const shared = (by: 'department' | 'shift') => {
      const group = sharedGroup(people, floor[by].of);
      return group === null ? null : (labels[by][group] ?? null);
    };
    const standings = STANDINGS.map(
      (standing) => people.filter((id) => analysis.byId.get(id)?.standing === standing).length,
    );
    return {
      ...bubble,
      people: people.length,
      department: shared('department'),
      shift: shared('shift'),
      standings,
    };
  });
});
