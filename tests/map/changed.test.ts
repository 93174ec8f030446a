import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, type MapChanged } from '@/lib/map/changed';
import type { MapLine } from '@/lib/map/lines';
import type { MapPicture } from '@/lib/map/picture';
import type { Trust } from '@/lib/web/trust';
import { person, picture } from '@/tests/map/made-up';

const NOTHING: MapChanged = {
  peopleNew: 0,
  peopleGone: 0,
  linesNew: 0,
  linesGone: 0,
  linesThicker: 0,
  linesThinner: 0,
};
const people = (...ids: string[]) => ids.map((id) => person(id));

/** Lines by ids, on people in this order. */
function drawn(ids: readonly string[], lines: Readonly<Record<string, Trust>>): MapPicture {
  const rows = Object.entries(lines).map(([pair, trust]): MapLine => {
    const [one = 0, other = 0] = pair.split('-').map((id) => ids.indexOf(id));
    return [Math.min(one, other), Math.max(one, other), trust];
  });
  return picture(people(...ids), rows);
}

describe('what changed between two pictures', () => {
  test('a line that is new, thicker, thinner, gone', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const before = drawn(ids, { 'a-b': 3, 'b-c': 3, 'c-d': 2 });
    const after = drawn(ids, { 'a-b': 1, 'b-c': 5, 'a-d': 4 });
    expect(changesBetween(before, after)).toEqual({
      ...NOTHING,
      linesNew: 1,
      linesGone: 1,
      linesThicker: 1,
      linesThinner: 1,
    });
  });

  test('who comes and who goes, with their lines', () => {
    const before = drawn(['a', 'b', 'c'], { 'a-b': 3, 'b-c': 3 });
    const after = drawn(['z', 'b', 'a'], { 'a-b': 3, 'z-b': 5 });
    expect(changesBetween(before, after)).toEqual({
      ...NOTHING,
      peopleNew: 1,
      peopleGone: 1,
      linesNew: 1,
      linesGone: 1,
    });
  });

  test('the order of people and lines is no change; there and back is the mirror', () => {
    const web = fc.dictionary(
      fc.constantFrom('a-b', 'a-c', 'b-c', 'c-d', 'b-e', 'd-e'),
      fc.constantFrom<Trust>(1, 2, 3, 4, 5),
    );
    const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5 });
    fc.assert(
      fc.property(web, web, order, order, (one, other, first, second) => {
        expect(changesBetween(drawn(first, one), drawn(second, one))).toEqual(NOTHING);
        const there = changesBetween(drawn(first, one), drawn(second, other));
        const back = changesBetween(drawn(second, other), drawn(first, one));
        expect(back).toEqual({
          ...there,
          linesNew: there.linesGone,
          linesGone: there.linesNew,
          linesThicker: there.linesThinner,
          linesThinner: there.linesThicker,
        });
      }),
    );
  });
});
