import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesByFives, viewDivision } from '@/lib/report/division-view';
import { floorWith, found, groupings, webs } from '@/tests/web/made-up-floor';

describe('a division as it is shown', () => {
  it('names the pair that misses most lines, where it has less than half of what chance would give', () => {
    fc.assert(
      fc.property(webs, groupings(2), (web, department) => {
        const { worst, pairs } = viewDivision(found(web, floorWith({ department })), 'everybody');
        const missing = pairs.map(({ lines, chance }) => chance - lines);
        if (worst) {
          expect(worst.chance - worst.lines).toBe(Math.max(...missing));
          expect(worst.lines).toBeLessThan(worst.chance / 2);
        }
      }),
    );
  });

  it('tells nothing of two groups where fewer than five are in the one and not in the other', () => {
    fc.assert(
      fc.property(webs, groupings(3), (web, language) => {
        const view = viewDivision(found(web, floorWith({ language }), { by: 'language' }), 'figures');
        const inGroup = (id: string, group: number) => language.of.get(id)?.includes(group) === true;
        for (const { one, other, level, lines, chance } of view.rows.flat()) {
          const side = (here: number, there: number) =>
            web.ids.filter((id) => inGroup(id, here) && (here === there || !inGroup(id, there))).length;
          const few = side(one, other) < 5 || side(other, one) < 5;
          expect(level === 'hidden').toBe(few);
          if (few) expect([lines, chance]).toEqual([0, 0]);
          expect([lines % 5, chance % 5]).toEqual([0, 0]);
        }
        expect(view.pairs.some(({ level }) => level === 'hidden')).toBe(false);
      }),
    );
  });

  it('names the group that has no solid line to any other', () => {
    fc.assert(
      fc.property(webs, groupings(1), (web, department) => {
        const division = found(web, floorWith({ department }));
        const { alone } = viewDivision(division, 'everybody');
        if (!alone) return;
        const { mixing } = division;
        const own = alone.group * mixing.groups;
        expect(mixing.linesOf[alone.group]).toBe(mixing.observed[own + alone.group]);
        expect(alone.chance).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('counts in fives for observers', () => {
    expect([0, 1, 4, 5, 7, 8, 12].map(linesByFives)).toEqual([0, 0, 0, 5, 5, 10, 10]);
  });
});
