import { dayOf, type Day } from '@/lib/web/day';

/** How long the words of a campaign are kept, in months; null where they are kept for as long as it lives. */
export type Clocks = {
  /** Notes, from the day of the one-on-one. */
  readonly notesMonths: number | null;
  /** The words of coworkers who left, from the day they did. */
  readonly leftMonths: number | null;
  /** All of these, whatever their day, from the day the campaign ended. */
  readonly closedMonths: number | null;
  readonly closedOn: Day | null;
};

/** Nothing goes by itself. */
export const KEEP_ALL: Clocks = { notesMonths: null, leftMonths: null, closedMonths: null, closedOn: null };

/** What is due on a day: what is of this day or before it, of each kind; null for nothing, and everything once it is over. */
export type Cuts = {
  readonly notesUpTo: Day | null;
  readonly leftUpTo: Day | null;
  readonly over: boolean;
};

/** What the clocks say on a day. Whatever is as many months old as it is kept is due. */
export function cutsOn(today: Day, { notesMonths, leftMonths, closedMonths, closedOn }: Clocks): Cuts {
  const upTo = (months: number | null) => (months === null ? null : monthsBefore(today, months));
  const closedUpTo = upTo(closedMonths);
  return {
    notesUpTo: upTo(notesMonths),
    leftUpTo: upTo(leftMonths),
    over: closedUpTo !== null && closedOn !== null && closedOn <= closedUpTo,
  };
}

/** The same day so many months before; where that month is shorter, its last day. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))));
}
