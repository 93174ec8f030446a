import type { z } from 'zod';
import type { Overtaken } from '@/lib/forms/overtaken';
import type messages from '@/messages/en.json';

type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string];

/** A sentence under `problems` in the messages, such as `workers.nameMissing`. */
export type ProblemKey = Keys<(typeof messages)['problems']>;

/** What was wrong, as a message and what to put into it. */
export type Problem = {
  readonly key: ProblemKey;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** What was typed, as the browser sent it: a field that came more than once is a list. */
export type Entered = Readonly<Record<string, string | readonly string[]>>;

/** What a refused form comes back with: everything typed, and each problem beside its field (`''`: the form as a whole). */
export type FormAnswer = {
  readonly entered: Entered;
  readonly problems: Readonly<Record<string, readonly Problem[]>>;
  /** Who saved first, and both versions, where that is why. */
  readonly overtaken?: Overtaken;
} | null;

/** Fields that never come back into a page. */
const SECRET = ['passphrase', 'current', 'oneTimeCode', 'recoveryCode'];

/**
 * The fields of a form as plain text. Files are left out, and so are React's own hidden fields. Whoever calls an action
 * by hand may give it anything: what is no form has no fields. PostgreSQL keeps no NUL in a text, so none comes in.
 */
export function enteredFrom(given: unknown): Entered {
  const entered: Record<string, string | string[]> = {};
  if (!(given instanceof FormData)) return entered;
  for (const name of new Set(given.keys())) {
    if (name.startsWith('$')) continue;
    const texts = given.getAll(name).flatMap((value) => (typeof value === 'string' ? withoutNul(value) : []));
    if (texts.length > 0) entered[withoutNul(name)] = texts.length === 1 ? (texts[0] ?? '') : texts;
  }
  return entered;
}

/** One field's text of a form as it was sent; where there is none, or no form, an empty text. */
export function fieldOf(given: unknown, name: string): string {
  return textOf(enteredFrom(given), name);
}

function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '');
}

/** What may come back into the page: everything but what proves who somebody is. */
function withoutSecrets(entered: Entered): Entered {
  return Object.fromEntries(Object.entries(entered).filter(([name]) => !SECRET.includes(name)));
}

/** One field's text; of a list, the first. */
export function textOf(entered: Entered | undefined, name: string): string {
  const value = entered?.[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** One field's values as a list; nothing chosen is an empty list. */
export function listOf(entered: Entered | undefined, name: string): readonly string[] {
  const value = entered?.[name] ?? [];
  return typeof value === 'string' ? [value] : value;
}

/** Parses what was typed by a schema whose messages are problem keys; a refusal carries it all back. */
export function parseForm<T>(
  schema: z.ZodType<T>,
  form: FormData,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: FormAnswer } {
  const entered = enteredFrom(form);
  const parsed = schema.safeParse(entered);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems: Record<string, Problem[]> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    (problems[field] ??= []).push(problemOf(issue));
  }
  return { ok: false, answer: { entered: withoutSecrets(entered), problems } };
}

/** What an issue of a schema says: its message is a problem key, its parameters go into the sentence. */
export function problemOf(issue: z.core.$ZodIssue): Problem {
  const key = issue.message as ProblemKey;
  return issue.code === 'custom' && issue.params
    ? { key, values: issue.params as Problem['values'] & {} }
    : { key };
}

/** A refused form with one problem. */
export function refuseForm(form: FormData, problem: Problem, field: string | null = null): FormAnswer {
  return { entered: withoutSecrets(enteredFrom(form)), problems: { [field ?? '']: [problem] } };
}
