import { textOf, type Entered } from '@/lib/forms/answer';

/** The hidden field that carries the name of a sending. */
export const ONCE_FIELD = 'once';

const ENOUGH = /^[\w-]{16,100}$/;

/** A fresh name for a sending, 128 random bits; unlike `crypto.randomUUID`, also where the page came without TLS. */
export function newOnce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name a form was sent under and everything in it, as one text; null where it has no name nobody could guess. */
export function sentAs(entered: Entered, name = textOf(entered, ONCE_FIELD)): string | null {
  if (!ENOUGH.test(name)) return null;
  const fields = Object.entries(entered).filter(([field]) => field !== ONCE_FIELD);
  return JSON.stringify([name, fields.toSorted(([one], [other]) => (one < other ? -1 : 1))]);
}
