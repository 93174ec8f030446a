import { useEffect, useReducer, useState } from 'react';
import type { Problem } from '@/lib/forms/answer';
import { newOnce, ONCE_FIELD } from '@/lib/forms/once';
import {
  draw,
  keysOf,
  NOT_DRAWING,
  type Drawable,
  type DrawEvent,
  type DrawStep,
  type LineChoice,
} from '@/lib/map/drawing';
import type { LineAnswer } from '@/lib/ties/drawn-line';
import { gestureKey } from './gesture-key';

/** What writes a drawn line down, takes it back, and brings it back. */
export type DrawDeeds = {
  readonly save: (form: FormData) => Promise<LineAnswer>;
  readonly undo: (form: FormData) => Promise<Problem | null>;
  readonly redo: (form: FormData) => Promise<Problem | null>;
};

/** What was wrong with a line, by the field it is beside. */
export type LineProblems = Readonly<Record<string, readonly Problem[]>>;

const NONE: LineProblems = {};

/** Drawing a line by hand: how far it has come, and what goes on with it. `onChanged` when the web was changed. */
export function useDrawing(deeds: DrawDeeds | null, onChanged: () => void) {
  const [drawing, tell] = useReducer(draw, NOT_DRAWING);
  const [problems, setProblems] = useState(NONE);
  const { step, armed } = drawing;
  useEscape(armed || step.at === 'from', tell);
  /** Answers whether it was saved. */
  const save = async (choice: LineChoice): Promise<boolean> => {
    if (!deeds || step.at !== 'asking') return false;
    const { key, before } = keysOf(step.sent, choice, gestureKey());
    setProblems(NONE);
    tell({ do: 'send', sent: { key, choice } });
    const answer = await deeds.save(formOf(step, choice, { key, before })).catch(() => null);
    if (answer === null) tell({ do: 'failed', how: 'lost' });
    else if ('problems' in answer) {
      setProblems(answer.problems);
      tell({ do: 'failed', how: 'refused' });
    } else {
      tell({ do: 'saved', ...answer });
      onChanged();
      return true;
    }
    return false;
  };
  const mark = async (how: 'undo' | 'redo'): Promise<void> => {
    if (!deeds || !('ratingId' in step)) return;
    tell({ do: how });
    const form = new FormData();
    form.set(ONCE_FIELD, newOnce());
    form.set('ratingId', step.ratingId);
    const ok = await deeds[how](form).then(
      (problem) => problem === null,
      () => false,
    );
    tell({ do: 'marked', ok });
    if (ok) onChanged();
  };
  const start = (person: Drawable, hand: 'held' | 'keys'): void => {
    setProblems(NONE);
    tell({ do: 'start', person, hand });
  };
  return { mayDraw: deeds !== null, drawing, problems, tell, start, save, mark };
}

export type DrawingState = ReturnType<typeof useDrawing>;

function formOf(
  { from, to }: DrawStep & { at: 'asking' },
  choice: LineChoice,
  { key, before }: ReturnType<typeof keysOf>,
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ first: from, second: to, key, ...choice }))
    form.set(name, value);
  for (const one of before) form.append('before', one);
  return form;
}

/** Escape leaves the line on the finger, then the tool. An open sheet has an Escape of its own. */
function useEscape(listens: boolean, tell: (event: DrawEvent) => void): void {
  useEffect(() => {
    if (!listens) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // What lies beneath, a circle one is in, is not left with the same key.
      event.preventDefault();
      tell({ do: 'stop' });
    };
    document.addEventListener('keydown', leave, { capture: true });
    return () => {
      document.removeEventListener('keydown', leave, { capture: true });
    };
  }, [listens, tell]);
}
