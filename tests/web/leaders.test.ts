import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, IDS, plainFacts, webFacts } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import type { RatingFact, WebFacts } from '@/lib/web/facts';
import type { Floor, Grouping } from '@/lib/web/floor';
import { leaderAt, leadersIn, placeOf, trustersAt, type Leader } from '@/lib/web/leaders/leaders';
import { weave } from '@/lib/web/weave';
import { figuresOf, slowLeaders } from './leaders-oracle';

const ON = DAYS[2]!;
const NOWHERE: Grouping = { groups: 0, of: new Map() };

/** Two departments, two shifts, three languages: whatever can collide does. */
const grouping = (groups: number, most: number): fc.Arbitrary<Grouping> =>
  fc
    .tuple(
      ...IDS.map((id) =>
        fc
          .subarray(
            Array.from({ length: groups }, (_, group) => group),
            { maxLength: most },
          )
          .map((of) => [id, of] as const),
      ),
    )
    .map((entries) => ({ groups, of: new Map(entries.filter(([, of]) => of.length > 0)) }));

const floors: fc.Arbitrary<Floor> = fc.record({
  department: grouping(2, 1),
  shift: grouping(2, 1),
  language: grouping(3, 3),
  tag: fc.constant(NOWHERE),
});

function leadersOf(facts: WebFacts, floor: Floor, on = ON) {
  const web = weave(facts, { on, solidThreshold: 3 });
  const analysis = analyze(web);
  const leaders = leadersIn(web, analysis, floor);
  const listed = [...leaders.order].map((person) => leaderAt(leaders, person));
  const byId = new Map(listed.map((leader) => [leader.id, leader]));
  return { web, analysis, leaders, listed, byId };
}

/** The figures that rank, as they stand in the sentence. */
const ranked = ({ trustedBy, breadth, holds }: Leader): [number, number, number] => [
  trustedBy,
  breadth.department + breadth.shift + breadth.language,
  holds,
];

const word = (who: string, whom: string, trust: RatingFact['trust']): RatingFact => ({
  between: [who, whom],
  voice: 'first',
  trust,
  ratedOn: ON,
});

describe('whom people turn to', () => {
  it('is what the ratings say, one by one', () => {
    fc.assert(
      fc.property(webFacts, floors, (facts, floor) => {
        const { analysis, leaders, listed } = leadersOf(facts, floor);
        const slow = slowLeaders(facts, ON, floor, (id) => analysis.byId.get(id)!.holds);
        expect(listed.map(({ id }) => id)).toEqual(slow.map(({ id }) => id));
        listed.forEach((leader, place) => {
          const expected = slow[place]!;
          const ahead = slow.filter((other) => isAhead(figuresOf(other), figuresOf(expected)));
          const equal = slow.filter((other) => figuresOf(other).join() === figuresOf(expected).join());
          const none = expected.by.size === 0;
          expect(leader).toEqual({
            id: expected.id,
            rank: none ? 0 : ahead.length + 1,
            sharing: none ? 0 : equal.length,
            trustedBy: expected.by.size,
            ownWords: [...expected.by.values()].filter(Boolean).length,
            heard: expected.heard,
            breadth: expected.breadth,
            holds: expected.holds,
            core: analysis.byId.get(expected.id)!.core,
          });
          const by = trustersAt(leaders, placeOf(leaders, leader.id));
          expect(new Map(by.map(({ id, own }) => [id, own]))).toEqual(expected.by);
          expect(by).toHaveLength(expected.by.size);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('is the same whatever people are called; only equals change places', () => {
    const renamed = plainFacts
      .filter(({ committee }) => committee.length > 0)
      .chain((facts) => {
        const ids = facts.workers.map(({ id }) => id);
        return fc.tuple(fc.constant(facts), fc.shuffledSubarray(ids, { minLength: ids.length }), floors);
      });
    fc.assert(
      fc.property(renamed, ([facts, names, floor]) => {
        const nameOf = new Map(facts.workers.map(({ id }, place) => [id, names[place]!]));
        const moved = (group: Grouping): Grouping => ({
          groups: group.groups,
          of: new Map([...group.of].map(([id, of]) => [nameOf.get(id) ?? `gone ${id}`, of])),
        });
        const other: WebFacts = {
          workers: facts.workers.map((worker) => ({ ...worker, id: nameOf.get(worker.id)! })),
          ratings: facts.ratings.map((rating) => ({
            ...rating,
            between: [nameOf.get(rating.between[0])!, nameOf.get(rating.between[1])!],
          })),
          committee: facts.committee.map((seat) => ({ ...seat, workerId: nameOf.get(seat.workerId)! })),
        };
        const { department, shift, language, tag } = floor;
        const before = leadersOf(facts, floor);
        const after = leadersOf(other, {
          department: moved(department),
          shift: moved(shift),
          language: moved(language),
          tag,
        });
        for (const leader of before.listed) {
          const id = nameOf.get(leader.id)!;
          expect(after.byId.get(id)).toEqual({ ...leader, id });
        }
      }),
    );
  });

  const someoneElse = fc.tuple(webFacts, floors).chain(([facts, floor]) => {
    const ids = facts.workers.map(({ id }) => id);
    const pair = fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 });
    return fc.tuple(fc.constant(facts), fc.constant(floor), pair, fc.constantFrom(1 as const, 2 as const));
  });

  it('never falls by one more word of trust', () => {
    fc.assert(
      fc.property(someoneElse, ([facts, floor, [who = '', whom = ''], trust]) => {
        const before = leadersOf(facts, floor).byId.get(whom);
        const ratings = [...facts.ratings, word(who, whom, trust)];
        const after = leadersOf({ ...facts, ratings }, floor).byId.get(whom);
        if (!before || !after) return;
        expect(after.trustedBy).toBeGreaterThanOrEqual(before.trustedBy);
        expect(ranked(after)[1]).toBeGreaterThanOrEqual(ranked(before)[1]);
      }),
    );
  });

  it('is nothing one can say of oneself', () => {
    fc.assert(
      fc.property(someoneElse, ([facts, floor, [who = '', whom = ''], trust]) => {
        const before = leadersOf(facts, floor).byId.get(who);
        const ratings = [...facts.ratings, word(who, whom, trust)];
        const after = leadersOf({ ...facts, ratings }, floor).byId.get(who);
        expect(after && [after.trustedBy, after.heard, after.breadth]).toEqual(
          before && [before.trustedBy, before.heard, before.breadth],
        );
      }),
    );
  });

  it('falls by one at most when one of the others goes', () => {
    fc.assert(
      fc.property(someoneElse, ([facts, floor, [gone = '']]) => {
        const before = leadersOf(facts, floor);
        const workers = facts.workers.filter(({ id }) => id !== gone);
        const after = leadersOf({ ...facts, workers }, floor);
        for (const { id, trustedBy } of after.listed) {
          const was = before.byId.get(id)!.trustedBy;
          expect([was, was - 1]).toContain(trustedBy);
        }
      }),
    );
  });

  it('comes from no more groups when two of them are one', () => {
    fc.assert(
      fc.property(webFacts, floors, (facts, floor) => {
        const joined = new Map([...floor.language.of].map(([id, of]) => [id, [...new Set(of.map(() => 0))]]));
        const before = leadersOf(facts, floor).byId;
        const after = leadersOf(facts, { ...floor, language: { groups: 3, of: joined } }).byId;
        for (const [id, leader] of after) {
          expect(leader.breadth.language).toBeLessThanOrEqual(before.get(id)!.breadth.language);
        }
      }),
    );
  });
});

function isAhead(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((figure, at) => figure !== other[at]);
  return place >= 0 && one[place]! > other[place]!;
}
