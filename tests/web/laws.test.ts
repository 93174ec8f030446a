import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeWorker, committeeMember, DAYS, plainFacts, ratingBetween } from '@/tests/arbitraries';
import { makeWorkplace } from '@/tests/bench/workplace';
import { analyze } from '@/lib/web/analyze';
import type { WebFacts } from '@/lib/web/facts';
import { introductionFor } from '@/lib/web/introduction';
import { largestLosses } from '@/lib/web/losses';
import { removalRanks } from '@/lib/web/removal-order';
import { resilienceOf } from '@/lib/web/resilience';
import { STANDINGS } from '@/lib/web/standing';
import type { SolidThreshold } from '@/lib/web/trust';
import { weave } from '@/lib/web/weave';

const ON = DAYS[2]!;
const woven = (facts: WebFacts, solidThreshold: SolidThreshold = 3) =>
  weave(facts, { on: ON, solidThreshold });

describe('laws of the web', () => {
  it('finds the same whatever people are called, while they have a committee', () => {
    const renamed = plainFacts
      .filter(({ committee }) => committee.length > 0)
      .chain((facts) => {
        const ids = facts.workers.map(({ id }) => id);
        return fc.tuple(fc.constant(facts), fc.shuffledSubarray(ids, { minLength: ids.length }));
      });
    fc.assert(
      fc.property(renamed, ([facts, names]) => {
        const nameOf = new Map(facts.workers.map(({ id }, place) => [id, names[place]!]));
        const other = renamedBy(facts, (id) => nameOf.get(id)!);
        const one = analyze(woven(facts));
        const two = analyze(woven(other));
        expect(two.summary.standings).toEqual(one.summary.standings);
        for (const worker of one.workers) {
          const hangsOn = worker.hangsOn === null ? null : nameOf.get(worker.hangsOn)!;
          expect(two.byId.get(nameOf.get(worker.id)!)).toEqual({
            ...worker,
            id: nameOf.get(worker.id)!,
            hangsOn,
          });
        }
      }),
    );
  });

  it('un-weaves nobody by one more solid line while the committee stays', () => {
    const withOneMore = plainFacts
      .filter(({ workers, committee }) => workers.length > 1 && committee.length > 0)
      .chain((facts) => {
        const pair = fc.shuffledSubarray(
          facts.workers.map(({ id }) => id),
          { minLength: 2, maxLength: 2 },
        );
        return fc.tuple(fc.constant(facts), pair, fc.constantFrom(1 as const, 2 as const, 3 as const));
      });
    fc.assert(
      fc.property(withOneMore, ([facts, [one = '', other = ''], trust]) => {
        const before = analyze(woven(facts));
        const ratings = [...facts.ratings, { ...ratingBetween(one, other, trust), ratedOn: ON }];
        const after = analyze(woven({ ...facts, ratings }));
        const wovenBefore = before.workers.filter(({ standing }) => standing === 'woven').map(({ id }) => id);
        expect(wovenBefore.filter((id) => after.byId.get(id)?.standing !== 'woven')).toEqual([]);
      }),
    );
  });

  it('helps by every introduction that comes about', () => {
    fc.assert(
      fc.property(
        plainFacts.filter(({ committee }) => committee.length > 0),
        (facts) => {
          const web = woven(facts);
          const before = analyze(web);
          for (const { id, standing, hangsOn } of before.workers) {
            const introduction = introductionFor(web, before, id);
            if (!introduction) continue;
            const { through, to } = introduction;
            expect([before.byId.get(through), before.byId.get(to)].every((worker) => worker)).toBe(true);
            const ratings = [...facts.ratings, { ...ratingBetween(id, to, 3), ratedOn: ON }];
            const after = analyze(woven({ ...facts, ratings })).byId.get(id);
            expect([standing, hangsOn]).not.toEqual([after?.standing, after?.hangsOn]);
            expect(STANDINGS.indexOf(after!.standing)).toBeGreaterThanOrEqual(STANDINGS.indexOf(standing));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives a member of the anchor one of five standings', () => {
    const allowed = ['no-line', 'one-thin-line', 'thin-lines-only', 'lone-anchor', 'woven'];
    fc.assert(
      fc.property(plainFacts, (facts) => {
        const { anchor, byId } = analyze(woven(facts));
        for (const member of anchor.members) {
          expect(allowed).toContain(byId.get(member)?.standing);
          expect(byId.get(member)?.hangsOn).toBeNull();
        }
      }),
    );
  });

  it('keeps R below a half and S within 0 and 1', () => {
    fc.assert(
      fc.property(plainFacts, (facts) => {
        const { resilience, solidarity } = analyze(woven(facts)).summary;
        expect(resilience.R).toBeGreaterThanOrEqual(0);
        expect(resilience.R).toBeLessThan(0.5);
        expect(solidarity.S).toBeGreaterThanOrEqual(0);
        expect(solidarity.S).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('laws of shape', () => {
  it('has whoever alone joins two halves on top of those who hold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 8 }),
        fc.integer({ min: 2, max: 8 }),
        fc.constantFrom(...['a0', 'm', 'z9']),
        (here, there, joiner) => {
          const near = Array.from({ length: here }, (_, place) => `b${place}`);
          const far = Array.from({ length: there }, (_, place) => `p${place}`);
          const everybodyIn = (ids: readonly string[]) =>
            ids.flatMap((one, place) => ids.slice(place + 1).map((other) => ratingBetween(one, other, 2)));
          const analysis = analyze(
            woven({
              workers: [...near, ...far, joiner].map(activeWorker),
              ratings: [...everybodyIn([...near, joiner]), ...everybodyIn([...far, joiner])],
              committee: near.slice(0, 2).map(committeeMember),
            }),
          );
          const losses = largestLosses(analysis, 3).map(({ id, holds }) => [id, holds]);
          expect(losses).toEqual([[joiner, there]]);
        },
      ),
    );
  });

  it('moves R and S by no more than sampling noise when everybody is called something else', () => {
    const facts = makeWorkplace(120, 420);
    const webs = Array.from({ length: 12 }, (_, turn) => woven(renamedBy(facts, (id) => `${turn}-${id}`)));
    const orders = webs.flatMap((web) =>
      removalRanks(web.ids).map((rank) => resilienceOf(web.solid, [rank])),
    );
    const mean = orders.reduce((sum, R) => sum + R, 0) / orders.length;
    const spread = Math.sqrt(orders.reduce((sum, R) => sum + (R - mean) ** 2, 0) / (orders.length - 1));
    expect(spread).toBeGreaterThan(0);
    // Each R is the mean of 20 orders; of five parts S is the mean, each between the star and the clique.
    const noise = (4 * spread) / Math.sqrt(20);
    for (const web of webs) {
      const { resilience, solidarity } = analyze(web).summary;
      expect(Math.abs(resilience.R - mean)).toBeLessThan(noise);
      expect(Math.abs(solidarity.S - analyze(webs[0]!).summary.solidarity.S)).toBeLessThan(4 * noise);
    }
  });
});

function renamedBy(facts: WebFacts, nameOf: (id: string) => string): WebFacts {
  return {
    workers: facts.workers.map((worker) => ({ ...worker, id: nameOf(worker.id) })),
    ratings: facts.ratings.map((rating) => ({
      ...rating,
      between: [nameOf(rating.between[0]), nameOf(rating.between[1])],
    })),
    committee: facts.committee.map((seat) => ({ ...seat, workerId: nameOf(seat.workerId) })),
  };
}

describe('a web of nobody', () => {
  it('has no anchor and no figure above nothing', () => {
    const found = analyze(woven({ workers: [], ratings: [], committee: [committeeMember('ghost')] }));
    expect(found).toMatchObject({
      anchor: { kind: 'none', members: [] },
      summary: {
        workers: 0,
        reached: 0,
        woven: 0,
        largestHold: null,
        resilience: { R: 0 },
        core: { k: 0, members: [] },
      },
      wovenShare: 0,
      reach: 0,
      starDependence: 0,
      starDependent: [],
      workers: [],
    });
  });
});
