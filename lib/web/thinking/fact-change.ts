import type { CommitteeFact, RatingFact, WebFacts, WorkerFact } from '@/lib/web/facts';

/** What became of a campaign's facts between two moments. */
export type FactChange = {
  /** As they are now; those who were not there before come with them. */
  readonly workers: readonly WorkerFact[];
  readonly gone: readonly string[];
  /** What no longer stands, as it stood, and what stands since. One rating that was changed is in both. */
  readonly minus: readonly RatingFact[];
  readonly plus: readonly RatingFact[];
  /** All stays there are now; null where none changed. */
  readonly committee: readonly CommitteeFact[] | null;
};

/** Whether a change says nothing new. */
export function isNoChange({ workers, gone, minus, plus, committee }: FactChange): boolean {
  return workers.length + gone.length + minus.length + plus.length === 0 && committee === null;
}

/** The facts after a change. What did not change is shared with those before. @throws RangeError where they are others than it was made for */
export function changedFacts(facts: WebFacts, change: FactChange): WebFacts {
  return {
    workers: changedWorkers(facts.workers, change),
    ratings: changedRatings(facts.ratings, change),
    committee: change.committee ?? facts.committee,
  };
}

function changedWorkers(
  workers: readonly WorkerFact[],
  { workers: now, gone }: FactChange,
): readonly WorkerFact[] {
  if (now.length + gone.length === 0) return workers;
  const fresh = new Map(now.map((worker) => [worker.id, worker]));
  const left = new Set(gone);
  const kept = workers.filter(({ id }) => !left.has(id)).map((worker) => fresh.get(worker.id) ?? worker);
  const known = new Set(workers.map(({ id }) => id));
  return [...kept, ...now.filter(({ id }) => !known.has(id))];
}

function changedRatings(ratings: readonly RatingFact[], { minus, plus }: FactChange): readonly RatingFact[] {
  if (minus.length === 0) return plus.length === 0 ? ratings : [...ratings, ...plus];
  const left = new Map<string, number>();
  for (const rating of minus) left.set(keyOf(rating), (left.get(keyOf(rating)) ?? 0) + 1);
  const touched = new Set(minus.map(({ between: [first] }) => first));
  const kept = ratings.filter((rating) => {
    if (!touched.has(rating.between[0])) return true;
    const times = left.get(keyOf(rating)) ?? 0;
    if (times > 0) left.set(keyOf(rating), times - 1);
    return times === 0;
  });
  if (ratings.length - kept.length !== minus.length) throw new RangeError('a rating that was not there');
  return [...kept, ...plus];
}

/** Two ratings that say the same weave the same. */
function keyOf({ between: [first, second], voice, trust, ratedOn }: RatingFact): string {
  return `${first} ${second} ${voice} ${String(trust)} ${ratedOn ?? ''}`;
}
