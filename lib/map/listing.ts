import { STANDINGS } from '@/lib/web/standing';
import { TRUSTS, type Trust } from '@/lib/web/trust';
import { rowsOf } from './lines';
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
export function listPeople(picture: MapPicture): readonly MapPerson[] {
  const rank = ({ standing }: MapPerson): number =>
    standing === null ? STANDINGS.length : STANDINGS.indexOf(standing);
  return [...picture.people].sort((a, b) => rank(a) - rank(b) || byLabel(a, b));
}

/** The lines of a picture, the most trusting first, then by name. */
export function listLines({ people, lines }: MapPicture): readonly ListedLine[] {
  return rowsOf(lines)
    .flatMap(([from, to, trust]): ListedLine[] => {
      const [first, second] = [people[from], people[to]];
      return first && second ? [{ first, second, trust }] : [];
    })
    .sort((a, b) => a.trust - b.trust || byLabel(a.first, b.first) || byLabel(a.second, b.second));
}

/** Each of these people with whom they have lines to. */
export function withLines(picture: MapPicture, listed: readonly MapPerson[]): readonly ListedPerson[] {
  const others = new Map(listed.map((person) => [person.id, new Map<Trust, MapPerson[]>()]));
  for (const { first, second, trust } of listLines(picture)) {
    add(others.get(first.id), trust, second);
    add(others.get(second.id), trust, first);
  }
  return listed.map((person) => ({
    person,
    lines: TRUSTS.flatMap((trust) => {
      const found = others.get(person.id)?.get(trust);
      return found ? [{ trust, others: found }] : [];
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

function byLabel(a: MapPerson, b: MapPerson): number {
  return a.label.localeCompare(b.label);
}
