import type { Day } from '@/lib/web/day';
import type { RatingFact } from '@/lib/web/facts';
import { history, type Moment } from '@/lib/web/history';
import type { Ground } from '@/lib/web/questions';
import type { FactChange } from '@/lib/web/thinking/fact-change';
import { coreChange, type CoreChange } from '@/lib/web/time/core-change';
import { firstRatedOn } from '@/lib/web/time/days';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';

/** The webs of so many earlier days are held, and none of more ratings than this: they are large. */
const WEBS = 3;
const MOST_RATINGS = 200_000;

/**
 * What was found about earlier days of a campaign. A rating of today says nothing about them: they are found again only where
 * something was written that they depend on. The answers are those of `QUESTIONS`.
 */
export class EarlierDays {
  readonly #moments = new Map<Day, Moment>();
  readonly #webs = new Map<Day, Web>();

  /** Drops the days of which a change says something new. */
  change({ workers, gone, committee, minus, plus }: FactChange): void {
    const from =
      committee !== null || workers.length + gone.length > 0 ? null : earliestOf([...minus, ...plus]);
    for (const days of [this.#moments, this.#webs])
      for (const day of [...days.keys()]) if (from === null || day >= from) days.delete(day);
  }

  trend({ facts, web, analysis }: Ground, days: readonly Day[]): readonly Moment[] {
    const first = firstRatedOn(facts);
    const since = first === null ? [] : days.filter((on) => on >= first);
    const missing = since.filter((on) => on !== web.on && !this.#moments.has(on));
    for (const moment of history(facts, missing, web)) this.#moments.set(moment.on, moment);
    const { summary, wovenShare, reach } = analysis;
    const now = { on: web.on, workers: web.ids.length, woven: summary.woven, wovenShare, reach };
    return since.flatMap((on) => (on === web.on ? now : (this.#moments.get(on) ?? [])));
  }

  coreSince({ facts, web }: Ground, since: Day): CoreChange {
    const { solidThreshold } = web;
    const earlier = this.#webs.get(since) ?? weave(facts, { on: since, solidThreshold });
    this.#webs.delete(since);
    if (facts.ratings.length <= MOST_RATINGS) this.#webs.set(since, earlier);
    for (const oldest of this.#webs.keys()) if (this.#webs.size > WEBS) this.#webs.delete(oldest);
    return coreChange(earlier, web);
  }
}

/** The earliest day of some ratings; null where one has none, as it counts as older than any. */
function earliestOf(ratings: readonly RatingFact[]): Day | null {
  let earliest: Day | null = ratings[0]?.ratedOn ?? null;
  for (const { ratedOn } of ratings) {
    if (ratedOn === null || earliest === null) return null;
    if (ratedOn < earliest) earliest = ratedOn;
  }
  return earliest;
}
