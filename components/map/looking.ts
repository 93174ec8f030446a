import type { Choices } from '@/lib/map/choices';
import { EVERYTHING } from '@/lib/map/choices';
import type { Colouring } from '@/lib/map/groups';
import { narrowed, toggled, turned, widened, without } from '@/lib/map/narrowing';
import type { Condition, Only } from '@/lib/map/only';
import type { Trust } from '@/lib/web/trust';

/** A person by id, or a line by the ids of its two people: both are still meant when a new picture comes. */
export type Selected =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'line'; readonly from: string; readonly to: string };

/** What an organizer looks at just now. */
export type Looking = { readonly choices: Choices; readonly selected: Selected | null };

export type Depth = 1 | 2 | 3;

/** What changes who is meant. Clauses of the filter go by their place. */
export type Choice =
  | { readonly do: 'colour'; readonly by: Colouring }
  /** Asks for these, or not any more: a line of the legend. */
  | { readonly do: 'toggle'; readonly conditions: readonly Condition[] }
  | { readonly do: 'ask'; readonly condition: Condition }
  | { readonly do: 'or'; readonly clause: number; readonly condition: Condition }
  | { readonly do: 'turn'; readonly clause: number }
  | { readonly do: 'drop'; readonly clause: number; readonly condition: Condition }
  /** Only those a ring was drawn around. */
  | { readonly do: 'draw'; readonly ids: ReadonlySet<string> }
  | { readonly do: 'trust'; readonly trust: Trust }
  | { readonly do: 'focus'; readonly person: string; readonly depth: Depth }
  | { readonly do: 'unfocus' }
  /** Only those who could bring these two together. */
  | { readonly do: 'path'; readonly from: string; readonly to: string }
  | { readonly do: 'unpath' }
  | { readonly do: 'rest'; readonly rest: Choices['rest'] }
  | { readonly do: 'everything' };

/** What can be done while looking. */
export type Move = Choice | { readonly do: 'select'; readonly selected: Selected | null };

/** Where looking starts: with those who are asked for, or one person and those around them. */
export function startLooking(person: string | null, colouring: Colouring, only: Only): Looking {
  const choices = { ...EVERYTHING, colouring, only };
  if (person === null) return { choices, selected: null };
  return { choices: { ...choices, focus: { person, depth: 1 } }, selected: { kind: 'person', id: person } };
}

/** What is looked at after a move. */
export function look(looking: Looking, move: Move): Looking {
  if (move.do === 'select') return { ...looking, selected: move.selected };
  return { ...looking, choices: { ...looking.choices, ...chosen(looking.choices, move) } };
}

function chosen(choices: Choices, move: Choice): Partial<Choices> {
  switch (move.do) {
    case 'colour':
      return { colouring: move.by };
    case 'trust':
      return { trusts: flipped(choices.trusts, move.trust) };
    case 'focus':
      return { focus: { person: move.person, depth: move.depth }, path: null };
    case 'unfocus':
      return { focus: null };
    case 'path':
      return { path: { from: move.from, to: move.to } };
    case 'unpath':
      return { path: null };
    case 'rest':
      return { rest: move.rest };
    case 'everything':
      return { ...EVERYTHING, colouring: choices.colouring, rest: choices.rest };
    default:
      return { only: asked(choices.only, move) };
  }
}

type Asked = Extract<Choice, { do: 'toggle' | 'ask' | 'or' | 'turn' | 'drop' | 'draw' }>;

function asked(only: Only, move: Asked): Only {
  switch (move.do) {
    case 'toggle':
      return toggled(only, move.conditions);
    case 'ask':
      return narrowed(only, move.condition);
    case 'or':
      return widened(only, move.clause, move.condition);
    case 'turn':
      return turned(only, move.clause);
    case 'drop':
      return without(only, move.clause, move.condition);
    case 'draw':
      return [
        ...only.filter(({ any }) => any.every(({ kind }) => kind !== 'drawn')),
        { not: false, any: [{ kind: 'drawn', ids: move.ids }] },
      ];
  }
}

function flipped<T>(chosen: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(chosen);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** Whether anything is left out by choice. */
export function isChoosy({ only, trusts, focus, path }: Choices): boolean {
  return only.length + trusts.size > 0 || focus !== null || path !== null;
}
