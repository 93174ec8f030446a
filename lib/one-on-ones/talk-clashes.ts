import { textOf, type Entered } from '@/lib/forms/answer';
import type { Overtaken } from '@/lib/forms/overtaken';

/** The fields of a one-on-one that are written as text. */
const TEXTS = ['heldOn', 'asked', 'notes', 'followUpOn', 'followUpBy', 'followUpWhat'] as const;

/** Whether a field is one of them. */
export function isTalkField(field: string): field is (typeof TEXTS)[number] {
  return (TEXTS as readonly string[]).includes(field);
}

/** What stands of a one-on-one beside what was typed, where the two differ; whose the follow-up is only where both have one. */
export function talkClashes(saved: Entered, typed: Entered): Overtaken['clashes'] {
  const both = [saved, typed].every((entered) => textOf(entered, 'followUpOn') !== '');
  return TEXTS.filter((field) => both || field !== 'followUpBy')
    .map((field) => ({ field, theirs: textOf(saved, field), yours: textOf(typed, field) }))
    .filter(({ theirs, yours }) => theirs.trim() !== yours.trim());
}
