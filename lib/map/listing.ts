import { STANDINGS } from '@/lib/web/standing';
import { TRUSTS, type Trust } from '@/lib/web/trust';
import { countOf } from './lines';
import { onceFor } from './once-for';
import type { MapPerson, MapPicture } from './picture';

/** How many rows of the table stand on one page. */
export const ROWS_PER_PAGE = 100;

/** Somebody with their lines by level, the most trusting first; levels without a line are left out. */
export type ListedPerson = {
  readonly person: MapPerson;
  readonly lines: readonly { readonly trust: Trust; readonly others: readonly MapPerson[] }[];
};

export type ListedLine = { readonly first: MapPerson; readonly second: MapPerson; readonly trust: Trust };

/** The people of a picture in the order a table says them: who hangs by the least first, ghosts last, then by name. */
export const listPeople = onceFor(({ people }: MapPicture): readonly MapPerson[] => {
  const rank = ({ standing }: MapPerson): number =>
    standing === null ? STANDINGS.length : STANDINGS.indexOf(standing);
  return sortedByLabel(people).sort((a, b) => rank(a) - rank(b));
});

/** The lines of a picture, the most trusting first, then by name. */
export const listLines = onceFor(({ people, lines }: MapPicture): readonly ListedLine[] => {
  const turn = new Map(sortedByLabel(people).map((person, at) => [person, at]));
  const turns = Uint32Array.from(people, (person) => turn.get(person) ?? 0);
  const key = (line: number): number =>
    turnOf(turns, lines.from[line]) * people.length + turnOf(turns, lines.to[line]);
  const keys = Float64Array.from(lines.from, (_, line) => key(line));
  const order = Uint32Array.from(keys, (_, line) => line).sort(
    (a, b) => (lines.trust[a] ?? 0) - (lines.trust[b] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0),
  );
  return Array.from(order).flatMap((line): ListedLine[] => {
    const [first, second] = [people[lines.from[line] ?? 0], people[lines.to[line] ?? 0]];
    return first && second ? [{ first, second, trust: lines.trust[line] as Trust }] : [];
  });
});

/** Each of these people with whom they have lines to. */
export function withLines(
  { people, lines }: MapPicture,
  listed: readonly MapPerson[],
): readonly ListedPerson[] {
  const others = new Map(listed.map((person) => [person, new Map<Trust, MapPerson[]>()]));
  for (let line = 0; line < countOf(lines); line++) {
    const [first, second] = [people[lines.from[line] ?? 0], people[lines.to[line] ?? 0]];
    if (!first || !second) continue;
    const trust = lines.trust[line] as Trust;
    add(others.get(first), trust, second);
    add(others.get(second), trust, first);
  }
  return listed.map((person) => ({
    person,
    lines: TRUSTS.flatMap((trust) => {
      const found = others.get(person)?.get(trust);
      return found ? [{ trust, others: sortedByLabel(found) }] : [];
    }),
  }));
}

/** One page of a list, from 1; a page that is not there is the nearest that is. */
export function pageOf<T>(
  all: readonly T[],
  asked: number,
): { rows: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / ROWS_PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number.isInteger(asked) ? asked : 1));
  return { rows: all.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE), page, pages };
}

function add(levels: Map<Trust, MapPerson[]> | undefined, trust: Trust, other: MapPerson): void {
  const known = levels?.get(trust);
  if (known) known.push(other);
  else levels?.set(trust, [other]);
}

function turnOf(turns: Uint32Array, place = 0): number {
  return turns[place] ?? 0;
}

/** A collator compares names ten times as fast as they compare themselves. */
const words = new Intl.Collator();

function sortedByLabel(people: readonly MapPerson[]): MapPerson[] {
  return people.toSorted((a, b) => words.compare(a.label, b.label));
}
