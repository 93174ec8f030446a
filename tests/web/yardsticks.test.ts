import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standsOut, yardsticksOf, type Measured } from '@/lib/web/leaders/yardsticks';

const measured: fc.Arbitrary<Measured> = fc
  .record({ talks: fc.nat({ max: 5 }), heard: fc.nat({ max: 6 }), trustedBy: fc.nat({ max: 6 }) })
  .map(({ talks, heard, trustedBy }) => ({ talks, heard, trustedBy: Math.min(heard, trustedBy) }));
const everybody = fc.array(measured, { maxLength: 30 });

describe('what counts as many and as few', () => {
  it('is what at most a third have, and nobody’s fault where nothing is known', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const { many, often, few, middle } = yardsticksOf(people);
        const trusted = people.filter(({ trustedBy }) => trustedBy > 0);
        const met = people.filter(({ talks }) => talks > 0);
        expect(trusted.filter(({ trustedBy }) => trustedBy >= many).length * 3).toBeLessThanOrEqual(
          trusted.length,
        );
        expect(met.filter(({ talks }) => talks >= often).length * 3).toBeLessThanOrEqual(met.length);
        // One fewer would already be more than a third, unless it is the least that ever counts.
        if (many > 3)
          expect(trusted.filter(({ trustedBy }) => trustedBy >= many - 1).length * 3).toBeGreaterThan(
            trusted.length,
          );
        if (often > 2)
          expect(met.filter(({ talks }) => talks >= often - 1).length * 3).toBeGreaterThan(met.length);
        expect(people.filter(({ talks }) => talks < middle).length * 2).toBeLessThanOrEqual(
          Math.max(people.length, people.filter(({ talks }) => talks === 0).length * 2),
        );
        const below = people.filter(({ heard, trustedBy }) => heard >= 3 && trustedBy / heard < few);
        expect(below.length * 3).toBeLessThanOrEqual(people.length);
      }),
    );
  });

  it('points at nobody of whom fewer than three people’s trust is known as loud, nor at the committee as quiet', () => {
    fc.assert(
      fc.property(everybody, measured, fc.boolean(), (people, person, onCommittee) => {
        const how = standsOut({ ...person, onCommittee }, yardsticksOf(people));
        if (how === 'loud') expect(person.heard).toBeGreaterThanOrEqual(3);
        if (how === 'quiet') expect([onCommittee, person.trustedBy >= 3]).toEqual([false, true]);
      }),
    );
  });

  it('does not turn somebody loud by one more word of trust', () => {
    fc.assert(
      fc.property(everybody, measured, fc.boolean(), (people, person, onCommittee) => {
        const yardsticks = yardsticksOf(people);
        const more = { ...person, heard: person.heard + 1, trustedBy: person.trustedBy + 1, onCommittee };
        if (person.heard >= 3 && standsOut({ ...person, onCommittee }, yardsticks) !== 'loud')
          expect(standsOut(more, yardsticks)).not.toBe('loud');
      }),
    );
  });

  // Nine people: who was met how often, of how many the trust is known, how many trust them.
  const SHOP: Readonly<Record<string, Measured>> = {
    teresa: { talks: 6, heard: 9, trustedBy: 8 },
    omar: { talks: 1, heard: 6, trustedBy: 5 },
    lin: { talks: 5, heard: 6, trustedBy: 0 },
    amos: { talks: 6, heard: 2, trustedBy: 0 },
    pia: { talks: 2, heard: 4, trustedBy: 2 },
    quin: { talks: 2, heard: 4, trustedBy: 2 },
    ruth: { talks: 3, heard: 5, trustedBy: 2 },
    gus: { talks: 2, heard: 3, trustedBy: 1 },
    iris: { talks: 0, heard: 0, trustedBy: 0 },
  };
  const yardsticks = yardsticksOf(Object.values(SHOP));

  it('is counted out by hand in a shop of nine', () => {
    // Trusted: 8 5 2 2 2 1, two of six are a third. Talks: 0 1 2 2 2 3 5 6 6, the middle is 2; of the eight who were met two
    // may be often. Shares of the seven who were heard of: 0, 1/3, 2/5, 1/2, 1/2, 5/6, 8/9; two are the lowest third.
    expect(yardsticks).toEqual({ many: 3, middle: 2, often: 6, few: 1 / 3 });
    const at = (id: string, onCommittee = false) => standsOut({ ...SHOP[id]!, onCommittee }, yardsticks);
    expect(at('omar')).toBe('quiet');
    expect(at('omar', true)).toBeNull();
    expect(at('teresa')).toBeNull();
    // Of only two people the trust in Amos is known: that says nothing.
    expect(at('amos')).toBeNull();
    expect(standsOut({ talks: 6, heard: 6, trustedBy: 2, onCommittee: false }, yardsticks)).toBe('loud');
    expect(at('lin')).toBeNull();
  });

  it('says nothing where nobody was met and nobody heard', () => {
    expect(yardsticksOf([])).toEqual({ many: 3, middle: 1, often: 2, few: -1 });
  });
});
