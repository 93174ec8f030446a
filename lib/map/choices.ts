import type { Trust } from '@/lib/web/trust';
import type { Neighbours } from './around';
import { within } from './around';
import type { Colouring, Grouping } from './groups';
import type { MapPerson, MapPicture, Mark } from './picture';
import { markOf } from './picture';
import type { Places } from './places';

/** What an organizer chose to look at. Empty choices show everything. */
export type Choices = {
  readonly colouring: Colouring;
  /** Only people of these groups of the colouring; all where empty. */
  readonly groups: ReadonlySet<string>;
  /** Only lines of these levels; all where empty. */
  readonly trusts: ReadonlySet<Trust>;
  /** Only people with one of these marks; all where empty. */
  readonly marks: ReadonlySet<Mark>;
  /** Only this person, by id, and those so many lines away. */
  readonly focus: { readonly person: string; readonly depth: 1 | 2 | 3 } | null;
  /** What becomes of the rest. */
  readonly rest: 'fade' | 'hide';
};

export const EVERYTHING: Choices = {
  colouring: 'department',
  groups: new Set(),
  trusts: new Set(),
  marks: new Set(),
  focus: null,
  rest: 'fade',
};

/** Who and which lines are meant by the choices, in the order of the picture. */
export type Meant = {
  readonly people: readonly boolean[];
  readonly lines: readonly boolean[];
  readonly all: boolean;
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

/**
 * A line is meant when its level is and both its people are. With those on one thin line come the people they hang on;
 * where only levels are chosen, people without such a line are not meant.
 */
export function meantBy(ground: Ground, choices: Choices): Meant {
  const { picture, grouping, around } = ground;
  const focused = focusedIn(ground, choices);
  const near = focused === null ? null : within(around, focused, choices.focus?.depth ?? 1);
  const own = picture.people.map((person, at) => {
    if (near !== null && !near.has(at)) return false;
    if (choices.groups.size > 0 && !choices.groups.has(groupKey(grouping, at))) return false;
    return wearsOne(person, choices.marks);
  });
  const people = [...own];
  if (choices.marks.has('fringe')) {
    own.forEach((is, at) => {
      if (is && picture.people[at]?.standing === 'one-thin-line')
        for (const other of around[at] ?? []) people[other] = true;
    });
  }
  const lines = Array.from(picture.lines.trust, (trust, at) => {
    const [from, to] = [picture.lines.from[at] ?? 0, picture.lines.to[at] ?? 0];
    const level = choices.trusts.size === 0 || choices.trusts.has(trust as Trust);
    return level && people[from] === true && people[to] === true && (own[from] === true || own[to] === true);
  });
  const kept = choices.trusts.size === 0 ? people : onlyWithLines(picture, people, lines, focused);
  return { people: kept, lines, all: kept.every(Boolean) && lines.every(Boolean) };
}

function wearsOne(person: MapPerson, marks: ReadonlySet<Mark>): boolean {
  if (marks.size === 0) return true;
  const mark = markOf(person);
  return (mark !== null && marks.has(mark)) || (marks.has('committee') && person.onCommittee);
}

function onlyWithLines(
  { lines }: MapPicture,
  people: readonly boolean[],
  meant: readonly boolean[],
  focused: number | null,
): boolean[] {
  const ends = new Set<number>(focused === null ? [] : [focused]);
  lines.from.forEach((from, at) => {
    if (meant[at]) ends.add(from).add(lines.to[at] ?? 0);
  });
  return people.map((is, at) => is && ends.has(at));
}

function groupKey({ groups, groupOf }: Grouping, person: number): string {
  return groups[groupOf[person] ?? 0]?.key ?? '';
}
