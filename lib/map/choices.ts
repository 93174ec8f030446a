import type { Trust } from '@/lib/web/trust';
import type { Neighbours } from './around';
import { within } from './around';
import type { Colouring, Grouping } from './groups';
import { asksFor } from './narrowing';
import { EVERYBODY, flagsOf, type Flags, type Only } from './only';
import { linesOfPath, pathBetween, type Apart, type Path } from './path';
import type { MapPicture } from './picture';
import type { Places } from './places';

/** What an organizer chose to look at. Empty choices show everything. */
export type Choices = {
  readonly colouring: Colouring;
  /** Only those of whom this is so. */
  readonly only: Only;
  /** Only lines of these levels; all where empty. */
  readonly trusts: ReadonlySet<Trust>;
  /** Only this person, by id, and those so many lines away. */
  readonly focus: { readonly person: string; readonly depth: 1 | 2 | 3 } | null;
  /** Only those who could bring these two together, by id, and nothing else of all this. */
  readonly path: { readonly from: string; readonly to: string } | null;
  /** What becomes of the rest. */
  readonly rest: 'fade' | 'hide';
};

export const EVERYTHING: Choices = {
  colouring: 'department',
  only: EVERYBODY,
  trusts: new Set(),
  focus: null,
  path: null,
  rest: 'fade',
};

/** Who and which lines are meant by the choices, in the order of the picture; 1 for each who is. */
export type Meant = {
  /** Those who are shown: who is asked for, and with those on one thin line whom they hang on. */
  readonly people: Uint8Array;
  /** Those who are asked for, and nobody beside them. */
  readonly own: Uint8Array;
  readonly lines: Uint8Array;
  /** How many are asked for, and of how many that cannot be said. */
  readonly count: number;
  readonly untold: number;
  /** Who could bring two together, where that was asked. */
  readonly route: Path | Apart | null;
};

/** The picture and what was found in it once, to choose from. */
export type Ground = {
  readonly picture: MapPicture;
  readonly grouping: Grouping;
  readonly around: Neighbours;
  readonly places: Places;
};

/** The place of the person the map is focused on; null without a focus, and where they are not in the picture. */
export function focusedIn({ places }: Pick<Ground, 'places'>, { focus }: Choices): number | null {
  return focus ? (places.get(focus.person) ?? null) : null;
}

/** The places of the two who are to be brought together; null where nobody asked, and where one of them is gone. */
export function endsOfPath(
  { places }: Pick<Ground, 'places'>,
  { path }: Choices,
): readonly [number, number] | null {
  const [first, second] = [places.get(path?.from ?? ''), places.get(path?.to ?? '')];
  return first === undefined || second === undefined ? null : [first, second];
}

/**
 * A line is meant when its level is and both its people are. With those on one thin line come the people they hang on;
 * where only levels are chosen, people without such a line are not meant.
 */
export function meantBy(ground: Omit<Ground, 'grouping'>, choices: Choices): Meant {
  const { picture, places } = ground;
  const ends = endsOfPath(ground, choices);
  if (ends) return onRoute(picture, ends, pathBetween(picture, ...ends));
  const flags = flagsOf(choices.only, { ...picture, places });
  const focused = focusedIn(ground, choices);
  const own = focused === null ? flags.meant : nearAlone(ground, flags, focused, choices.focus?.depth ?? 1);
  const people = withThoseTheyHangOn(ground, own, choices.only);
  const lines = linesAmong(picture, people, own, choices.trusts);
  if (choices.trusts.size > 0) {
    const joined = endsOf(picture, lines, focused);
    keep(people, joined);
    keep(own, joined);
  }
  return {
    ...{ people, own, lines, count: countOf(own), route: null },
    untold: focused === null ? flags.untold : 0,
  };
}

function onRoute(picture: MapPicture, ends: readonly [number, number], route: Path | Apart): Meant {
  const people = new Uint8Array(picture.people.length);
  const steps = 'apart' in route ? ends : route.people;
  for (const at of steps) people[at] = 1;
  const lines = 'apart' in route ? new Uint8Array(picture.lines.trust.length) : linesOfPath(picture, route);
  return { people, own: people, lines, count: new Set(steps).size, untold: 0, route };
}

function nearAlone(
  { around }: Pick<Ground, 'around'>,
  { meant }: Flags,
  focused: number,
  depth: number,
): Uint8Array {
  const own = new Uint8Array(meant.length);
  for (const at of within(around, focused, depth).keys()) own[at] = meant[at] ?? 0;
  return own;
}

function withThoseTheyHangOn(
  { picture, around }: Pick<Ground, 'picture' | 'around'>,
  own: Uint8Array,
  only: Only,
): Uint8Array {
  const people = own.slice();
  if (!asksFor(only, { kind: 'mark', is: 'fringe' })) return people;
  own.forEach((is, at) => {
    if (is === 0 || picture.people[at]?.standing !== 'one-thin-line') return;
    for (const other of around[at] ?? []) people[other] = 1;
  });
  return people;
}

function linesAmong(
  { lines }: MapPicture,
  people: Uint8Array,
  own: Uint8Array,
  trusts: ReadonlySet<Trust>,
): Uint8Array {
  return Uint8Array.from(lines.trust, (trust, at) => {
    const [from, to] = [lines.from[at] ?? 0, lines.to[at] ?? 0];
    const level = trusts.size === 0 || trusts.has(trust as Trust);
    return Number(level && people[from] === 1 && people[to] === 1 && (own[from] === 1 || own[to] === 1));
  });
}

/** Whoever a meant line ends at, and the focused. */
function endsOf({ people, lines }: MapPicture, meant: Uint8Array, focused: number | null): Uint8Array {
  const ends = new Uint8Array(people.length);
  if (focused !== null) ends[focused] = 1;
  meant.forEach((is, at) => {
    if (is === 1) ends[lines.from[at] ?? 0] = ends[lines.to[at] ?? 0] = 1;
  });
  return ends;
}

function keep(flags: Uint8Array, among: Uint8Array): void {
  among.forEach((is, at) => {
    if (is === 0) flags[at] = 0;
  });
}

function countOf(flags: Uint8Array): number {
  return flags.reduce((sum, is) => sum + is, 0);
}
