import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeWorker, day, plainFacts, ratingBetween } from '@/tests/arbitraries';
import { makeWorkplace } from '@/tests/bench/workplace';
import { circlesOf, modularityOf } from '@/lib/web/divisions/circles';
import { weave } from '@/lib/web/weave';
import { idAt, type Web } from '@/lib/web/web';
import { bakeryWeb } from './bakery';
import { webs } from './made-up-floor';
import { tiesOf } from './oracles';

const on = day('2026-12-31');

/** Modularity by its definition: over every two people, themselves included. */
function slowModularity(web: Web, circles: Int32Array): number {
  const weight = new Map<string, number>();
  web.lines.trust.forEach((trust, line) => {
    if (trust > web.solidThreshold) return;
    const [one, other] = [web.lines.from[line]!, web.lines.to[line]!];
    weight.set(`${one} ${other}`, 6 - trust).set(`${other} ${one}`, 6 - trust);
  });
  const people = web.ids.map((_, place) => place);
  const between = (one: number, other: number) => weight.get(`${one} ${other}`) ?? 0;
  const strength = people.map((one) => people.reduce((sum, other) => sum + between(one, other), 0));
  const all = strength.reduce((sum, own) => sum + own, 0);
  if (all === 0) return 0;
  let sum = 0;
  for (const one of people)
    for (const other of people)
      if (circles[one]! >= 0 && circles[one] === circles[other])
        sum += between(one, other) - (strength[one]! * strength[other]!) / all;
  return sum / all;
}

/** What the library for JavaScript finds in the same solid lines. */
function peerModularity(web: Web): number {
  const graph = new UndirectedGraph();
  for (const id of web.ids) graph.addNode(id);
  web.lines.trust.forEach((trust, line) => {
    if (trust > web.solidThreshold) return;
    graph.addEdge(idAt(web, web.lines.from[line]!), idAt(web, web.lines.to[line]!), { weight: 6 - trust });
  });
  return louvain.detailed(graph, { getEdgeWeight: 'weight', randomWalk: false }).modularity;
}

describe('circles', () => {
  it('have the modularity its definition gives, from −0.5 to 1', () => {
    fc.assert(
      fc.property(webs, (web) => {
        const circles = circlesOf(web);
        const modularity = modularityOf(web, circles);
        expect(modularity).toBeCloseTo(slowModularity(web, circles), 9);
        expect(modularity).toBeGreaterThanOrEqual(-0.5);
        expect(modularity).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are never worse than everybody alone, all together, or each piece by itself', () => {
    fc.assert(
      fc.property(webs, (web) => {
        const found = modularityOf(web, circlesOf(web));
        const alone = Int32Array.from(web.ids, (_, place) => place);
        const all = new Int32Array(web.ids.length);
        for (const other of [alone, all])
          expect(found).toBeGreaterThanOrEqual(modularityOf(web, other) - 1e-12);
      }),
    );
  });

  it('hold together by their own lines, leave out only who has no solid line, and are numbered as they come', () => {
    fc.assert(
      fc.property(webs, (web) => {
        const circles = circlesOf(web);
        const solid = tiesOf(web, web.solidThreshold);
        let next = 0;
        for (const circle of circles) if (circle === next) next += 1;
        expect(Math.max(-1, ...circles)).toBe(next - 1);
        for (let circle = 0; circle < next; circle++) {
          const members = web.ids.filter((_, place) => circles[place] === circle);
          const reached = new Set([members[0]!]);
          for (const id of reached)
            for (const other of solid.get(id)!) if (members.includes(other)) reached.add(other);
          expect([...reached].sort()).toEqual([...members].sort());
        }
        web.ids.forEach((id, place) => {
          expect(circles[place] === -1).toBe(solid.get(id)!.size === 0);
        });
      }),
    );
  });

  it('are the same for the same web, however its facts are put down', () => {
    fc.assert(
      fc.property(plainFacts, fc.infiniteStream(fc.nat(1000)), (facts, chance) => {
        const order = <T>(items: readonly T[]) =>
          items.map((item) => [chance.next().value ?? 0, item] as const).sort((a, b) => a[0] - b[0]);
        // One rating a pair, so that their order says nothing.
        const ratings = facts.ratings.filter(
          ({ between }, at) =>
            facts.ratings.findIndex((other) => between.every((id) => other.between.includes(id))) === at,
        );
        const web = weave({ ...facts, ratings }, { on, solidThreshold: 3 });
        const shuffled = weave(
          {
            ...facts,
            workers: order(facts.workers).map(([, worker]) => worker),
            ratings: order(ratings).map(([, rating]) => rating),
          },
          { on, solidThreshold: 3 },
        );
        expect(circlesOf(shuffled)).toEqual(circlesOf(web));
      }),
    );
  });

  it('part two crowds joined by one line', () => {
    const crowd = (letter: string) => [1, 2, 3, 4, 5].map((number) => `${letter}${String(number)}`);
    const lines = (ids: readonly string[]) =>
      ids.flatMap((one, place) => ids.slice(place + 1).map((other) => ratingBetween(one, other, 2)));
    const [left, right] = [crowd('a'), crowd('b')];
    const web = weave(
      {
        workers: [...left, ...right].map(activeWorker),
        ratings: [...lines(left), ...lines(right), ratingBetween('a1', 'b1', 1)],
        committee: [],
      },
      { on, solidThreshold: 3 },
    );
    expect([...circlesOf(web)]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it('at the bakery are those around Teresa, and three pairs apart', () => {
    const web = bakeryWeb();
    const circles = circlesOf(web);
    const circleOf = (id: string) => circles[web.indexOf(id)!];
    expect(circleOf('ben')).toBe(circleOf('cleo'));
    expect(circleOf('gus')).toBe(circleOf('hana'));
    expect(circleOf('pia')).toBe(circleOf('quin'));
    expect(circleOf('pia')).toBe(circleOf('teresa'));
    expect(circleOf('ruth')).toBe(circleOf('omar'));
    expect(['iris', 'nadia', 'vera'].map(circleOf)).toEqual([-1, -1, -1]);
  });

  it.each([
    [60, 200, 3],
    [400, 1_800, 1],
    [400, 1_800, 5],
    [2_000, 9_000, 2],
  ])('of %d people with %d lines are as good as the library finds them', (workers, lines, seed) => {
    const web = weave(makeWorkplace(workers, lines, seed), { on, solidThreshold: 3 });
    expect(modularityOf(web, circlesOf(web))).toBeGreaterThan(peerModularity(web) - 0.005);
  });
});
