import type { Day } from '@/lib/web/day';
import { strengthOf } from '@/lib/web/trust';
import { csvOf } from './csv';
import type { People } from './person';
import type { WeakLink } from './weak-links';

/** The columns of the weak-link report. `trust` (1 = highest) is their best line's, `strength` = 6 − trust. */
export const WEAK_LINK_COLUMNS = [
  'name',
  'department',
  'shift',
  'languages',
  'standing',
  'reason',
  'lines',
  'solid_lines',
  'trust',
  'strength',
  'hangs_on',
  'holds',
  'last_spoken_on',
  'last_spoken_by',
  'introduce_through',
  'introduce_to',
  'made_by',
  'made_on',
] as const;

/** Who made a file, and the day. */
export type Maker = { readonly by: string; readonly on: Day };

/** The weak-link report as a CSV file; `reasonOf` says the reason in a sentence. */
export function weakLinksCsv(
  links: readonly WeakLink[],
  people: People,
  reasonOf: (link: WeakLink) => string,
  { by, on }: Maker,
): string {
  const nameOf = (id: string | null | undefined) => (id ? (people.get(id)?.name ?? '') : '');
  const rows = links.map((link) => {
    const { person, found, introduction } = link;
    return [
      person.name,
      person.department ?? '',
      person.shift ?? '',
      person.languages.join('|'),
      found.standing,
      reasonOf(link),
      found.lines,
      found.solidLines,
      found.bestTrust ?? '',
      found.bestTrust === null ? '' : strengthOf(found.bestTrust),
      nameOf(found.hangsOn),
      found.holds,
      person.lastSpokenOn ?? '',
      person.lastSpokenBy ?? '',
      nameOf(introduction?.through),
      nameOf(introduction?.to),
      by,
      on,
    ];
  });
  return csvOf(WEAK_LINK_COLUMNS, rows);
}
