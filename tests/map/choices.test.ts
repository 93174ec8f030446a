import { describe, expect, it } from 'vitest';
import { neighboursOf, within } from '@/lib/map/around';
import type { Choices } from '@/lib/map/choices';
import { EVERYTHING, meantBy } from '@/lib/map/choices';
import { groupPeople, OTHERS, PALETTE_SIZE } from '@/lib/map/groups';
import type { Only } from '@/lib/map/only';
import { placesOf } from '@/lib/map/places';
import { walkTo } from '@/lib/map/walk';
import { person, picture } from './made-up';

// Ruth — Amos — Teresa — Omar, and Nadia by one thin line on Ruth.
const workplace = picture(
  [
    person('ruth', { department: 'pack', onCommittee: true, lines: 2 }),
    person('amos', { department: 'pack' }),
    person('teresa', { department: 'dock' }),
    person('omar', { department: 'dock' }),
    person('nadia', { department: null, standing: 'one-thin-line' }),
  ],
  [
    [0, 4, 5],
    [2, 3, 4],
    [1, 2, 3],
    [0, 1, 1],
  ],
);
const around = neighboursOf(workplace);
const places = placesOf(workplace.people);

const dock: Only[number] = { not: false, any: [{ kind: 'department', is: 'dock' }] };

function meant(said: Partial<Choices>): { people: string[]; lines: number } {
  const choices = { ...EVERYTHING, ...said };
  const found = meantBy({ picture: workplace, around, places }, choices);
  return {
    people: workplace.people.filter((_, at) => found.people[at] === 1).map(({ id }) => id),
    lines: found.lines.filter((is) => is === 1).length,
  };
}

describe('what an organizer looks at', () => {
  it('is everything until something is chosen', () => {
    expect(meant({})).toEqual({ people: ['ruth', 'amos', 'teresa', 'omar', 'nadia'], lines: 4 });
  });

  it('is a person and those so many lines away', () => {
    const focus = (depth: 1 | 2 | 3) => meant({ focus: { person: 'ruth', depth } }).people;
    expect(focus(1)).toEqual(['ruth', 'amos', 'nadia']);
    expect(focus(2)).toEqual(['ruth', 'amos', 'teresa', 'nadia']);
    expect(focus(3)).toEqual(['ruth', 'amos', 'teresa', 'omar', 'nadia']);
    expect(meant({ focus: { person: 'gone', depth: 1 } }).people).toHaveLength(5);
    expect([...within(around, 0, 2)]).toEqual([
      [0, 0],
      [4, 1],
      [1, 1],
      [2, 2],
    ]);
  });

  it('is a department, a mark, a level of trust, and all of them together', () => {
    expect(meant({ only: [dock] })).toEqual({ people: ['teresa', 'omar'], lines: 1 });
    expect(meant({ only: [{ not: false, any: [{ kind: 'mark', is: 'committee' }] }] })).toEqual({
      people: ['ruth'],
      lines: 0,
    });
    expect(meant({ trusts: new Set([1]) })).toEqual({ people: ['ruth', 'amos'], lines: 1 });
    expect(meant({ trusts: new Set([1]), only: [dock] })).toEqual({ people: [], lines: 0 });
  });
});

describe('those on one thin line', () => {
  it('are shown with whom they hang on, and nobody else', () => {
    const only: Only = [{ not: false, any: [{ kind: 'mark', is: 'fringe' }] }];
    expect(meant({ only })).toEqual({ people: ['ruth', 'nadia'], lines: 1 });
    const found = meantBy({ picture: workplace, around, places }, { ...EVERYTHING, only });
    expect([...found.own]).toEqual([0, 0, 0, 0, 1]);
    expect(found.count).toBe(1);
  });
});

describe('colour groups', () => {
  it('are the largest first, with the unknown in the quiet colour', () => {
    const { groups, groupOf } = groupPeople(workplace.people, 'department');
    expect(groups).toEqual([
      { key: 'dock', count: 2, colour: 'cat-1' },
      { key: 'pack', count: 2, colour: 'cat-2' },
      { key: '', count: 1, colour: 'none' },
    ]);
    expect(groupOf).toEqual([1, 1, 0, 0, 2]);
  });

  it('are ten at most: whoever comes after the ninth shares the last', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      person(`w${String(at)}`, { department: `d${String(at % 14)}` }),
    );
    const { groups, groupOf } = groupPeople(many, 'department');
    expect(groups).toHaveLength(PALETTE_SIZE);
    expect(groups.at(-1)?.key).toBe(OTHERS);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(30);
    expect(groupOf).toHaveLength(30);
  });

  it('keep the order of support and standing', () => {
    expect(groupPeople(workplace.people, 'standing').groups.map(({ key }) => key)).toEqual([
      'one-thin-line',
      'woven',
    ]);
  });
});

describe('arrow keys', () => {
  it('walk to the nearest in that direction, and nowhere when no line leads there', () => {
    const others = [
      { at: 1, x: 50, y: 10 },
      { at: 2, x: 20, y: 60 },
      { at: 3, x: 200, y: 0 },
    ];
    expect(walkTo({ x: 0, y: 0 }, others, 'right')).toBe(1);
    expect(walkTo({ x: 0, y: 0 }, others, 'down')).toBe(2);
    expect(walkTo({ x: 0, y: 0 }, others, 'left')).toBeNull();
  });
});
