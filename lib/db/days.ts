import { dayOf, type Day } from '@/lib/web/day';

/** A database date (midnight UTC) as a day. */
export function dayFromDate(date: Date): Day;
export function dayFromDate(date: Date | null): Day | null;
export function dayFromDate(date: Date | null): Day | null {
  return date && dayOf(date);
}

/** A day as the database keeps it (midnight UTC). */
export function dateFromDay(day: Day): Date;
export function dateFromDay(day: Day | null): Date | null;
export function dateFromDay(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
