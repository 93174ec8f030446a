import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeWorker, day, DAYS, ratingBetween, solidThresholds, webFacts } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import { orderCount } from '@/lib/web/removal-order';
import { firstRatedOn, addMonths, MOST_POINTS, stepsUpTo } from '@/lib/web/time/days';
import { figuresOf, figuresOn, onlyOrdersChanged } from '@/lib/web/time/figures';
import { knownOn } from '@/lib/web/time/known-on';
import { ordersOf, replayedSolidarity } from '@/lib/web/time/replay';
import { weave } from '@/lib/web/weave';
import { slowReplay } from './history-oracle';

const options = { solidThreshold: 3 } as const;

describe('figures on many days', () => {
  it('are those of each day woven alone', () => {
    fc.assert(
      fc.property(webFacts, solidThresholds, (facts, solidThreshold) => {
        const rows = figuresOn(facts, DAYS, { solidThreshold });
        const alone = DAYS.map((on) => ({
          on,
          ...figuresOf(analyze(weave(facts, { on, solidThreshold }))),
        }));
        expect(rows.map(({ sameOrders: _, ...row }) => row)).toEqual(alone);
      }),
    );
  });

  it('do not depend on which other days are asked for', () => {
    fc.assert(
      fc.property(webFacts, fc.subarray(DAYS), (facts, some) => {
        const all = figuresOn(facts, DAYS, options);
        const few = figuresOn(facts, some, options);
        expect(few.map(({ on, woven, S }) => [on, woven, S])).toEqual(
          all.filter(({ on }) => some.includes(on)).map(({ on, woven, S }) => [on, woven, S]),
        );
      }),
    );
  });
});

describe('solidarity by the orders of an earlier web', () => {
  it('stands beside S where that fell, or everywhere if asked', () => {
    fc.assert(
      fc.property(webFacts, (facts) => {
        const webs = DAYS.map((on) => weave(facts, { on, ...options }));
        const always = figuresOn(facts, DAYS, { ...options, replay: 'always' });
        expect(always.map(({ sameOrders }) => sameOrders)).toEqual(
          webs.map((web, at) => (at === 0 ? null : replayedSolidarity(web, ordersOf(webs[at - 1]!)))),
        );
        const fallen = figuresOn(facts, DAYS, options);
        expect(fallen.map(({ sameOrders }) => sameOrders)).toEqual(
          always.map(({ S, sameOrders }, at) => (at > 0 && S < always[at - 1]!.S ? sameOrders : null)),
        );
      }),
    );
  });

  it('is what taking people out one by one gives', () => {
    fc.assert(
      fc.property(webFacts, (facts) => {
        const [earlier, later] = [DAYS[0]!, DAYS[2]!].map((on) => weave(facts, { on, ...options }));
        expect(replayedSolidarity(later!, ordersOf(earlier!))).toBeCloseTo(
          slowReplay(earlier!, later!, orderCount(earlier!.ids.length)),
          10,
        );
      }),
      { numRuns: 15 },
    );
  });

  it('is S by its own orders', () => {
    fc.assert(
      fc.property(webFacts, (facts) => {
        const web = weave(facts, { on: DAYS[2]!, ...options });
        expect(replayedSolidarity(web, ordersOf(web))).toBe(analyze(web).summary.solidarity.S);
      }),
    );
  });

  it('never falls by one more line, or by a stronger one, which S itself may', () => {
    const growing = webFacts.chain((facts) => {
      const ids = facts.workers.map(({ id }) => id);
      const pair = fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 });
      return fc.tuple(fc.constant(facts), pair, fc.constantFrom(1 as const, 2 as const, 4 as const));
    });
    fc.assert(
      fc.property(growing, ([facts, [one = '', other = ''], trust]) => {
        const plain = { ...facts, ratings: facts.ratings.map((rating) => ({ ...rating, ratedOn: null })) };
        const line = { ...ratingBetween(one, other, trust), ratedOn: null };
        const among = (text: readonly string[]) => text.includes(one) && text.includes(other);
        const rest = plain.ratings.filter(({ between }) => !among(between));
        const earlier = weave({ ...plain, ratings: rest }, { on: DAYS[2]!, ...options });
        const later = weave({ ...plain, ratings: [...rest, line] }, { on: DAYS[2]!, ...options });
        const before = analyze(earlier).summary.solidarity.S;
        expect(replayedSolidarity(later, ordersOf(earlier))).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });

  it('tells a fall of S that comes from the orders alone', () => {
    expect(onlyOrdersChanged({ S: 0.4 }, { S: 0.39, sameOrders: 0.41 })).toBe(true);
    expect(onlyOrdersChanged({ S: 0.4 }, { S: 0.39, sameOrders: 0.395 })).toBe(false);
    expect(onlyOrdersChanged({ S: 0.4 }, { S: 0.41, sameOrders: 0.42 })).toBe(false);
  });
});

describe('the days of a chart', () => {
  const today = day('2026-11-22');

  it('are weeks back from today, from the first rating on', () => {
    expect(stepsUpTo(today, day('2026-11-01'), 100)).toEqual({
      by: 'week',
      days: ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22'],
    });
    expect(stepsUpTo(today, day('2026-11-02'), 100).days).toHaveLength(3);
    expect(stepsUpTo(today, today, 100).days).toEqual([today]);
  });

  it('are months where weeks would be too many, or the workplace is huge', () => {
    const long = stepsUpTo(today, day('2025-01-15'), 100);
    expect(long.by).toBe('month');
    expect(long.days.slice(0, 2)).toEqual(['2025-01-31', '2025-02-28']);
    expect(long.days.at(-1)).toBe(today);
    expect(stepsUpTo(today, day('2026-09-15'), 601).days).toEqual(['2026-09-30', '2026-10-31', today]);
    expect(stepsUpTo(today, day('1999-01-01'), 10).days).toHaveLength(MOST_POINTS);
  });

  it('go by months to the same day, or the last of a shorter month', () => {
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(day('2026-12-31'), 2)).toBe('2027-02-28');
  });

  it('begin when somebody first rated a line', () => {
    expect(firstRatedOn({ ratings: [ratingBetween('a', 'b', 2)] })).toBeNull();
    const ratings = [DAYS[1]!, DAYS[0]!].map((ratedOn) => ({ ...ratingBetween('a', 'b', 2), ratedOn }));
    expect(firstRatedOn({ ratings })).toBe(DAYS[0]);
  });
});

describe('known', () => {
  it('is who was spoken with lately of those who were there that day', () => {
    const workers = [
      activeWorker('ruth'),
      activeWorker('amos'),
      { ...activeWorker('nadia'), startedOn: day('2026-02-10') },
    ];
    const talks = [
      { workerId: 'nadia', heldOn: day('2026-02-20') },
      { workerId: 'ruth', heldOn: day('2026-01-31') },
      { workerId: 'marta', heldOn: day('2026-01-31') },
    ];
    const found = knownOn(workers, talks, DAYS, 28);
    expect(found.map(({ fresh, workers: there }) => [fresh, there])).toEqual([
      [1, 2],
      [2, 3],
      [1, 3],
    ]);
  });
});
