import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { askWeb } from '@/lib/campaigns/ask-web';
import { findFacts } from '@/lib/campaigns/ground';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { findAhead } from '@/lib/access/ahead';
import { asOfItsWeb } from '@/lib/access/kept-campaign';
import { viewOf } from '@/lib/access/turf';
import { countGhosts, withGhosts } from '@/lib/map/ghosts';
import { drawMap, linesForAll, type LinesForAll, type MapAttributes } from '@/lib/map/draw';
import type { MapPicture } from '@/lib/map/picture';
import type { Positions } from '@/lib/map/positions';
import type { Circles } from '@/lib/positions/describe-circles';
import { findMapPlaces, findPlacesBeside } from '@/lib/positions/places';
import type { Day } from '@/lib/web/day';
import type { WorkerStanding } from '@/lib/web/standing';
import type { Web } from '@/lib/web/web';
import { weave } from '@/lib/web/weave';
import { findRoster, type Roster } from '@/lib/workers/roster';

/** The map of a campaign on a day, as this seat may see it. */
export type FoundMap = {
  readonly picture: MapPicture;
  /** The day that is drawn. */
  readonly today: Day;
  /** How many people have no kept place yet. */
  readonly unsettled: number;
  /** How many are gone and would be drawn if asked for. */
  readonly ghosts: number;
  /** Who was put in their place by hand, to stay. */
  readonly pinned: ReadonlySet<string>;
};

/** The web of the day that is drawn. */
type Drawn = Pick<Web, 'on' | 'solidThreshold' | 'ids' | 'lines' | 'said' | 'committee'>;

/**
 * The map with everybody in the web, and those who are gone if they are asked for. Observers get no names. On an earlier day
 * everybody stands where they stand today, and who is gone since stands where they would. Drawn once per revision, day and view.
 */
export function findMapPicture(seat: Seat, asked: { ghosts: boolean; on?: Day | null }): Promise<FoundMap> {
  return drawnOf(seat, viewOf(seat), asked.ghosts ? 'ghosts' : '', asked.on ?? '');
}

const drawnOf = cachedByRevision('drawn map', async (seat: Seat, _view, ghosts, asked): Promise<FoundMap> => {
  const [{ today }, moment, roster, laid] = await Promise.all([
    findAnalysis(seat),
    momentOf(seat, asked),
    findRoster(seat),
    findMapPlaces(seat),
  ]);
  const { on, solidThreshold } = moment.web;
  const isPast = on !== today;
  const haunted = async () => withGhosts(await findFacts(seat), (id) => roster.byId.has(id));
  const all = ghosts !== '' || isPast ? weave(await haunted(), { on, solidThreshold }) : null;
  const drawn: Drawn = ghosts !== '' && all ? all : moment.web;
  const { standings } = moment;
  const found = all ? await findPlacesBeside(seat, all, drawn.ids, standings) : laid;
  return {
    picture: pictureOf(seat, {
      ...{ web: drawn, standings, places: found.places, roster, circled: found },
      lines: all ? null : moment.lines,
    }),
    today: on,
    pinned: laid.pinned,
    ...(isPast && all
      ? { unsettled: 0, ghosts: all.ids.length - moment.web.ids.length }
      : { unsettled: laid.unsettled, ghosts: countGhosts(roster.workers) }),
  };
});

/** The lines of today's map as every reader sees them, drawn once per revision. */
async function findLines(seat: Seat): Promise<LinesForAll> {
  return linesOf(await asOfItsWeb(seat), String(seat.campaign.freshnessDays));
}

findAhead('lines of the map', findLines);

const linesOf = cachedByRevision('lines of the map', async (seat: Seat): Promise<LinesForAll> => {
  const { web } = await findAnalysis(seat);
  return linesForAll(web, { on: web.on, freshnessDays: seat.campaign.freshnessDays });
});

type MapMoment = {
  readonly web: Drawn;
  readonly standings: ReadonlyMap<string, WorkerStanding>;
  /** Where they were drawn before. */
  readonly lines: LinesForAll | null;
};

/** The web on a day and how everybody hung in it; today's where no day is asked for. */
async function momentOf(seat: Seat, on: string): Promise<MapMoment> {
  if (on === '') {
    const [{ web, analysis }, lines] = await Promise.all([findAnalysis(seat), findLines(seat)]);
    return { web, standings: analysis.byId, lines };
  }
  const { workers, ...web } = await askWeb(seat, 'pastWeb', { on: on as Day });
  return { web, standings: new Map(workers.map((worker) => [worker.id, worker])), lines: null };
}

type Painted = {
  readonly web: Drawn;
  readonly standings: ReadonlyMap<string, WorkerStanding>;
  readonly places: Positions;
  readonly roster: Roster;
  readonly circled?: Circles;
  readonly lines: LinesForAll | null;
};

function pictureOf(seat: Seat, painted: Painted): MapPicture {
  const { web, standings, places, roster, circled, lines } = painted;
  const picture = drawMap({
    ...(lines && { lines }),
    web,
    on: web.on,
    freshnessDays: seat.campaign.freshnessDays,
    standings,
    people: web.ids.map((id) => asOf(web.on, standings.has(id), attributesOf(id, roster, seat))),
    places,
    calling: seat.role === 'observer' ? 'nobody' : 'names',
  });
  return circled ? { ...picture, circles: circled.circles, circleOf: circled.circleOf } : picture;
}

/** Somebody as they were on a day: at work if they hang in its web, and not spoken with on a day that was still to come. */
function asOf(on: Day, isThere: boolean, person: MapAttributes): MapAttributes {
  const isBack = isThere && person.status !== 'active' && person.status !== 'on_leave';
  const isToCome = person.lastSpokenOn !== null && person.lastSpokenOn > on;
  if (!isBack && !isToCome) return person;
  return {
    ...person,
    ...(isBack && { status: 'active' }),
    ...(isToCome && { lastSpokenOn: null, lastSpokenBy: null }),
  };
}

function attributesOf(id: string, { byId }: Roster, { shown }: Pick<Seat, 'shown'>): MapAttributes {
  const worker = byId.get(id);
  if (!worker) return { ...NOTHING_KNOWN, id };
  return {
    id,
    known: worker.known,
    name: worker.name,
    nickname: worker.nickname,
    standIn: !worker.known || shown !== 'names',
    department: worker.department,
    shift: worker.shift,
    languages: worker.languages,
    support: worker.support,
    status: worker.status,
    lastSpokenOn: worker.lastSpokenOn,
    lastSpokenBy: worker.lastSpokenBy,
  };
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
