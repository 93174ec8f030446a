import type { WorkerStanding } from '@/lib/web/standing';
import { csvOf } from './csv';
import type { ReportPerson } from './person';
import type { Maker } from './weak-links-csv';

/** Somebody in the list, and how they hang; null for who is gone. */
export type PersonRow = { readonly person: ReportPerson; readonly found: WorkerStanding | null };

const COLUMNS = [
  'name',
  'department',
  'shift',
  'languages',
  'standing',
  'lines',
  'solid_lines',
  'hangs_on',
  'holds',
  'last_spoken_on',
  'last_spoken_by',
  'made_by',
  'made_on',
] as const;

/** People and how they hang as a CSV file, in the order given; `nameOf` says what to call whom they hang on. */
export function peopleCsv(
  rows: readonly PersonRow[],
  nameOf: (id: string) => string,
  { by, on }: Maker,
): string {
  return csvOf(
    COLUMNS,
    rows.map(({ person, found }) => [
      person.name,
      person.department ?? '',
      person.shift ?? '',
      person.languages.join('|'),
      ...(found ? hangingOf(found, nameOf) : NOT_HANGING),
      person.lastSpokenOn ?? '',
      person.lastSpokenBy ?? '',
      by,
      on,
    ]),
  );
}

const NOT_HANGING = ['', '', '', '', ''] as const;

function hangingOf(found: WorkerStanding, nameOf: (id: string) => string): readonly (string | number)[] {
  const { standing, lines, solidLines, hangsOn, holds } = found;
  return [standing, lines, solidLines, hangsOn === null ? '' : nameOf(hangsOn), holds];
}
