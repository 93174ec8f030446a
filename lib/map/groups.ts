import { STANDINGS } from '@/lib/web/standing';
import type { MapPerson } from './picture';

export const COLOURINGS = ['department', 'shift', 'language', 'support', 'standing'] as const;

/** What the colour of a disc tells. */
export type Colouring = (typeof COLOURINGS)[number];

/** Colours that stay apart; the people of an eleventh group share the quiet one. */
export const PALETTE_SIZE = 10;

/** A colour by its token: `cat-1`…`cat-10`, `support-1`…`support-5`, a standing, or `none`. */
export type ColourToken = string;

export type Group = {
  /** What the people of the group have in common, as recorded; empty where nothing is known. */
  readonly key: string;
  readonly colour: ColourToken;
  readonly count: number;
};

export type Grouping = {
  readonly groups: readonly Group[];
  /** For each person in order, the place of their group. */
  readonly groupOf: readonly number[];
};

/** The key under which all groups past the tenth are drawn. */
export const OTHERS = '\u2026';

/** Sorts people into the groups that share a colour: departments and the like largest first, support and standing in their own order. */
export function groupPeople(people: readonly MapPerson[], by: Colouring): Grouping {
  const keys = people.map((person) => keyOf(person, by));
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const groups = by === 'support' || by === 'standing' ? fixedGroups(by, times) : largestGroups(times);
  const place = new Map(groups.map((group, at) => [group.key, at]));
  const others = place.get(OTHERS) ?? 0;
  return { groups, groupOf: keys.map((key) => place.get(key) ?? others) };
}

function keyOf(person: MapPerson, by: Colouring): string {
  if (by === 'department') return person.department ?? '';
  if (by === 'shift') return person.shift ?? '';
  if (by === 'language') return person.languages[0] ?? '';
  if (by === 'support') return String(person.support);
  return person.standing ?? '';
}

function fixedGroups(by: 'support' | 'standing', times: ReadonlyMap<string, number>): Group[] {
  const order: readonly string[] = by === 'support' ? ['1', '2', '3', '4', '5', '0'] : [...STANDINGS, ''];
  return order.flatMap((key) => {
    const count = times.get(key) ?? 0;
    return count > 0 ? [{ key, count, colour: fixedColour(by, key) }] : [];
  });
}

function fixedColour(by: 'support' | 'standing', key: string): ColourToken {
  if (by === 'support') return key === '0' ? 'none' : `support-${key}`;
  return key === '' ? 'none' : `standing-${key}`;
}

function largestGroups(times: ReadonlyMap<string, number>): Group[] {
  const known = [...times].filter(([key]) => key !== '').sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const shown = known.length > PALETTE_SIZE ? known.slice(0, PALETTE_SIZE - 1) : known;
  const rest = known.slice(shown.length).reduce((sum, [, count]) => sum + count, 0);
  const unknown = times.get('') ?? 0;
  return [
    ...shown.map(([key, count], at) => ({ key, count, colour: `cat-${String(at + 1)}` })),
    ...(rest > 0 ? [{ key: OTHERS, count: rest, colour: `cat-${String(PALETTE_SIZE)}` }] : []),
    ...(unknown > 0 ? [{ key: '', count: unknown, colour: 'none' }] : []),
  ];
}
