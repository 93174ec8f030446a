import { daysBetween, type Day } from '@/lib/web/day';

/**
 * Whether a line that was last rated on a day fades in a picture of the day `on`: nobody confirmed it for longer than the
 * freshness limit. A rating without a day is older than any.
 */
export function isFaded(saidOn: Day | '', on: Day, freshnessDays: number): boolean {
  return saidOn === '' || daysBetween(saidOn, on) > freshnessDays;
}

/** Whole weeks since a line was last rated; 0 in its first. */
export function weeksSince(saidOn: Day, on: Day): number {
  return Math.floor(Math.max(0, daysBetween(saidOn, on)) / 7);
}
