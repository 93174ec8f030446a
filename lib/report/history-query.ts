import { parseDay, type Day } from '@/lib/web/day';
import { addMonths } from '@/lib/web/time/days';

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The two days that are compared, the earlier first. */
export type ChosenDays = { readonly from: Day; readonly to: Day };

/**
 * The two days an address asks to compare, kept within the first rating and today and put in order; a month ago and today
 * where it does not say. `back` (whole months before today) stands for `from`.
 */
export function readChosenDays(
  params: Params,
  span: { readonly first: Day; readonly today: Day },
): ChosenDays {
  const { first, today } = span;
  const asked = dayIn(params['from']) ?? monthsBack(params['back'], today) ?? addMonths(today, -1);
  const [one, other] = [asked, dayIn(params['to']) ?? today].map((day) => within(day, first, today));
  return (one as Day) <= (other as Day)
    ? { from: one as Day, to: other as Day }
    : { from: other as Day, to: one as Day };
}

/** The earlier day an address of the map asks for, by `on` or by `back`; null for today, or what is no such day. */
export function readPastDay(params: Params, span: { readonly first: Day; readonly today: Day }): Day | null {
  const asked = dayIn(params['on']) ?? monthsBack(params['back'], span.today);
  if (asked === null || asked >= span.today) return null;
  return within(asked, span.first, span.today);
}

/** How many months back from today a day is, the next whole one where it lies between two; at most `most`. */
export function monthsBetween(day: Day, today: Day, most: number): number {
  let months = 0;
  while (months < most && addMonths(today, -months) > day) months += 1;
  return months;
}

function monthsBack(value: Params[string], today: Day): Day | null {
  const months = Number(typeof value === 'string' && value !== '' ? value : NaN);
  return Number.isInteger(months) && months >= 0 && months <= 1_200 ? addMonths(today, -months) : null;
}

function dayIn(value: Params[string]): Day | null {
  return typeof value === 'string' ? parseDay(value) : null;
}

function within(day: Day, first: Day, last: Day): Day {
  if (day < first) return first;
  return day > last ? last : day;
}
