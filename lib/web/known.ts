import { daysBetween, type Day } from './day';
import type { Web } from './web';

/** How much the figures rest on. */
export type Known = {
  /** Workers of the web somebody had a one-on-one with, no longer ago than the campaign's freshness limit. */
  readonly fresh: number;
  readonly workers: number;
  /** Fresh ÷ workers; 0 in a web of nobody. */
  readonly share: number;
};

/** `lastSpokenOn` gives the day of the last one-on-one with a worker, null where there was none. */
export function knownIn(
  web: Pick<Web, 'ids' | 'on'>,
  lastSpokenOn: (id: string) => Day | null,
  freshnessDays: number,
): Known {
  const fresh = web.ids.filter((id) => {
    const day = lastSpokenOn(id);
    return day !== null && day <= web.on && daysBetween(day, web.on) <= freshnessDays;
  }).length;
  return { fresh, workers: web.ids.length, share: web.ids.length === 0 ? 0 : fresh / web.ids.length };
}
