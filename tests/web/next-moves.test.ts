import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, plainFacts } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import type { WebFacts } from '@/lib/web/facts';
import { weave } from '@/lib/web/weave';
import { nextMoves } from '@/lib/web/what-if/next-moves';
import { whatIf } from '@/lib/web/what-if/what-if';
import { slowNextMoves } from './what-if-oracle';

const NOWHERE = { groups: 0, of: new Map() };
const floor = { department: NOWHERE, shift: NOWHERE, language: NOWHERE, tag: NOWHERE };
const groundOf = (facts: WebFacts) => {
  const web = weave(facts, { on: DAYS[2]!, solidThreshold: 3 });
  return { web, analysis: analyze(web), floor };
};

describe("the boss's next moves", () => {
  it('are what trying everybody finds, step by step', () => {
    fc.assert(
      fc.property(plainFacts, fc.integer({ min: 0, max: 10 }), (facts, steps) => {
        const ground = groundOf(facts);
        const found = nextMoves(ground, { steps });
        expect(found.moves).toEqual(slowNextMoves(ground.web, ground.analysis.anchor.members, steps));
        expect(found).toMatchObject({
          workers: ground.web.ids.length,
          reached: ground.analysis.summary.reached,
          woven: ground.analysis.summary.woven,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('strand as many as taking the same people out at once leaves behind', () => {
    fc.assert(
      fc.property(plainFacts, (facts) => {
        const ground = groundOf(facts);
        const { moves } = nextMoves(ground, { steps: 3 });
        const found = whatIf(ground, { moves: [{ kind: 'take-out', people: moves.map(({ id }) => id) }] });
        const last = moves.at(-1);
        if (last) expect([found.after.reached, found.after.woven]).toEqual([last.reached, last.woven]);
      }),
    );
  });
});
