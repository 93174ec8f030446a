import { countReached, shareOf } from './analyze';
import { anchorOf } from './anchor';
import type { Day } from './day';
import type { WebFacts } from './facts';
import { standingsIn } from './standings';
import type { SolidThreshold } from './trust';
import { weaveEach } from './weave';
import type { Web } from './web';

/** Where the web stood on one day. Shares are 0 in a web of nobody. */
export type Moment = {
  readonly on: Day;
  readonly workers: number;
  readonly woven: number;
  readonly wovenShare: number;
  readonly reach: number;
};

/** Where the web stood on each of these days, which ascend, from the same facts. Linear in facts × days. */
export function history(
  facts: WebFacts,
  days: readonly Day[],
  options: { solidThreshold: SolidThreshold },
): Moment[] {
  return Array.from(weaveEach(facts, days, options.solidThreshold), momentOf);
}

function momentOf(web: Web): Moment {
  const { workers, hanging } = standingsIn(web, anchorOf(web));
  const woven = workers.filter(({ standing }) => standing === 'woven').length;
  return {
    on: web.on,
    workers: workers.length,
    woven,
    wovenShare: shareOf(woven, workers.length),
    reach: shareOf(countReached(hanging), workers.length),
  };
}

/** The last days of the months before, and the day itself: `count` days up to `today`, oldest first. */
export function monthsUpTo(today: Day, count: number): Day[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const ends = Array.from({ length: count - 1 }, (_, back) => {
    const end = new Date(Date.UTC(year, month - 1 - back, 0));
    return end.toISOString().slice(0, 10) as Day;
  });
  return [...ends.reverse(), today];
}
