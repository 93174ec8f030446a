import { STANDINGS } from '@/lib/web/standing';
import { flagsOf, type Condition } from './only';
import { MARKS, type MapPicture } from './picture';
import type { Places } from './places';

/** The kinds of things that can be asked for, in the order a menu offers them. */
export const ASKABLE = [
  'department',
  'shift',
  'language',
  'support',
  'standing',
  'mark',
  'unspoken',
  'circle',
] as const;
export type AskableKind = (typeof ASKABLE)[number];

/** Something that can be asked for, and how many it is so of. */
export type Askable = { readonly condition: Condition; readonly count: number };

/** After how many days without a one-on-one an organizer asks; null: nobody ever spoke with them. */
const DAYS = [7, 14, 30, 60, 90, 180, null] as const;

/** What can be asked for of one kind, only what is so of somebody: words the most frequent first, the rest in their own order. */
export function askablesOf(kind: AskableKind, picture: MapPicture, places: Places): readonly Askable[] {
  const given = { ...picture, places };
  return conditionsOf(kind, picture)
    .map((condition) => ({ condition, count: flagsOf([{ not: false, any: [condition] }], given).count }))
    .filter(({ count }) => count > 0);
}

/** Whether there is anything to ask for of a kind: of people nobody may be told of, there is not. */
export function isAskable(kind: AskableKind, { people, circles }: MapPicture): boolean {
  if (kind === 'circle') return circles.length > 1;
  if (kind === 'standing' || kind === 'mark') return true;
  if (kind === 'support' || kind === 'unspoken') return people.some(({ known }) => known);
  return people.some((person) => (kind === 'language' ? person.languages.length > 0 : person[kind] !== null));
}

function conditionsOf(kind: AskableKind, picture: MapPicture): Condition[] {
  switch (kind) {
    case 'support':
      return [1, 2, 3, 4, 5, 0].map((is) => ({ kind, is }));
    case 'standing':
      return [...STANDINGS, '' as const].map((is) => ({ kind, is }));
    case 'mark':
      return MARKS.map((is) => ({ kind, is }));
    case 'unspoken':
      return DAYS.map((days) => ({ kind, days }));
    case 'circle':
      return headsOf(picture).map((of) => ({ kind, of }));
    default:
      return wordsOf(kind, picture).map((is) => ({ kind, is }));
  }
}

/** The words that are written down, the most frequent first, and last that nothing is. */
function wordsOf(kind: 'department' | 'shift' | 'language', { people }: MapPicture): string[] {
  const times = new Map<string, number>();
  for (const person of people) {
    for (const word of kind === 'language' ? person.languages : [person[kind]])
      if (word) times.set(word, (times.get(word) ?? 0) + 1);
  }
  const words = [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  return [...words, ''];
}

/**
 * By whom each circle is called: whoever in it holds the most people, of equals has the most lines, of equals comes first.
 * Circles have no name of their own that would last; people do.
 */
function headsOf({ people, circles, circleOf }: MapPicture): string[] {
  const heads: number[] = [];
  people.forEach(({ holds, lines }, at) => {
    const circle = circleOf[at];
    if (circle === undefined) return;
    const best = people[heads[circle] ?? -1];
    if (!best || holds > best.holds || (holds === best.holds && lines > best.lines)) heads[circle] = at;
  });
  return circles.flatMap((_, circle) => people[heads[circle] ?? -1]?.id ?? []);
}
