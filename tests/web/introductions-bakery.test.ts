import { expect, it } from 'vitest';
import { BAKERY, bakeryWeb } from '@/tests/web/bakery';
import { committeeMember } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import type { Floor, Grouping } from '@/lib/web/floor';
import { planIntroductions } from '@/lib/web/introductions/introductions';

const NONE: Grouping = { groups: 0, of: new Map() };
/** Two shifts, nobody's department or language, and of most no shift either. */
const SHIFTS: Floor = {
  department: NONE,
  shift: {
    groups: 2,
    of: new Map([
      ...['ben', 'hana', 'lin', 'pia'].map((id): [string, number[]] => [id, [0]]),
      ...['cleo', 'nadia', 'omar'].map((id): [string, number[]] => [id, [1]]),
    ]),
  },
  language: NONE,
  tag: NONE,
};
const WISH = { count: 20, perPerson: 3, underWay: [], refused: [] };

it('plans the introductions of the bakery as worked out by hand', () => {
  const web = bakeryWeb();
  const plan = planIntroductions(web, analyze(web), SHIFTS, WISH);
  const told = plan.suggestions.map(({ one, other, through, woven, reached, part }) =>
    [one, through ?? '-', other, woven.join(' '), reached, part].join(' | '),
  );
  expect(told).toEqual([
    // Hana hangs on Gus, who is alone of the committee; Pia and Quin both hang on Teresa. One line ties both ends.
    'hana | - | pia | gus hana pia quin | 0 | 0',
    // Amos hangs on Teresa, who trusts Omar most of those she could introduce him to.
    'amos | teresa | omar | amos | 0 | 0',
    // Ben and Cleo are cut off together: a line each, two people for two lines.
    'ben | - | hana |  | 2 | 1',
    'cleo | - | omar | ben cleo | 0 | 2',
    // Nadia has no solid line: two of her shift, now that Cleo holds.
    'nadia | - | cleo |  | 1 | 1',
    'nadia | - | omar | nadia | 0 | 2',
  ]);
  // Seven ends (Hana; Pia or Quin; Amos; Ben and Cleo two; Nadia two) make four lines.
  expect(plan.atLeast).toBe(4);
  expect(plan).toMatchObject({
    woven: 4,
    wovenUnderWay: 4,
    meetFirst: ['iris'],
    later: [],
    nobodyNear: ['vera'],
  });
});

it('weaves in nobody where the committee is one person, whom everybody hangs on', () => {
  const web = bakeryWeb({ ...BAKERY, committee: [committeeMember('teresa')] });
  const plan = planIntroductions(web, analyze(web), SHIFTS, WISH);
  expect(plan.suggestions.flatMap(({ woven }) => woven)).toEqual([]);
  expect(plan.suggestions.map(({ one, other, reached }) => [one, other, reached])).toEqual([
    ['ben', 'lin', 2],
    ['hana', 'ben', 2],
    ['nadia', 'cleo', 1],
  ]);
});
