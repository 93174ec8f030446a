import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST, MOST } from '@/lib/web/circles/limits';
import { joinedCircles } from '@/lib/web/circles/joined';
import { mapCircles } from '@/lib/web/circles/map-circles';
import { chanceFrom, shuffledOrder } from '@/lib/web/chance';
import { modularityOf } from '@/lib/web/divisions/circles';
import type { RatingFact, WebFacts } from '@/lib/web/facts';
import type { Trust } from '@/lib/web/trust';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';
import { activeWorker, day, ratingBetween } from '@/tests/arbitraries';
import { makeWorkplace } from '@/tests/bench/workplace';

const woven = (facts: WebFacts): Web => weave(facts, { on: day('2026-12-31'), solidThreshold: 3 });

const crewsOf = (web: Web, size = 25): Int32Array =>
  Int32Array.from(web.ids, (id) => Math.floor((Number(id.slice(1)) - 1) / size));

const sizesOf = (of: Int32Array): number[] => {
  const sizes = new Map<number, number>();
  for (const circle of of) sizes.set(circle, (sizes.get(circle) ?? 0) + 1);
  return [...sizes.values()];
};

const moved = (before: Int32Array, after: Int32Array): number =>
  after.filter((circle, person) => circle !== before[person]).length;

/** The same web with so many lines more, drawn by chance. */
function withMore(facts: WebFacts, lines: number, seed: number): WebFacts {
  const chance = chanceFrom(seed);
  const someone = () => facts.workers[Math.floor(chance() * facts.workers.length)]?.id ?? '';
  const more: RatingFact[] = [];
  while (more.length < lines) {
    const [one, other] = [someone(), someone()];
    if (one !== other) more.push(ratingBetween(one, other, (1 + Math.floor(chance() * 5)) as Trust));
  }
  return { ...facts, ratings: [...facts.ratings, ...more] };
}

/** Webs of a few hundred people, from without a line to knotted, some with one person everybody leans on. */
const facts = fc
  .record({
    workers: fc.integer({ min: 1, max: 420 }),
    each: fc.constantFrom(0, 0.3, 1, 3),
    seed: fc.nat(10_000),
    star: fc.boolean(),
  })
  .map(({ workers, each, seed, star }): WebFacts => {
    const made = makeWorkplace(workers, workers < 30 ? 0 : Math.round(workers * each), seed);
    const [hub] = made.workers;
    const leaning = made.workers.slice(1, 200).map(({ id }) => ratingBetween(hub?.id ?? '', id, 5));
    return star ? { ...made, ratings: [...leaning, ...made.ratings] } : made;
  });

describe('the circles of the map', () => {
  const place = makeWorkplace(2_000, 9_000);
  const web = woven(place);
  const crews = crewsOf(web);
  const { of } = mapCircles(web, crews, null);

  it('have everybody in exactly one, none of them too large, whatever the web', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 80 }), (made, crew) => {
        const some = woven(made);
        const found = mapCircles(some, crewsOf(some, crew), null).of;
        expect(found.every((circle) => circle >= 0)).toBe(true);
        expect(Math.max(...sizesOf(found))).toBeLessThanOrEqual(MOST);
      }),
      { numRuns: 60 },
    );
  });

  it('are few and large enough to be seen', () => {
    const sizes = sizesOf(of);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(LEAST);
    expect(sizes.length).toBeGreaterThan(14);
    expect(sizes.length).toBeLessThan(60);
  });

  it('do not depend on the order in which anything is told', () => {
    const shuffled = <T>(items: readonly T[]) =>
      Array.from(shuffledOrder(items.length, chanceFrom(3)), (at) => items[at] as T);
    const other = woven({
      ...place,
      workers: shuffled(place.workers),
      ratings: shuffled(place.ratings),
    });
    // Nor on how crews are numbered.
    const numbers = shuffledOrder(100, chanceFrom(5));
    const found = mapCircles(
      other,
      crewsOf(other).map((crew) => numbers[crew] ?? 0),
      null,
    ).of;
    expect([...found]).toEqual([...of]);
  });

  it('hold together as crews do that are told of nobody, and people put together by chance do not', () => {
    const order = shuffledOrder(of.length, chanceFrom(9));
    const told = new Int32Array(of.length);
    const found = mapCircles(web, told, null).of;
    expect(modularityOf(web, found)).toBeGreaterThan(0.95 * modularityOf(web, crews));
    expect(
      modularityOf(
        web,
        found.map((_, person) => found[order[person] ?? 0] ?? 0),
      ),
    ).toBeLessThan(0.05);
  });

  it('move nobody while the web does not change, however they came about', () => {
    fc.assert(
      fc.property(facts, fc.nat(40), fc.nat(1_000), (made, more, seed) => {
        const some = woven(made);
        const someCrews = crewsOf(some);
        const first = mapCircles(some, someCrews, null).of;
        expect([...mapCircles(some, someCrews, first).of]).toEqual([...first]);
        if (made.workers.length < 2) return;
        const grown = woven(withMore(made, more, seed));
        const second = mapCircles(grown, someCrews, first).of;
        expect(Math.max(...sizesOf(second))).toBeLessThanOrEqual(MOST);
        expect([...mapCircles(grown, someCrews, second).of]).toEqual([...second]);
      }),
      { numRuns: 40 },
    );
  });

  it('move few of 2,000 people when 1 % of lines come in, and almost nobody when one does', () => {
    for (const seed of [1, 2, 3]) {
      const next = mapCircles(woven(withMore(place, 90, seed)), crews, of);
      expect(next.isFresh).toBe(false);
      expect(moved(of, next.of)).toBeLessThan(0.03 * of.length);
      const one = mapCircles(woven(withMore(place, 1, seed)), crews, of).of;
      expect(moved(of, one)).toBeLessThanOrEqual(2);
    }
  });

  it('take newcomers in where their lines lead to, and keep their numbers when somebody leaves', () => {
    const here = { ...place, workers: place.workers.slice(1) };
    const without = woven({
      ...here,
      ratings: here.ratings.filter(({ between }) => !between.includes('w000001')),
    });
    const before = Int32Array.from(without.ids, (id) => of[web.indexOf(id) ?? -1] ?? -1);
    expect(moved(before, mapCircles(without, crewsOf(without), before).of)).toBeLessThanOrEqual(5);
    const newcomer = 'w009999';
    const friends = [...of.keys()].filter((person) => of[person] === of[700]).slice(0, 3);
    const grown = woven({
      ...place,
      workers: [...place.workers, activeWorker(newcomer)],
      ratings: [
        ...place.ratings,
        ...friends.map((person) => ratingBetween(web.ids[person] ?? '', newcomer, 2)),
      ],
    });
    const after = mapCircles(grown, crewsOf(grown), Int32Array.of(...of, -1)).of;
    expect(after[grown.indexOf(newcomer) ?? -1]).toBe(of[700]);
    expect(moved(of, after.slice(0, of.length))).toBe(0);
  });

  it('are as good when the lines come in after the people', () => {
    // Crews that say nothing of who is close.
    const mixed = crews.map((_, person) => person % 7);
    const before = mapCircles(woven({ ...place, ratings: [] }), mixed, null).of;
    expect(modularityOf(web, before)).toBeLessThan(0.1);
    const after = mapCircles(web, mixed, before).of;
    expect(modularityOf(web, after)).toBeGreaterThan(modularityOf(web, of) - 0.1);
  });

  it('seat who is gone with those they had lines to, and move nobody for it', () => {
    const before = of.map((circle, person) => (person % 50 === 0 ? -1 : circle));
    const after = joinedCircles(web, crews, before);
    expect(after.every((circle) => circle >= 0)).toBe(true);
    expect(after.every((circle, person) => person % 50 === 0 || circle === of[person])).toBe(true);
  });
});
