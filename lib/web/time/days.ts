import { addDays, daysBetween, type Day } from '@/lib/web/day';
import type { WebFacts } from '@/lib/web/facts';
import { monthsUpTo } from '@/lib/web/history';

/** No chart has more points than this. */
export const MOST_POINTS = 60;

/** Above this many workers a chart goes by months: a web of that size takes its time. */
const MANY_WORKERS = 600;

/** The first day anybody rated a line; null where no rating has a day. */
export function firstRatedOn({ ratings }: Pick<WebFacts, 'ratings'>): Day | null {
  return ratings.reduce<Day | null>(
    (first, { ratedOn }) => (ratedOn !== null && (first === null || ratedOn < first) ? ratedOn : first),
    null,
  );
}

/** The days a chart is drawn for, from the first on up to today, ascending: weeks back from today, or the ends of months. */
export type Steps = { readonly by: 'week' | 'month'; readonly days: readonly Day[] };

/** Weeks where they make at most `MOST_POINTS` and the workplace is not a huge one, else months. */
export function stepsUpTo(today: Day, first: Day, workers: number): Steps {
  const weeks = Math.floor(Math.max(0, daysBetween(first, today)) / 7);
  if (weeks < MOST_POINTS && workers <= MANY_WORKERS) {
    return {
      by: 'week',
      days: Array.from({ length: weeks + 1 }, (_, at) => addDays(today, 7 * (at - weeks))),
    };
  }
  return { by: 'month', days: monthsUpTo(today, MOST_POINTS).filter((on) => on >= first) };
}

/** The same day so many months later (earlier when negative), or the last of that month where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + count, Math.min(date, last)));
  return at.toISOString().slice(0, 10) as Day;
}
