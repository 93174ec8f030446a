import { chanceFrom } from '@/lib/web/chance';
import { parseDay, type Day } from '@/lib/web/day';
import type { RatingFact, WebFacts } from '@/lib/web/facts';
import type { Trust } from '@/lib/web/trust';

const CREW = 25;

/**
 * A made-up workplace of any size, the same for the same seed: crews whose people mostly trust each other, fewer and thinner
 * lines across, a few people many turn to, one in eight on a single thin line, and one in sixty on the committee.
 */
export function makeWorkplace(workers: number, lines: number, seed = 7): WebFacts {
  const chance = chanceFrom(seed);
  const ids = Array.from({ length: workers }, (_, place) => `w${String(place + 1).padStart(6, '0')}`);
  const pull = ids.map(() => Math.min(40, (1 - chance()) ** (-1 / 1.6)));
  const isStub = ids.map(() => chance() < 0.125);
  const pairs = new Map<number, Trust>();
  const tie = (one: number, other: number, trust: number) => {
    const level = Math.min(5, Math.max(1, Math.round(trust))) as Trust;
    if (one !== other) pairs.set(Math.min(one, other) * workers + Math.max(one, other), level);
  };
  const drawn = (from: number, size: number): number => {
    let best = from + Math.floor(chance() * size);
    for (let tries = 0; tries < 2; tries++) {
      const other = from + Math.floor(chance() * size);
      if ((pull[other] ?? 0) > (pull[best] ?? 0)) best = other;
    }
    return Math.min(best, workers - 1);
  };
  isStub.forEach((stub, place) => {
    if (stub) tie(place, drawn(0, workers), 4 + chance());
  });
  while (pairs.size < lines) {
    const one = drawn(0, workers);
    const crew = one - (one % CREW);
    const isNear = chance() < 0.7;
    const other = isNear ? drawn(crew, CREW) : drawn(0, workers);
    if (isStub[one] !== true && isStub[other] !== true)
      tie(one, other, (isNear ? 1.5 : 2.5) + chance() * 2.5);
  }
  return {
    workers: ids.map((id) => ({ id, status: 'active', startedOn: null, endedOn: null, inUnit: true })),
    ratings: Array.from(pairs, ([key, trust]): RatingFact => {
      const between = [ids[Math.floor(key / workers)] ?? '', ids[key % workers] ?? ''] as const;
      return { between, voice: 'organizer', trust, ratedOn: dayAfter(Math.floor(chance() * 300)) };
    }),
    committee: ids
      .filter((_, place) => place % 60 === 0)
      .map((workerId) => ({ workerId, sinceOn: null, untilOn: null })),
  };
}

function dayAfter(count: number): Day | null {
  return parseDay(new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10));
}
