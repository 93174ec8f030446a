import type { Day } from './day';

const ZERO = 48;

/** A number for a day, larger for a later one and 0 for no day: days by the million are compared and kept as numbers. */
export function numberOfDay(day: Day | null): number {
  if (day === null) return 0;
  const year = 100 * twoDigits(day, 0) + twoDigits(day, 2);
  return (year * 16 + twoDigits(day, 5)) * 32 + twoDigits(day, 8);
}

/** The days of these numbers; '' for 0. Each is written out once. */
export function daysOfNumbers(numbers: Int32Array): (Day | '')[] {
  const written = new Map<number, Day | ''>([[0, '']]);
  return Array.from(numbers, (number) => {
    const known = written.get(number);
    if (known !== undefined) return known;
    const day = dayOfNumber(number);
    written.set(number, day);
    return day;
  });
}

function dayOfNumber(number: number): Day {
  const year = String(number >>> 9).padStart(4, '0');
  const month = String((number >>> 5) & 15).padStart(2, '0');
  return `${year}-${month}-${String(number & 31).padStart(2, '0')}` as Day;
}

function twoDigits(text: string, place: number): number {
  return 10 * (text.charCodeAt(place) - ZERO) + (text.charCodeAt(place + 1) - ZERO);
}
