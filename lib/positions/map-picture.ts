import type { Groups } from '@/lib/access/names';
import type { Seat } from '@/lib/access/seat';
import { viewOf } from '@/lib/access/turf';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { askWeb } from '@/lib/campaigns/ask-web';
import { findFacts } from '@/lib/campaigns/ground';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { withGhosts } from '@/lib/map/ghosts';
import { drawMap, type MapAttributes } from '@/lib/map/draw';
import { layoutMap } from '@/lib/map/layout';
import { crewsOf, isInPart, isWhole, MOST_DRAWN, type Crew, type MapPart } from '@/lib/map/part';
import type { MapPicture } from '@/lib/map/picture';
import type { Positions } from '@/lib/map/positions';
import { listSettledPositions } from '@/lib/positions/queries';
import type { Day } from '@/lib/web/day';
import { unpackWeb } from '@/lib/web/thinking/packed-web';
import type { Web } from '@/lib/web/web';
import { weave } from '@/lib/web/weave';
import { listGroups } from '@/lib/workers/queries';
import { findRoster, type Roster } from '@/lib/workers/roster';

/** The map of a campaign today, as this seat may see it. */
export type FoundMap = {
  readonly picture: MapPicture;
  readonly today: Day;
  /** How many people have no kept place yet. */
  readonly unsettled: number;
  /** How many are gone and would be drawn if asked for. */
  readonly ghosts: number;
};

/** Where everybody in the web stands, and how many of them were not kept yet. */
export type FoundPlaces = { readonly places: Positions; readonly unsettled: number };

/** The map with everybody in the web, and those who are gone if they are asked for. Observers get no names. */
export async function findMapPicture(seat: Seat, asked: { ghosts: boolean }): Promise<FoundMap> {
  const [{ web, analysis, today }, facts, roster, laid] = await Promise.all([
    findAnalysis(seat),
    findFacts(seat),
    findRoster(seat),
    findMapPlaces(seat),
  ]);
  const haunted = withGhosts(facts, (id) => roster.byId.has(id));
  const drawn = asked.ghosts ? weave(haunted.facts, { on: today, solidThreshold: web.solidThreshold }) : web;
  const places = asked.ghosts ? await ghostPlaces(seat, drawn, laid.places) : laid.places;
  const picture = drawMap({
    web: drawn,
    standings: analysis.byId,
    people: drawn.ids.map((id) => attributesOf(id, roster, seat)),
    places,
    calling: seat.role === 'observer' ? 'nobody' : 'names',
  });
  return { picture, today, unsettled: laid.unsettled, ghosts: haunted.count };
}

/** The places of the map, computed once per revision. Observers lay it out by lines alone, as they see no departments. */
export async function findMapPlaces(seat: Seat): Promise<FoundPlaces> {
  return placesOf(seat, seat.role === 'observer' ? 'lines' : 'crews');
}

/**
 * The map as it can be drawn: the whole web, or the part that was asked for. A web of more than `MOST_DRAWN` people is not
 * laid out whole; what to choose from comes instead. Standings are always those of the whole web.
 */
export async function findMap(
  seat: Seat,
  asked: { readonly ghosts: boolean; readonly part: MapPart },
): Promise<
  | { readonly map: FoundMap }
  | { readonly map: null; readonly people: number; readonly crews: readonly Crew[] }
> {
  const [{ web }, roster] = await Promise.all([findAnalysis(seat), findRoster(seat)]);
  if (isWhole(asked.part) && web.ids.length <= MOST_DRAWN) return { map: await findMapPicture(seat, asked) };
  const people = web.ids.flatMap((id) => roster.byId.get(id) ?? []);
  const chosen = isWhole(asked.part) ? 0 : people.filter((worker) => isInPart(worker, asked.part)).length;
  if (chosen === 0 || chosen > MOST_DRAWN)
    return { map: null, people: web.ids.length, crews: crewsOf(people) };
  const { department, shift, language } = asked.part;
  return { map: await partOf(seat, viewOf(seat), department, shift, language) };
}

const partOf = cachedByRevision(
  async (seat: Seat, _view, department = '', shift = '', language = ''): Promise<FoundMap> => {
    const [{ analysis, today }, roster, groups] = await Promise.all([
      findAnalysis(seat),
      findRoster(seat),
      listGroups(seat),
    ]);
    const chosen = roster.workers.filter((worker) => isInPart(worker, { department, shift, language }));
    const web = unpackWeb(await askWeb(seat, 'part', { ids: chosen.map(({ id }) => id) }));
    const picture = drawMap({
      web,
      standings: analysis.byId,
      people: web.ids.map((id) => attributesOf(id, roster, seat)),
      places: layoutMap(toLayOut(web, groups), new Map()),
      calling: 'names',
    });
    return { picture, today, unsettled: 0, ghosts: 0 };
  },
);

const placesOf = cachedByRevision(async (seat: Seat): Promise<FoundPlaces> => {
  const [{ web }, groups, settled] = await Promise.all([
    findAnalysis(seat),
    listGroups(seat),
    listSettledPositions(seat),
  ]);
  const unsettled = web.ids.filter((id) => !settled.has(id)).length;
  return { places: layoutMap(toLayOut(web, groups), settled), unsettled };
});

async function ghostPlaces(seat: Seat, web: Web, living: Positions): Promise<Positions> {
  const [settled, groups] = await Promise.all([listSettledPositions(seat), listGroups(seat)]);
  const laid = layoutMap(toLayOut(web, groups), new Map([...settled, ...living]));
  // Nobody who is here moves because those who are gone are shown.
  return new Map([...laid, ...living]);
}

function toLayOut(web: Web, groups: ReadonlyMap<string, Groups>) {
  const { ids, lines, committee, solidThreshold } = web;
  const beside = ids.map((id) => String(groups.get(id)?.department ?? ''));
  const crews = ids.map((id) => String(groups.get(id)?.crew ?? ''));
  return { ids, lines, committee, solidThreshold, beside, crews };
}

function attributesOf(id: string, { byId }: Roster, { shown }: Pick<Seat, 'shown'>): MapAttributes {
  const worker = byId.get(id);
  if (!worker) return { ...NOTHING_KNOWN, id };
  const { known, name, nickname, department, shift, languages, support, status } = worker;
  const { lastSpokenOn, lastSpokenBy } = worker;
  const called = { known, name, nickname, standIn: !known || shown !== 'names' };
  return { id, ...called, department, shift, languages, support, status, lastSpokenOn, lastSpokenBy };
}

const NOTHING_KNOWN = {
  known: false,
  standIn: true,
  name: '',
  nickname: null,
  department: null,
  shift: null,
  languages: [],
  support: 0,
  status: 'active',
  lastSpokenOn: null,
  lastSpokenBy: null,
} as const;
