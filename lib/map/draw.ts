import { daysBetween, type Day } from '@/lib/web/day';
import type { WorkerStatus } from '@/lib/web/facts';
import type { Said } from '@/lib/web/web';
import type { WorkerStanding } from '@/lib/web/standing';
import { TRUSTS } from '@/lib/web/trust';
import type { Calling } from './labels';
import { isFaded } from './fading';
import { callPeople } from './labels';
import { ZERO, type MapLines } from './lines';
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

/** The web's lines stand by their two people: what is left is to put thin ones first, in linear time. */
function linesThinFirst(drawing: Drawing): MapLines {
  const { web, people, calling } = drawing;
  const { lines, said } = web;
  const order = thinFirst(lines.trust);
  const isTold = Uint8Array.from(people, ({ known }) => Number(known && calling !== 'nobody'));
  const column = (values: ArrayLike<number>) => Uint32Array.from(order, (line) => values[line] ?? 0);
  const [from, to] = [column(lines.from), column(lines.to)];
  const dated = daysOf(said.on, drawing);
  return {
    from,
    to,
    trust: Uint8Array.from(order, (line) => lines.trust[line] ?? 0),
    isFaded: Uint8Array.from(order, (line) => Number(dated[line]?.isFaded)),
    // When two were spoken of is told of those inside the turf alone; that it is long ago, of everybody.
    saidOn: Uint16Array.from(order, (line, at) =>
      isTold[from[at] ?? 0] === 1 && isTold[to[at] ?? 0] === 1 ? (dated[line]?.number ?? 0) : 0,
    ),
  };
}

/** The places of lines, the least trusting first, otherwise in their order. */
function thinFirst(trust: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(trust.length);
  let end = 0;
  for (const level of TRUSTS.toReversed())
    for (let line = 0; line < trust.length; line++) if (trust[line] === level) order[end++] = line;
  return order;
}

/** For each line the number of its day, and whether that is too long ago; each day is worked out once. */
function daysOf(said: Said['on'], { on, freshnessDays }: Drawing) {
  const known = new Map<Day | '', { readonly number: number; readonly isFaded: boolean }>();
  return said.map((day) => {
    const found = known.get(day) ?? { number: numberOf(day), isFaded: isFaded(day, on, freshnessDays) };
    known.set(day, found);
    return found;
  });
}

function numberOf(day: Day | ''): number {
  return day === '' ? 0 : Math.max(0, daysBetween(ZERO, day));
}
