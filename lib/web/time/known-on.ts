import type { Day } from '@/lib/web/day';
import type { WorkerFact } from '@/lib/web/facts';
import { knownIn, type Known } from '@/lib/web/known';
import { isInWeb } from '@/lib/web/weave';

/** That somebody had a one-on-one with a worker on a day. */
export type TalkDay = { readonly workerId: string; readonly heldOn: Day };

/**
 * What the figures rested on, on each of these days, which ascend: who of the workers of that day somebody had a one-on-one
 * with, not longer before it than the freshness limit. Linear in talks, and in workers × days.
 */
export function knownOn(
  workers: readonly WorkerFact[],
  talks: readonly TalkDay[],
  days: readonly Day[],
  freshnessDays: number,
): Known[] {
  const held = [...talks].sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
  const last = new Map<string, Day>();
  let next = 0;
  return days.map((on) => {
    for (let talk = held[next]; talk !== undefined && talk.heldOn <= on; talk = held[next]) {
      last.set(talk.workerId, talk.heldOn);
      next += 1;
    }
    const ids = workers.filter((worker) => isInWeb(worker, on)).map(({ id }) => id);
    return knownIn({ ids, on }, (id) => last.get(id) ?? null, freshnessDays);
  });
}
