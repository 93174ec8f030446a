import type { Choices } from '@/lib/map/choices';
import { EVERYTHING } from '@/lib/map/choices';
import type { Colouring } from '@/lib/map/groups';
import type { Mark } from '@/lib/map/picture';
import type { Trust } from '@/lib/web/trust';

/** A person by id, or a line by the ids of its two people: both are still meant when a new picture comes. */
export type Selected =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'line'; readonly from: string; readonly to: string };

/** What an organizer looks at just now. */
export type Looking = { readonly choices: Choices; readonly selected: Selected | null };

export type Depth = 1 | 2 | 3;

/** What can be done while looking. */
export type Move =
  | { readonly do: 'colour'; readonly by: Colouring }
  | { readonly do: 'group'; readonly key: string }
  | { readonly do: 'trust'; readonly trust: Trust }
  | { readonly do: 'mark'; readonly mark: Mark }
  | { readonly do: 'focus'; readonly person: string; readonly depth: Depth }
  | { readonly do: 'unfocus' }
  | { readonly do: 'rest'; readonly rest: Choices['rest'] }
  | { readonly do: 'select'; readonly selected: Selected | null }
  | { readonly do: 'everything' };

/** Where looking starts: everything, or one person and those around them. */
export function startLooking(person: string | null, colouring: Colouring): Looking {
  const choices = { ...EVERYTHING, colouring };
  if (person === null) return { choices, selected: null };
  return { choices: { ...choices, focus: { person, depth: 1 } }, selected: { kind: 'person', id: person } };
}

/** What is looked at after a move. */
export function look(looking: Looking, move: Move): Looking {
  if (move.do === 'select') return { ...looking, selected: move.selected };
  return { ...looking, choices: choose(looking.choices, move) };
}

function choose(choices: Choices, move: Exclude<Move, { do: 'select' }>): Choices {
  switch (move.do) {
    case 'colour':
      return { ...choices, colouring: move.by, groups: new Set() };
    case 'group':
      return { ...choices, groups: toggled(choices.groups, move.key) };
    case 'trust':
      return { ...choices, trusts: toggled(choices.trusts, move.trust) };
    case 'mark':
      return { ...choices, marks: toggled(choices.marks, move.mark) };
    case 'focus':
      return { ...choices, focus: { person: move.person, depth: move.depth } };
    case 'unfocus':
      return { ...choices, focus: null };
    case 'rest':
      return { ...choices, rest: move.rest };
    case 'everything':
      return { ...EVERYTHING, colouring: choices.colouring, rest: choices.rest };
  }
}

function toggled<T>(chosen: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(chosen);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** Whether anything is left out by choice. */
export function isChoosy({ groups, trusts, marks, focus }: Choices): boolean {
  return groups.size + trusts.size + marks.size > 0 || focus !== null;
}
