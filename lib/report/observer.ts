import { STANDINGS, type Standing } from '@/lib/web/standing';

/** The smallest group an observer is told the size of. */
export const SMALLEST_GROUP = 5;

/** Counts by standing as an observer may see them. */
export type GuardedStandings = {
  /** Worst first; only groups of at least five. */
  readonly shown: readonly { readonly standing: Standing; readonly count: number }[];
  /** Everybody else together: nobody, or at least five, so that no small group can be worked out from the rest. */
  readonly together: number;
};

/** Hides groups of fewer than five; what they come to is never fewer than five either. */
export function guardStandings(counts: Readonly<Record<Standing, number>>): GuardedStandings {
  const groups = STANDINGS.map((standing) => ({ standing, count: counts[standing] })).filter(
    ({ count }) => count > 0,
  );
  const shown = groups.filter(({ count }) => count >= SMALLEST_GROUP);
  const hidden = new Set(
    groups.filter(({ count }) => count < SMALLEST_GROUP).map(({ standing }) => standing),
  );
  let together = groups.reduce((sum, { standing, count }) => sum + (hidden.has(standing) ? count : 0), 0);
  while (together > 0 && together < SMALLEST_GROUP && shown.length > 0) {
    const smallest = shown.reduce((least, group) => (group.count < least.count ? group : least));
    shown.splice(shown.indexOf(smallest), 1);
    together += smallest.count;
  }
  return { shown, together: together < SMALLEST_GROUP ? 0 : together };
}
