import { describe, expect, it } from 'vitest';
import { activeWorker, committeeMember, DAYS, ratingBetween } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import type { Floor } from '@/lib/web/floor';
import { weave } from '@/lib/web/weave';
import { whatIf } from '@/lib/web/what-if/what-if';

const NOWHERE = { groups: 0, of: new Map() };
const floor: Floor = { department: NOWHERE, shift: NOWHERE, language: NOWHERE, tag: NOWHERE };

describe('people who lose touch one behind the other', () => {
  it('hung by whoever had the line, not by the first of those that one is stranded with', () => {
    const facts = {
      workers: ['a', 'b', 'c', 'd'].map(activeWorker),
      ratings: [ratingBetween('a', 'c', 3), ratingBetween('c', 'd', 3), ratingBetween('b', 'c', 2)],
      committee: [committeeMember('a')],
    };
    const web = weave(facts, { on: DAYS[2]!, solidThreshold: 3 });
    const ground = { web, analysis: analyze(web), floor };
    expect(whatIf(ground, { moves: [{ kind: 'sow-around', people: ['c'] }] }).stranded).toEqual([
      { id: 'b', hungOn: ['a'] },
      { id: 'c', hungOn: ['a'] },
      { id: 'd', hungOn: ['c'] },
    ]);
  });
});
