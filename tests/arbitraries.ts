import fc from 'fast-check';
import { parseDay, type Day } from '@/lib/web/day';
import {
  WORKER_STATUSES,
  type CommitteeFact,
  type RatingFact,
  type WebFacts,
  type WorkerFact,
} from '@/lib/web/facts';
import { TRUSTS, type SolidThreshold } from '@/lib/web/trust';

/** Few people, few days and few levels on purpose: what collides is what goes wrong. */
export const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'Ñ', '\uFFFD', '😀'] as const;

export const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
};

export const DAYS = ['2026-01-31', '2026-02-28', '2026-03-01'].map(day);

const someDay = fc.constantFrom(...DAYS);
const someDayOrNone = fc.option(someDay, { freq: 3 });
const someTrust = fc.constantFrom(...TRUSTS);

export const solidThresholds = fc.constantFrom<SolidThreshold>(1, 2, 3, 4);
export const days = someDay;

const workerWith = (id: string): fc.Arbitrary<WorkerFact> =>
  fc.record({
    id: fc.constant(id),
    status: fc.oneof(
      { weight: 5, arbitrary: fc.constant('active' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...WORKER_STATUSES) },
    ),
    startedOn: fc.option(someDay, { freq: 2 }),
    endedOn: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: someDay }),
    inUnit: fc.oneof(
      { weight: 9, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
  });

const pairAmong = (ids: readonly string[]): fc.Arbitrary<[string, string]> =>
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => [one, other]);

const ratingAmong = (ids: readonly string[]): fc.Arbitrary<RatingFact> =>
  fc.record({
    between: pairAmong(ids),
    voice: fc.constantFrom('first' as const, 'second' as const, 'organizer' as const),
    trust: someTrust,
    ratedOn: someDayOrNone,
  });

const seatAmong = (ids: readonly string[]): fc.Arbitrary<CommitteeFact> =>
  fc.record({
    workerId: fc.constantFrom(...ids),
    sinceOn: fc.option(someDay, { freq: 1 }),
    untilOn: fc.option(someDay, { freq: 1 }),
  });

/** Workplaces with starts, leavers, several voices and days: for weaving. */
export const webFacts: fc.Arbitrary<WebFacts> = fc.shuffledSubarray([...IDS], { minLength: 2 }).chain((ids) =>
  fc.record({
    workers: fc.tuple(...ids.map(workerWith)),
    ratings: fc.array(ratingAmong(ids), { maxLength: 40 }),
    committee: fc.array(seatAmong(ids), { maxLength: 4 }),
  }),
);

/** Workplaces where everybody is there, with one rating for each pair: for what is found in a web. */
export const plainFacts: fc.Arbitrary<WebFacts> = fc
  .shuffledSubarray([...IDS], { minLength: 1 })
  .chain((ids) =>
    fc.record({
      workers: fc.constant(ids.map(activeWorker)),
      ratings: fc.array(
        fc
          .tuple(
            fc.constantFrom(...ids),
            fc.constantFrom(...ids),
            fc.oneof(
              { weight: 2, arbitrary: fc.constantFrom(2 as const) },
              { weight: 1, arbitrary: someTrust },
            ),
          )
          .filter(([one, other]) => one !== other)
          .map(([one, other, trust]) => ratingBetween(one, other, trust)),
        { maxLength: ids.length === 1 ? 0 : 16 },
      ),
      committee: fc
        .subarray(ids, { maxLength: Math.min(3, ids.length) })
        .map((members) => members.map(committeeMember)),
    }),
  );

export function activeWorker(id: string): WorkerFact {
  return { id, status: 'active', startedOn: null, endedOn: null, inUnit: true };
}

export function committeeMember(workerId: string): CommitteeFact {
  return { workerId, sinceOn: null, untilOn: null };
}

export function ratingBetween(one: string, other: string, trust: RatingFact['trust']): RatingFact {
  return { between: [one, other], voice: 'organizer', trust, ratedOn: null };
}
