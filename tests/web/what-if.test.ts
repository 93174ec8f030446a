import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, plainFacts, webFacts } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import type { Floor } from '@/lib/web/floor';
import type { WebFacts } from '@/lib/web/facts';
import { STANDINGS } from '@/lib/web/standing';
import { weave } from '@/lib/web/weave';
import type { Move } from '@/lib/web/what-if/scenario';
import { dividedBy, sown } from '@/lib/web/what-if/sown';
import { whatIf } from '@/lib/web/what-if/what-if';
import { without } from '@/lib/web/what-if/without';
import { factsSown, factsWithout, slowFigures, slowStranded, wovenOf } from './what-if-oracle';

const NOWHERE = { groups: 0, of: new Map() };
const NO_FLOOR: Floor = { department: NOWHERE, shift: NOWHERE, language: NOWHERE, tag: NOWHERE };
const woven = (facts: WebFacts) => weave(facts, { on: DAYS[2]!, solidThreshold: 3 });
const groundOf = (facts: WebFacts, floor = NO_FLOOR) => {
  const web = woven(facts);
  return { facts, web, analysis: analyze(web), floor };
};

const withGone = (from: fc.Arbitrary<WebFacts>) =>
  from.chain((facts) => fc.tuple(fc.constant(facts), fc.subarray(facts.workers.map(({ id }) => id))));

/** Added up in another order, R differs by its last digit. */
const near = (figures: ReturnType<typeof slowFigures>) => ({
  ...figures,
  R: expect.closeTo(figures.R, 12) as number,
});

/** Everything of a web but the function in it. */
const plain = ({ indexOf, ...web }: ReturnType<typeof woven>) => ({ ...web, places: web.ids.map(indexOf) });

describe('a web without some of its people', () => {
  it('is the web woven anew with them marked as fired', () => {
    fc.assert(
      fc.property(withGone(webFacts), ([facts, gone]) => {
        const web = woven(facts);
        const mask = Uint8Array.from(web.ids, (id) => (gone.includes(id) ? 1 : 0));
        const there = gone.filter((id) => web.indexOf(id) !== undefined);
        // Who has a day of leaving goes by that day, whatever the status says.
        const dated = { ...facts, workers: facts.workers.filter(({ id }) => !there.includes(id)) };
        expect(plain(without(web, mask))).toEqual(plain(wovenOf(dated, web)));
        for (const id of there) expect(without(web, mask).indexOf(id)).toBeUndefined();
      }),
    );
  });
});

describe('a web with distrust sown in it', () => {
  it('is the web woven anew from ratings one level worse', () => {
    fc.assert(
      fc.property(withGone(webFacts), ([facts, people]) => {
        const isChosen = (one: string, other: string) => people.includes(one) || people.includes(other);
        const web = woven(facts);
        expect(plain(sown(web, isChosen).web)).toEqual(plain(wovenOf(factsSown(facts, isChosen), web)));
      }),
    );
  });

  it('has no line stronger and nobody standing better while the committee stays', () => {
    fc.assert(
      fc.property(withGone(plainFacts.filter(({ committee }) => committee.length > 0)), ([facts, people]) => {
        const ground = groundOf(facts);
        const found = whatIf(ground, { moves: [{ kind: 'sow-around', people }] });
        expect(found.after.woven).toBeLessThanOrEqual(found.before.woven);
        expect(found.after.reached).toBeLessThanOrEqual(found.before.reached);
        const { web, weakened } = sown(
          ground.web,
          (one, other) => people.includes(one) || people.includes(other),
        );
        const change = web.lines.trust.map((trust, line) => trust - ground.web.lines.trust[line]!);
        expect(change.every((by) => by === 0 || by === 1)).toBe(true);
        expect(change.filter((by) => by === 1)).toHaveLength(weakened);
      }),
    );
  });

  it('divides only those who are known to be on two sides', () => {
    const of = new Map([
      ['a', [0]],
      ['b', [1]],
      ['c', [0, 1]],
    ]);
    const isDivided = dividedBy({ ...NO_FLOOR, language: { groups: 2, of } }, 'language');
    expect(isDivided('a', 'b')).toBe(true);
    expect(
      [
        ['a', 'c'],
        ['a', 'd'],
        ['d', 'e'],
      ].map(([one = '', other = '']) => isDivided(one, other)),
    ).toEqual([false, false, false]);
  });
});

describe('what a scenario does', () => {
  it('is what a slow search finds in the web woven anew, hanging from the same people', () => {
    fc.assert(
      fc.property(withGone(plainFacts), ([facts, gone]) => {
        const ground = groundOf(facts);
        const found = whatIf(ground, { moves: [{ kind: 'take-out', people: gone }] });
        const anchor = ground.analysis.anchor.members;
        const after = wovenOf(factsWithout(facts, gone), ground.web);
        expect(found.before).toEqual(near(slowFigures(ground.web, anchor)));
        expect(found.after).toEqual(near(slowFigures(after, anchor)));
        expect(found.stranded).toEqual(slowStranded(ground.web, after, anchor));
        expect([...found.takenOut]).toEqual(ground.web.ids.filter((id) => gone.includes(id)));
        expect(found.anchor.left).toBe(anchor.filter((id) => !gone.includes(id)).length);
      }),
      { numRuns: 200 },
    );
  });

  it('is what a slow search finds where distrust was sown', () => {
    fc.assert(
      fc.property(withGone(plainFacts), ([facts, people]) => {
        const ground = groundOf(facts);
        const found = whatIf(ground, { moves: [{ kind: 'sow-around', people }] });
        const anchor = ground.analysis.anchor.members;
        const isChosen = (one: string, other: string) => people.includes(one) || people.includes(other);
        const after = wovenOf(factsSown(facts, isChosen), ground.web);
        expect(found.after).toEqual(near(slowFigures(after, anchor)));
        expect(found.stranded).toEqual(slowStranded(ground.web, after, anchor));
      }),
      { numRuns: 200 },
    );
  });

  it('equals the whole analysis of the web woven anew while somebody of the committee is left', () => {
    fc.assert(
      fc.property(withGone(plainFacts), ([facts, gone]) => {
        const left = facts.committee.filter(({ workerId }) => !gone.includes(workerId));
        fc.pre(left.length > 0);
        const { after } = whatIf(groundOf(facts), { moves: [{ kind: 'take-out', people: gone }] });
        const { summary } = analyze(woven(factsWithout(facts, gone)));
        expect(after.standings).toEqual(summary.standings);
        expect(after.R).toBe(summary.resilience.R);
        expect(after.reached).toBe(summary.reached);
        expect(after.core).toEqual({ k: summary.core.k, people: summary.core.members.length });
      }),
    );
  });

  it('makes nobody reachable who was not, and weaves in nobody', () => {
    fc.assert(
      fc.property(withGone(plainFacts), ([facts, gone]) => {
        const ground = groundOf(facts);
        const { before, after, takenOut, stranded } = whatIf(ground, {
          moves: [{ kind: 'take-out', people: gone }],
        });
        const reachedOf = (standing: string) =>
          !['no-line', 'one-thin-line', 'thin-lines-only', 'cut-off'].includes(standing);
        const reachedGone = takenOut.filter(
          (id) =>
            ground.analysis.anchor.members.includes(id) || reachedOf(ground.analysis.byId.get(id)!.standing),
        );
        expect(after.reached).toBe(before.reached - reachedGone.length - stranded.length);
        expect(after.woven).toBeLessThanOrEqual(before.woven);
      }),
    );
  });

  it('is nothing where nobody is taken out', () => {
    const nothing = fc.constantFrom<Move>(
      { kind: 'take-out', people: [] },
      { kind: 'take-out', people: ['nobody'] },
      { kind: 'sow-around', people: [] },
      { kind: 'group', division: 'shift', group: 0 },
    );
    fc.assert(
      fc.property(plainFacts, nothing, (facts, move) => {
        const found = whatIf(groundOf(facts), { moves: [move] });
        expect(found.after).toEqual(found.before);
        expect([found.takenOut, found.stranded, found.fallen, found.weakened]).toEqual([[], [], [], 0]);
      }),
    );
  });

  it('is the same in one move or in two', () => {
    fc.assert(
      fc.property(withGone(plainFacts), ([facts, gone]) => {
        const ground = groundOf(facts);
        const one = whatIf(ground, { moves: [{ kind: 'take-out', people: gone }] });
        const two = whatIf(ground, { moves: gone.map((person) => ({ kind: 'promote', person })) });
        expect({ ...two, takenOut: [...two.takenOut].sort() }).toEqual({
          ...one,
          takenOut: [...one.takenOut].sort(),
        });
      }),
    );
  });

  it('counts everybody in one of eight standings', () => {
    fc.assert(
      fc.property(withGone(plainFacts), ([facts, people]) => {
        const { before, after } = whatIf(groundOf(facts), { moves: [{ kind: 'take-out', people }] });
        for (const { standings, workers } of [before, after])
          expect(STANDINGS.reduce((sum, name) => sum + standings[name], 0)).toBe(workers);
      }),
    );
  });
});
