import type { Moment } from '@/lib/web/history';
import { STANDINGS, type Standing } from '@/lib/web/standing';
import type { Figures } from '@/lib/web/time/figures';
import { TRUSTS, type Trust } from '@/lib/web/trust';

/** The smallest group an observer is told the size of. */
export const SMALLEST_GROUP = 5;

/** A share as an observer may see it: as if people came in fives, so that no small group can be worked out from it. */
export function shareByFives(share: number, workers: number): number {
  if (workers < SMALLEST_GROUP) return 0;
  return Math.min(1, (Math.round((share * workers) / SMALLEST_GROUP) * SMALLEST_GROUP) / workers);
}

/** Whether a number of people is a group so small that an observer is not told of it. */
export function isSmallGroup(people: number): boolean {
  return people > 0 && people < SMALLEST_GROUP;
}

/** Months as an observer may see them: in fives, so that nobody's coming or going shows. */
export function momentsByFives(moments: readonly Moment[]): readonly Moment[] {
  return moments.map(({ on, workers, wovenShare, reach }) => {
    const [share, reached] = [shareByFives(wovenShare, workers), shareByFives(reach, workers)];
    const fives = workers - (workers % SMALLEST_GROUP);
    return { on, workers: fives, woven: Math.round(share * workers), wovenShare: share, reach: reached };
  });
}

/**
 * Figures of many days as an observer may see them: people and lines in fives, and nothing that is about few people (whom one
 * firing would strand, the core, single lines, dependence on the committee).
 */
export function figuresByFives(rows: readonly Figures[]): readonly Figures[] {
  return rows.map((row) => {
    const { on, workers, R, S, sameOrders } = row;
    const [share, reached] = [shareByFives(row.wovenShare, workers), shareByFives(row.reach, workers)];
    const lines = Object.fromEntries(TRUSTS.map((trust) => [trust, inFives(row.lines[trust])]));
    return {
      on,
      workers: inFives(workers),
      woven: Math.round(share * workers),
      reached: Math.round(reached * workers),
      wovenShare: share,
      reach: reached,
      lines: lines as Record<Trust, number>,
      solidLines: inFives(row.solidLines),
      largestHold: null,
      starDependence: 0,
      R,
      S,
      sameOrders,
      core: { k: 0, people: 0 },
      bridges: 0,
    };
  });
}

function inFives(count: number): number {
  return count - (count % SMALLEST_GROUP);
}

/** The parts of the bar of standings, worst first; for an observer small groups stand together. */
export function partsOf(
  counts: Readonly<Record<Standing, number>>,
  seesNames: boolean,
): readonly { readonly standing: Standing | 'together'; readonly count: number }[] {
  if (seesNames) return STANDINGS.map((standing) => ({ standing, count: counts[standing] }));
  const { shown, together } = guardStandings(counts);
  return [...shown, { standing: 'together', count: together }];
}

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
