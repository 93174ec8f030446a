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
  /** Its lines as `linesForAll` has them, where they were drawn before: of two hundred readers each has a picture of their own. */
  readonly lines?: LinesForAll;
  /** `nobody` also leaves out who works where, who speaks what and when somebody was spoken to. */
  readonly calling: Calling;
};

/** The picture of a web: everything the map draws, and nothing more than this reader may see. */
export function drawMap(drawing: Drawing): MapPicture {
  const { web, people, calling } = drawing;
  const labels = callPeople(people, calling);
  const ids = calling === 'nobody' ? web.ids.map((_, at) => String(at + 1)) : web.ids;
  const called = calling === 'nobody' ? new Map(web.ids.map((id, at) => [id, ids[at] ?? id])) : null;
  const committee = new Set(Array.from(web.committee));
  return {
    people: people.map((known, at) => {
      const { label, short } = labels[at] ?? NO_LABEL;
      const told = { id: ids[at] ?? known.id, label, short };
      return personOf(drawing, calling === 'nobody' ? asNobody(known) : known, told, {
        onCommittee: committee.has(at),
        called,
      });
    }),
    lines: linesThinFirst(drawing),
    circles: [],
    circleOf: new Uint16Array(0),
    solidThreshold: web.solidThreshold,
    ...(calling !== 'nobody' && { on: drawing.on, freshnessDays: drawing.freshnessDays }),
  };
}

const NO_LABEL = { label: '', short: '' };

/** Of whom only is told that they are there. */
function asNobody(known: MapAttributes): MapAttributes {
  return {
    ...known,
    known: false,
    department: null,
    shift: null,
    languages: [],
    support: 0,
    lastSpokenOn: null,
    lastSpokenBy: null,
  };
}

const NOWHERE = { x: 0, y: 0 };
const NOT_HANGING = { standing: null, lines: 0, solidLines: 0, holds: 0, hangsOn: null };

/** Written out field by field: a large map has ten thousand of these, and to gather them with `...` takes ten times as long. */
function personOf(
  { standings, places }: Drawing,
  person: MapAttributes,
  { id, label, short }: Pick<MapPerson, 'id' | 'label' | 'short'>,
  { onCommittee, called }: { onCommittee: boolean; called: ReadonlyMap<string, string> | null },
): MapPerson {
  const place = places.get(person.id) ?? NOWHERE;
  const found = standings.get(person.id) ?? NOT_HANGING;
  const { hangsOn } = found;
  return {
    id,
    x: place.x,
    y: place.y,
    known: person.known,
    label,
    short,
    department: person.department,
    shift: person.shift,
    languages: person.languages,
    support: person.support,
    status: person.status,
    standing: found.standing,
    onCommittee: onCommittee && found.standing !== null,
    lines: found.lines,
    solidLines: found.solidLines,
    holds: found.holds,
    hangsOn: called && hangsOn !== null ? (called.get(hangsOn) ?? null) : hangsOn,
    lastSpokenOn: person.lastSpokenOn,
    lastSpokenBy: person.lastSpokenBy,
  };
}

/** When two were spoken of is told of those inside the turf alone; that it is long ago, of everybody. */
function linesThinFirst(drawing: Drawing): MapLines {
  const { people, calling } = drawing;
  const { daySaid, ...lines } = drawing.lines ?? linesForAll(drawing.web, drawing);
  const { from, to } = lines;
  const isTold = Uint8Array.from(people, ({ known }) => Number(known && calling !== 'nobody'));
  const saidOn = daySaid.map((day, at) =>
    isTold[from[at] ?? 0] === 1 && isTold[to[at] ?? 0] === 1 ? day : 0,
  );
  return { ...lines, saidOn };
}

/** The lines as they are for every reader, with the number of the day on which each was last spoken of. */
export type LinesForAll = Omit<MapLines, 'saidOn'> & { readonly daySaid: Uint16Array };

type WhenSaid = Pick<Drawing, 'on' | 'freshnessDays'>;

/**
 * The lines of a web on a day as every reader sees them. The web's stand by their two people: what is left is to put thin ones first,
 * in linear time.
 */
export function linesForAll(web: Pick<Drawing['web'], 'lines' | 'said'>, when: WhenSaid): LinesForAll {
  const order = thinFirst(web.lines.trust);
  const column = (values: ArrayLike<number>) => Uint32Array.from(order, (line) => values[line] ?? 0);
  const dated = daysOf(web.said.on, when);
  return {
    from: column(web.lines.from),
    to: column(web.lines.to),
    trust: Uint8Array.from(order, (line) => web.lines.trust[line] ?? 0),
    isFaded: Uint8Array.from(order, (line) => Number(dated[line]?.isFaded)),
    daySaid: Uint16Array.from(order, (line) => dated[line]?.number ?? 0),
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
function daysOf(said: Said['on'], { on, freshnessDays }: WhenSaid) {
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
