import type { Trust } from '@/lib/web/trust';
import type { Neighbours } from './around';
import { within } from './around';
import type { Colouring, Grouping } from './groups';
import type { MapPerson, MapPicture, Mark } from './picture';
import { markOf } from './picture';

/** What an organizer chose to look at. Empty choices show everything. */
export type Choices = {
  readonly colouring: Colouring;
  /** Only people of these groups of the colouring; all where empty. */
  readonly groups: ReadonlySet<string>;
  /** Only lines of these levels; all where empty. */
  readonly trusts: ReadonlySet<Trust>;
  /** Only people with one of these marks; all where empty. */
  readonly marks: ReadonlySet<Mark>;
  /** Only this person and those so many lines away. */
  readonly focus: { readonly person: number; readonly depth: 1 | 2 | 3 } | null;
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

/**
 * A line is meant when its level is and both its people are. With those on one thin line come the people they hang on;
 * where only levels are chosen, people without such a line are not meant.
 */
export function meantBy(
  picture: MapPicture,
  grouping: Grouping,
  around: Neighbours,
  choices: Choices,
): Meant {
  const near = choices.focus ? within(around, choices.focus.person, choices.focus.depth) : null;
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
  const kept = choices.trusts.size === 0 ? people : onlyWithLines(picture, people, lines, choices);
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
  { focus }: Choices,
): boolean[] {
  const ends = new Set<number>(focus ? [focus.person] : []);
  lines.from.forEach((from, at) => {
    if (meant[at]) ends.add(from).add(lines.to[at] ?? 0);
  });
  return people.map((is, at) => is && ends.has(at));
}

function groupKey({ groups, groupOf }: Grouping, person: number): string {
  return groups[groupOf[person] ?? 0]?.key ?? '';
}
