import type { z } from 'zod';
import type { Category, Finding } from './category';
import { screen, screenName, screenNumber } from './screen';

/** The problem of a text that seems to say what must never be recorded: a key under `problems` in the messages. */
export type ScreeningKey = `screening.${Category}`;

/** A problem as a form shows it: why, and the words that were found. */
export type ScreeningProblem = {
  readonly key: ScreeningKey;
  readonly values: { readonly words: string };
};

const LONGEST_SHOWN = 80;

/** What is wrong with a text that would be kept, for whoever just typed it. */
export function screeningProblems(findings: readonly Finding[]): readonly ScreeningProblem[] {
  return findings.map(({ category, words }) => ({
    key: `screening.${category}`,
    values: { words: words.length <= LONGEST_SHOWN ? words : `${words.slice(0, LONGEST_SHOWN - 1)}…` },
  }));
}

/** A field of free text: refused where it seems to say what must never be recorded. */
export function screened<T extends z.ZodType<string | null>>(schema: T): T {
  return checked(schema, screen);
}

/** A field for what somebody or something is called: a name may be any one word. */
export function screenedName<T extends z.ZodType<string | null>>(schema: T): T {
  return checked(schema, screenName);
}

/** A field for a number or an address: refused where it has the shape of a government's number. */
export function screenedNumber<T extends z.ZodType<string | null>>(schema: T): T {
  return checked(schema, screenNumber);
}

function checked<T extends z.ZodType<string | null>>(
  schema: T,
  look: (text: string) => readonly Finding[],
): T {
  return schema.superRefine((text, context) => {
    for (const { key, values } of screeningProblems(text === null ? [] : look(text)))
      context.addIssue({ code: 'custom', message: key, params: values });
  });
}
