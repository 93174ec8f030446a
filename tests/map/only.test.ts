import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksFor, narrowed, toggled, turned, widened, without } from '@/lib/map/narrowing';
import { EVERYBODY, flagsOf, type Condition, type Only } from '@/lib/map/only';
import { MARKS, type MapPicture } from '@/lib/map/picture';
import { placesOf } from '@/lib/map/places';
import { STANDINGS } from '@/lib/web/standing';
import { day } from '@/tests/arbitraries';
import { person, picture } from './made-up';
import { isMeantSlowly } from './only-oracle';

const department = (is: string): Condition => ({ kind: 'department', is });
const shift = (is: string): Condition => ({ kind: 'shift', is });
const unspoken = (days: number | null): Condition => ({ kind: 'unspoken', days });

function meant(only: Only, given: MapPicture) {
  const found = flagsOf(only, { ...given, places: placesOf(given.people) });
  return { ...found, meant: given.people.filter((_, at) => found.meant[at] === 1).map(({ id }) => id) };
}

const floor: MapPicture = {
  ...picture([
    person('ruth', { department: 'Pack', shift: 'Days', lastSpokenOn: '2026-11-01' }),
    person('amos', { department: 'Pack', shift: 'Nights', lastSpokenOn: '2026-09-01' }),
    person('teresa', { department: 'Stow', shift: 'Nights', lastSpokenOn: null }),
    person('omar', { department: 'Dock', shift: 'Nights', lastSpokenOn: null }),
    person('nadia', { department: 'Stow', shift: null }),
    person('brown heron', { known: false }),
  ]),
  on: day('2026-11-22'),
};

describe('show me only', () => {
  it('is everybody until something is asked', () => {
    expect(meant(EVERYBODY, floor)).toMatchObject({ count: 6, untold: 0 });
  });

  it('means pack or stow, and not on days, and not spoken to for 30 days', () => {
    const asked = [department('Pack'), department('Stow'), shift('Days'), unspoken(30)].reduce(
      narrowed,
      EVERYBODY,
    );
    const only = turned(asked, 1);
    expect(only.map(({ not, any }) => [not, any.length])).toEqual([
      [false, 2],
      [true, 1],
      [false, 1],
    ]);
    // Nadia's shift nobody wrote down, and of the one outside the turf nothing is told.
    expect(meant(only, floor)).toEqual({ meant: ['amos', 'teresa'], count: 2, untold: 2 });
  });

  it('finds those of whom nothing is written down', () => {
    expect(meant([{ not: false, any: [shift('')] }], floor).meant).toEqual(['nadia', 'brown heron']);
    expect(meant([{ not: true, any: [shift('')] }], floor).meant).toHaveLength(4);
  });

  it('counts a one-on-one of just so many days ago as spoken to', () => {
    expect(meant([{ not: false, any: [unspoken(21)] }], floor).meant).not.toContain('ruth');
    expect(meant([{ not: false, any: [unspoken(20)] }], floor).meant).toContain('ruth');
    expect(meant([{ not: false, any: [unspoken(null)] }], floor).meant).toEqual(['teresa', 'omar', 'nadia']);
  });

  it('lets a choice be added to, turned around and taken out again', () => {
    const one = narrowed(EVERYBODY, department('Pack'));
    const both = widened(one, 0, shift('Nights'));
    expect(meant(both, floor).meant).toEqual(['ruth', 'amos', 'teresa', 'omar']);
    expect(widened(both, 0, shift('Nights'))).toEqual(both);
    expect(without(both, 0, shift('Nights'))).toEqual(one);
    expect(without(one, 0, department('Pack'))).toEqual(EVERYBODY);
    expect(turned(turned(both, 0), 0)).toEqual(both);
  });

  it('toggles what a line of the legend stands for, and nothing that is ruled out', () => {
    const both = toggled(EVERYBODY, [department('Pack'), department('Stow')]);
    expect(both).toHaveLength(1);
    expect(asksFor(both, department('Stow'))).toBe(true);
    expect(toggled(both, [department('Pack')])).toEqual(narrowed(EVERYBODY, department('Stow')));
    expect(toggled(both, [department('Pack'), department('Stow')])).toEqual(EVERYBODY);
    const against = turned(both, 0);
    expect(asksFor(against, department('Pack'))).toBe(false);
    expect(toggled(against, [department('Pack')])).toHaveLength(2);
  });
});

const word = fc.option(fc.constantFrom('a', 'b'));
const someone = fc.record({
  known: fc.boolean(),
  department: word,
  shift: word,
  languages: fc.subarray(['es', 'so', 'ar']),
  support: fc.integer({ min: 0, max: 5 }),
  standing: fc.option(fc.constantFrom(...STANDINGS)),
  onCommittee: fc.boolean(),
  lastSpokenOn: fc.option(fc.constantFrom('2026-10-22', '2026-10-23', '2026-11-21')),
});
const someCondition = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc.record({ kind: fc.constantFrom('department', 'shift'), is: fc.constantFrom('', 'a', 'b') }),
  fc.record({ kind: fc.constant('language'), is: fc.constantFrom('', 'es', 'so') }),
  fc.record({ kind: fc.constant('support'), is: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant('standing'), is: fc.constantFrom('' as const, ...STANDINGS) }),
  fc.record({ kind: fc.constant('mark'), is: fc.constantFrom(...MARKS) }),
  fc.record({ kind: fc.constant('unspoken'), days: fc.constantFrom(0, 1, 30, 31, null) }),
  fc.record({ kind: fc.constant('circle'), of: fc.constantFrom('0', '1', '2') }),
  fc.record({ kind: fc.constant('drawn'), ids: fc.subarray(['0', '2', '4']).map((ids) => new Set(ids)) }),
);
const someOnly = fc.array(
  fc.record({ not: fc.boolean(), any: fc.array(someCondition, { minLength: 1, maxLength: 3 }) }),
  { maxLength: 3 },
);
const somePicture = fc
  .tuple(fc.array(someone, { minLength: 3, maxLength: 8 }), fc.boolean())
  .map(([people, isDated]): MapPicture => ({
    ...picture(people.map((said, at) => person(String(at), said))),
    circles: [],
    circleOf: Uint16Array.from(people, (_, at) => at % 3),
    ...(isDated && { on: day('2026-11-22') }),
  }));

describe('a filter evaluated at once', () => {
  it('means just whom the slow and obvious evaluator means, and knows of whom it cannot be said', () => {
    fc.assert(
      fc.property(someOnly, somePicture, (only, given) => {
        const slow = given.people.map((one) => isMeantSlowly(only, given, one));
        const fast = flagsOf(only, { ...given, places: placesOf(given.people) });
        expect([...fast.meant]).toEqual(slow.map((said) => Number(said === true)));
        expect(fast.count).toBe(slow.filter((said) => said === true).length);
        expect(fast.untold).toBe(slow.filter((said) => said === null).length);
      }),
      { numRuns: 500 },
    );
  });

  it('never means somebody by both a clause and the same turned around', () => {
    fc.assert(
      fc.property(someOnly, somePicture, (only, given) => {
        const both = only.flatMap((clause) => [clause, { ...clause, not: !clause.not }]);
        if (only.length > 0)
          expect(flagsOf(both, { ...given, places: placesOf(given.people) }).count).toBe(0);
      }),
    );
  });
});
