import type { Choices } from '@/lib/map/choices';
import { did, didAgain, NO_HISTORY, tookBack, type History } from '@/lib/map/history';
import { look, type Looking, type Move } from './looking';

/** Something done to the map itself, that knows how to take itself back: a person who was moved, for example. */
export type Deed = { readonly undo: () => void; readonly redo: () => void };

/** A step of looking, or a deed. */
export type Step = { readonly before: Choices; readonly after: Choices } | Deed;

/** What is looked at, and how one came here. */
export type LookingBack = { readonly looking: Looking; readonly history: History<Step> };

export type Turn =
  Move | { readonly do: 'undo' } | { readonly do: 'redo' } | { readonly do: 'did'; readonly deed: Deed };

/** Where looking back starts: at a first look, with nothing done yet. */
export function startBack(looking: Looking): LookingBack {
  return { looking, history: NO_HISTORY };
}

/** What is looked at after a turn. Whom a panel is about is no step: it is not taken back. */
export function lookBack(state: LookingBack, turn: Turn): LookingBack {
  const { looking, history } = state;
  if (turn.do === 'undo') return goTo(state, history.done.at(-1), 'before', tookBack(history));
  if (turn.do === 'redo') return goTo(state, history.undone.at(-1), 'after', didAgain(history));
  if (turn.do === 'did') return { looking, history: did(history, turn.deed) };
  const next = look(looking, turn);
  if (turn.do === 'select') return { looking: next, history };
  return { looking: next, history: did(history, { before: looking.choices, after: next.choices }) };
}

function goTo(
  { looking }: LookingBack,
  step: Step | undefined,
  way: 'before' | 'after',
  history: History<Step>,
): LookingBack {
  if (!step || 'undo' in step) return { looking, history };
  return { looking: { ...looking, choices: step[way] }, history };
}
