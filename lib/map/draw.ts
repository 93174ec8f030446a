import type { Day } from '@/lib/web/day';
import type { WorkerStatus } from '@/lib/web/facts';
import type { Said } from '@/lib/web/web';
import type { WorkerStanding } from '@/lib/web/standing';
import type { Trust } from '@/lib/web/trust';
import type { Calling } from './labels';
import { isFaded } from './fading';
import { callPeople } from './labels';
import { columnsOf, type MapLine, type MapLines } from './lines';
import type { MapPerson, MapPicture } from './picture';
import type { Positions, WebToLayOut } from './positions';

/** What is recorded of a person and shown on the map. */
export type MapAttributes = {
  readonly id: string;
  /** Inside the reader's turf. */
  readonly known: boolean;
  readonly name: string;
  readonly nickname: string | null;
  /** Initials or a code name stand for the name. */
  readonly standIn: boolean;
  readonly department: string | null;
  readonly shift: string | null;
  readonly languages: readonly string[];
  readonly support: number;
  readonly status: WorkerStatus;
  readonly lastSpokenOn: string | null;
  readonly lastSpokenBy: string | null;
};

/** What a picture is drawn from. `web` may hold ghosts; they are those `standings` does not know. */
export type Drawing = {
  readonly web: Omit<WebToLayOut, 'beside' | 'crews'> & { readonly said: Pick<Said, 'on'> };
  /** The day that is drawn. */
  readonly on: Day;
  /** A line that nobody confirmed for longer fades. */
  readonly freshnessDays: number;
  readonly standings: ReadonlyMap<string, WorkerStanding>;
  /** In the order of the web's ids. */
  readonly people: readonly MapAttributes[];
  readonly places: Positions;
  /** `nobody` also leaves out who works where, who speaks what and when somebody was spoken to. */
  readonly calling: Calling;
};

/** The picture of a web: everything the map draws, and nothing more than this reader may see. */
export function drawMap(drawing: Drawing): MapPicture {
  const { web, people, calling } = drawing;
  const labels = callPeople(people, calling);
  const ids = calling === 'nobody' ? web.ids.map((_, at) => String(at + 1)) : web.ids;
  const called = new Map(web.ids.map((id, at) => [id, ids[at] ?? id]));
  const committee = new Set(Array.from(web.committee));
  return {
    people: people.map((known, at) => ({
      ...hanging(drawing, known.id, committee.has(at), called),
      ...(calling === 'nobody' ? unknown : attributesOf(known)),
      ...(labels[at] ?? { label: '', short: '' }),
      status: known.status,
      id: ids[at] ?? known.id,
    })),
    lines: linesThinFirst(drawing),
    circles: [],
    circleOf: new Uint16Array(0),
    solidThreshold: web.solidThreshold,
    ...(calling !== 'nobody' && { on: drawing.on, freshnessDays: drawing.freshnessDays }),
  };
}

type Hanging = Pick<
  MapPerson,
  'x' | 'y' | 'standing' | 'onCommittee' | 'lines' | 'solidLines' | 'holds' | 'hangsOn'
>;

function hanging(
  { standings, places }: Drawing,
  id: string,
  onCommittee: boolean,
  called: ReadonlyMap<string, string>,
): Hanging {
  const { x, y } = places.get(id) ?? { x: 0, y: 0 };
  const found = standings.get(id);
  if (!found)
    return { x, y, standing: null, onCommittee: false, lines: 0, solidLines: 0, holds: 0, hangsOn: null };
  const { standing, lines, solidLines, holds } = found;
  const hangsOn = found.hangsOn === null ? null : (called.get(found.hangsOn) ?? null);
  return { x, y, standing, onCommittee, lines, solidLines, holds, hangsOn };
}

type Recorded = Pick<
  MapPerson,
  'known' | 'department' | 'shift' | 'languages' | 'support' | 'lastSpokenOn' | 'lastSpokenBy'
>;

const unknown: Recorded = {
  known: false,
  department: null,
  shift: null,
  languages: [],
  support: 0,
  lastSpokenOn: null,
  lastSpokenBy: null,
};

function attributesOf({
  known,
  department,
  shift,
  languages,
  support,
  lastSpokenOn,
  lastSpokenBy,
}: MapAttributes): Recorded {
  return { known, department, shift, languages, support, lastSpokenOn, lastSpokenBy };
}

function linesThinFirst({ web: { lines, said }, people, on, freshnessDays, calling }: Drawing): MapLines {
  const isTold = (person: number) => calling !== 'nobody' && people[person]?.known === true;
  const rows = Array.from(lines.trust, (trust, at): MapLine => {
    const [from, to] = [lines.from[at] ?? 0, lines.to[at] ?? 0];
    const last = said.on[at] ?? '';
    // When two were spoken of is told of those inside the turf alone; that it is long ago, of everybody.
    const saidOn = last !== '' && isTold(from) && isTold(to) ? last : null;
    return [from, to, trust as Trust, isFaded(last, on, freshnessDays), saidOn];
  });
  return columnsOf(rows.sort(([a, b, trust], [c, d, other]) => other - trust || a - c || b - d));
}
