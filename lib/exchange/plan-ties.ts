import type { Day } from '@/lib/web/day';
import type { FileProblem, RefusedRow } from './problem';
import type { TieRow } from './read-ties';
import { finish, ROWS_OF_A_SLICE, type Sliced } from './slices';

/** What will happen to a row about a rating: it is added to the history of its pair, or stands there already. */
export type TieDeed = { readonly happens: 'add' | 'same'; readonly row: TieRow };

export type TiePlan = { readonly deeds: readonly TieDeed[]; readonly refused: readonly RefusedRow[] };

/** A rating as one word, the same whichever of the two stands first. */
export function ratingKey({ from, to, voice, trust, ratedOn }: Omit<TieRow, 'line' | 'lastLine'>): string {
  const isTurned = from > to;
  const pair = isTurned ? `${to}\n${from}` : `${from}\n${to}`;
  const speaker = voice === 'organizer' ? '' : (voice === 'first') === isTurned ? '2' : '1';
  return `${pair}\n${speaker}\n${trust}\n${ratedOn ?? ''}`;
}

/** Plans what ratings of a file will do. `known` holds the key of every rating that stands. The same file again adds none. */
export function planTies(rows: readonly TieRow[], known: ReadonlySet<string>, today: Day): TiePlan {
  return finish(planTiesInSlices(rows, known, today));
}

/** The same, in slices. */
export function* planTiesInSlices(
  rows: readonly TieRow[],
  known: ReadonlySet<string>,
  today: Day,
): Sliced<TiePlan> {
  const deeds: TieDeed[] = [];
  const refused: RefusedRow[] = [];
  const added = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_OF_A_SLICE === 0) yield;
    const key = ratingKey(row);
    if (row.ratedOn !== null && row.ratedOn > today) refused.push(inFuture(row, row.ratedOn));
    else if (known.has(key) || added.has(key)) deeds.push({ happens: 'same', row });
    else {
      deeds.push({ happens: 'add', row });
      added.add(key);
    }
  }
  return { deeds, refused };
}

function inFuture({ line, lastLine }: TieRow, seen: string): RefusedRow {
  const problem: FileProblem = { key: 'dayInFuture', line, column: null, seen };
  return { line, lastLine, problems: [problem] };
}
