import { textOf, type Entered } from '@/lib/forms/answer';
import type { Overtaken } from '@/lib/forms/overtaken';

/** The fields of a one-on-one that are written as text. */
const TEXTS = ['heldOn', 'asked', 'notes', 'followUpOn', 'followUpWhat'] as const;

/** Whether a field is one of them. */
export function isTalkField(field: string): field is (typeof TEXTS)[number] {
  return (TEXTS as readonly string[]).includes(field);
}

/** What stands of a one-on-one beside what was typed, where the two differ. */
export function talkClashes(saved: Entered, typed: Entered): Overtaken['clashes'] {
  return TEXTS.map((field) => ({ field, theirs: textOf(saved, field), yours: textOf(typed, field) })).filter(
    ({ theirs, yours }) => theirs.trim() !== yours.trim(),
  );
}
