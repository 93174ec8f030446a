import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, plainFacts } from '@/tests/arbitraries';
import { makeWorkplace } from '@/tests/bench/workplace';
import {
  choicesOf,
  haveSomethingInCommon,
  pairsOf,
  slowTies,
  slowWoven,
  type Line,
} from '@/tests/web/introductions-oracle';
import { routesFrom } from '@/tests/web/oracles';
import { analyze } from '@/lib/web/analyze';
import type { WebFacts } from '@/lib/web/facts';
import type { Floor, Grouping } from '@/lib/web/floor';
import {
  planIntroductions,
  type IntroductionPlan,
  type IntroductionsWish,
} from '@/lib/web/introductions/introductions';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';

const NONE: Grouping = { groups: 0, of: new Map() };
const WISH: IntroductionsWish = { count: 20, perPerson: 9, underWay: [], refused: [] };
const woven = (facts: WebFacts) => weave(facts, { on: DAYS[2]!, solidThreshold: 3 });

/** Workplaces whose people are in one of two departments and speak up to two of three languages. */
const workplaces = plainFacts.chain((facts) => {
  const ids = facts.workers.map(({ id }) => id);
  const groupings = (groups: number, most: number) =>
    fc
      .tuple(...ids.map(() => fc.uniqueArray(fc.integer({ min: 0, max: groups - 1 }), { maxLength: most })))
      .map((of): Grouping => ({
        groups,
        of: new Map(
          ids
            .map((id, place) => [id, of[place]!.toSorted((a, b) => a - b)] as const)
            .filter(([, own]) => own.length > 0),
        ),
      }));
  return fc.record({
    facts: fc.constant(facts),
    floor: fc.record({
      department: groupings(2, 1),
      shift: fc.constant(NONE),
      language: groupings(3, 2),
      tag: fc.constant(NONE),
    }),
  });
});

const planned = (web: Web, floor: Floor, wish: Partial<IntroductionsWish> = {}): IntroductionPlan =>
  planIntroductions(web, analyze(web), floor, { ...WISH, ...wish });

/** The plan again, step by step, with every standing found anew. */
function replay(web: Web, plan: IntroductionPlan): void {
  const { members } = analyze(web).anchor;
  const lines: Line[] = [];
  for (const { one, other, woven, reached } of plan.suggestions) {
    const before = slowWoven(web, members, lines);
    const reachedBefore = routesFrom(slowTies(web, lines).solid, members).size;
    lines.push([one, other]);
    const after = slowWoven(web, members, lines);
    expect([...before].every((id) => after.has(id))).toBe(true);
    expect([...after].filter((id) => !before.has(id)).sort()).toEqual([...woven].sort());
    expect(routesFrom(slowTies(web, lines).solid, members).size - reachedBefore).toBe(reached);
  }
}

describe('introductions', () => {
  it('promise what re-analysis finds, every one of them', () => {
    fc.assert(
      fc.property(workplaces, fc.integer({ min: 1, max: 4 }), ({ facts, floor }, perPerson) => {
        const web = woven(facts);
        replay(web, planned(web, floor, { perPerson }));
      }),
      { numRuns: 400 },
    );
  });

  it('promise what re-analysis finds in a workplace of two hundred', () => {
    const web = woven(makeWorkplace(200, 420));
    const crews = new Map(web.ids.map((id, place) => [id, [Math.floor(place / 25)]]));
    const floor: Floor = { department: { groups: 8, of: crews }, shift: NONE, language: NONE, tag: NONE };
    const plan = planned(web, floor, { count: 20, perPerson: 3 });
    expect(plan.suggestions.length).toBe(20);
    replay(web, plan);
  });

  it('keep to their limits', () => {
    fc.assert(
      fc.property(
        workplaces,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 5 }),
        ({ facts, floor }, perPerson, count) => {
          const web = woven(facts);
          const { solid } = slowTies(web);
          const all = slowTies(web).all;
          const { suggestions } = planned(web, floor, { perPerson, count });
          expect(suggestions.length).toBeLessThanOrEqual(count);
          const asked = new Map<string, number>();
          for (const { one, other, through } of suggestions) {
            for (const id of [one, other]) asked.set(id, (asked.get(id) ?? 0) + 1);
            expect(solid.get(one)!.has(other)).toBe(false);
            expect(all.get(one)!.size * all.get(other)!.size).toBeGreaterThan(0);
            if (through === null) expect(haveSomethingInCommon(floor, one, other)).toBe(true);
            else expect(solid.get(through)!.has(one) && solid.get(through)!.has(other)).toBe(true);
          }
          expect(Math.max(0, ...asked.values())).toBeLessThanOrEqual(perPerson);
        },
      ),
    );
  });

  it('begin with what weaves in the most of all that could be tried', () => {
    fc.assert(
      fc.property(workplaces, ({ facts, floor }) => {
        const web = woven(facts);
        const { suggestions } = planned(web, floor);
        const [first, second] = suggestions;
        const { single, double } = slowBest(web, floor);
        if (double > 2 * single) {
          expect(first?.part).toBe(1);
          expect(second?.woven.length).toBe(double);
        } else expect(first?.part === 1 ? -1 : (first?.woven.length ?? 0)).toBe(single);
      }),
      { numRuns: 300 },
    );
  });

  it('never say that more lines are needed than a search of all lines finds', () => {
    fc.assert(
      fc.property(workplaces, ({ facts, floor }) => {
        fc.pre(facts.workers.length <= 7);
        const web = woven(facts);
        const plan = planned(web, floor);
        const targets = plan.suggestions.flatMap(({ woven }) => woven);
        expect(plan.atLeast).toBeLessThanOrEqual(plan.suggestions.length);
        if (plan.atLeast === 0 || plan.atLeast > 4) return;
        const { members } = analyze(web).anchor;
        for (const lines of choicesOf(pairsOf(web.ids), plan.atLeast - 1)) {
          const after = slowWoven(web, members, lines);
          expect(targets.every((id) => after.has(id))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave out pairs that are refused or under way, and plan on the latter', () => {
    fc.assert(
      fc.property(workplaces, ({ facts, floor }) => {
        const web = woven(facts);
        const [first] = planned(web, floor).suggestions;
        fc.pre(first !== undefined);
        const pair: Line = [first.one, first.other];
        const isPair = ({ one, other }: { one: string; other: string }) =>
          pair.includes(one) && pair.includes(other);
        expect(planned(web, floor, { refused: [pair] }).suggestions.some(isPair)).toBe(false);
        const going = planned(web, floor, { underWay: [pair] });
        expect(going.suggestions.some(isPair)).toBe(false);
        expect(going.wovenUnderWay).toBe(slowWoven(web, analyze(web).anchor.members, [pair]).size);
      }),
    );
  });

  it('name everybody who is left once', () => {
    fc.assert(
      fc.property(workplaces, ({ facts, floor }) => {
        const web = woven(facts);
        const plan = planned(web, floor);
        const left = [...plan.meetFirst, ...plan.later, ...plan.nobodyNear];
        const { members } = analyze(web).anchor;
        const after = slowWoven(
          web,
          members,
          plan.suggestions.map(({ one, other }) => [one, other]),
        );
        const lost = web.ids.filter((id) => !after.has(id) || slowTies(web).all.get(id)!.size === 0);
        expect(left.toSorted()).toEqual(lost.toSorted());
      }),
    );
  });
});

/** The most that one line, or two that tie a cut-off piece to the web, could weave in. */
function slowBest(web: Web, floor: Floor): { single: number; double: number } {
  const { members } = analyze(web).anchor;
  const { all, solid } = slowTies(web);
  const now = slowWoven(web, members, []);
  const reached = routesFrom(solid, members);
  const gainOf = (lines: readonly Line[]) => slowWoven(web, members, lines).size - now.size;
  const met = web.ids.filter((id) => all.get(id)!.size > 0);
  const apart = pairsOf(met).filter(([one, other]) => !solid.get(one)!.has(other));
  const introduced = apart.filter(([one, other]) =>
    [...solid.get(one)!].some((id) => solid.get(other)!.has(id)),
  );
  const helped = new Set(introduced.filter((pair) => gainOf([pair]) > 0).flat());
  const onFloor = apart.filter(([one, other]) => haveSomethingInCommon(floor, one, other));
  const needed = onFloor.filter((pair) =>
    pair.some((id) => !now.has(id) && reached.has(id) && !helped.has(id)),
  );
  const single = Math.max(0, ...[...introduced, ...needed].map((pair) => gainOf([pair])));
  const across = onFloor.filter(([one, other]) => reached.has(one) !== reached.has(other));
  const outside = (pair: Line) => pair.find((id) => !reached.has(id))!;
  const doubles = pairsOf(across.map((_, place) => String(place)))
    .map(([one, other]) => [across[Number(one)]!, across[Number(other)]!] as const)
    .filter(([one, other]) => routesFrom(solid, [outside(one)]).has(outside(other)));
  return { single, double: Math.max(0, ...doubles.map((lines) => gainOf(lines))) };
}
