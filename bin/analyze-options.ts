import type { Division } from '@/lib/web/floor';
import { parseDay, type Day } from '@/lib/web/day';

/** The options that ask for more than the analysis, as they are given. */
export type MoreGiven = {
  readonly divisions?: string | undefined;
  readonly introductions?: string | undefined;
  readonly history?: string | undefined;
};

const CALLED = new Map<string, Division>([
  ['department', 'department'],
  ['shift', 'shift'],
  ['languages', 'language'],
  ['tags', 'tag'],
]);

const MOST_INTRODUCTIONS = 500;

/** The divisions a list names; null where it names something else. */
export function divisionsIn(list: string | undefined): readonly Division[] | null {
  if (list === undefined) return [];
  const divisions = list.split(',').map((name) => CALLED.get(name.trim()));
  return divisions.every((division) => division !== undefined) ? [...new Set(divisions)] : null;
}

/** How many introductions are asked for: undefined for none, null for what is no such number. */
export function countIn(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= MOST_INTRODUCTIONS ? count : null;
}

/** The two days of a span: undefined where none is asked for, null for what is none. */
export function spanIn(text: string | undefined): { from: Day; to: Day } | null | undefined {
  if (text === undefined) return undefined;
  const [from, to, ...more] = text.split('..').map(parseDay);
  return from && to && more.length === 0 && from <= to ? { from, to } : null;
}
