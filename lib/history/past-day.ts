import type { Seat } from '@/lib/access/seat';
import { findSpan } from '@/lib/history/over-time';
import { monthsBetween, readPastDay } from '@/lib/report/history-query';
import type { Day } from '@/lib/web/day';
import { addMonths } from '@/lib/web/time/days';

/** A slider of more steps than this cannot be held by a thumb. */
const MOST_MONTHS = 60;

/** The earlier day a map is asked for, and how far the campaign reaches back from today. */
export type PastDay = {
  /** Null for today. */
  readonly on: Day | null;
  /** In months before today: the day that is asked for, and the first there is something to see of. */
  readonly back: number;
  readonly most: number;
  /** The day so many months back; null for today. */
  readonly dayBack: (months: number) => Day | null;
};

/** Which day of a campaign an address asks for. */
export async function findPastDay(
  seat: Seat,
  asked: Readonly<Record<string, string | readonly string[] | undefined>>,
): Promise<PastDay> {
  const { first, today } = await findSpan(seat);
  if (first === null) return { on: null, back: 0, most: 0, dayBack: () => null };
  const on = readPastDay(asked, { first, today });
  const dayBack = (months: number): Day | null => {
    if (months <= 0) return null;
    const day = addMonths(today, -months);
    return day < first ? first : day;
  };
  return {
    on,
    back: on === null ? 0 : monthsBetween(on, today, MOST_MONTHS),
    most: monthsBetween(first, today, MOST_MONTHS),
    dayBack,
  };
}
