import { describe, expect, it } from 'vitest';
import { columnsOf } from '@/lib/map/lines';
import { pillarsOf } from '@/lib/map/pillars';
import { person } from './made-up';

const circle = {
  radius: 100,
  y: 0,
  people: 2,
  department: null,
  shift: null,
  standings: [0, 0, 0, 0, 0, 0, 0, 2],
};
const web = {
  people: [
    person('holds five', { holds: 5 }),
    person('one of two ways'),
    person('the only way'),
    person('holds one', { holds: 1 }),
  ],
  circles: [
    { ...circle, x: 0 },
    { ...circle, x: 300 },
    { ...circle, x: 600 },
  ],
  circleOf: [0, 0, 1, 2],
  solidThreshold: 3,
};

describe('those who are named from afar', () => {
  it('hold many, or are the one solid way between two circles', () => {
    const lines = columnsOf([
      [0, 2, 2],
      [1, 2, 3],
      [2, 3, 1],
      [0, 3, 5],
    ]);
    expect(pillarsOf({ ...web, lines })).toEqual([0, 3, 2]);
  });
});
