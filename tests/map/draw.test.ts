import { describe, expect, it } from 'vitest';
import type { MapAttributes } from '@/lib/map/draw';
import { rowsOf } from '@/lib/map/lines';
import { drawMap } from '@/lib/map/draw';
import { egoOf } from '@/lib/map/ego';
import { weeksSince } from '@/lib/map/fading';
import { markOf, radiusOf } from '@/lib/map/picture';
import { boostAt, STROKES } from '@/lib/map/strokes';
import type { WorkerStanding } from '@/lib/web/standing';
import { day } from '@/tests/arbitraries';
import { person, picture } from './made-up';

const known = (id: string, name: string): MapAttributes => ({
  id,
  known: true,
  name,
  nickname: null,
  standIn: false,
  department: 'Pack',
  shift: 'Nights',
  languages: ['French'],
  support: 2,
  status: 'active',
  lastSpokenOn: '2026-11-01',
  lastSpokenBy: 'june',
});

const standing = (id: string, hangsOn: string | null): [string, WorkerStanding] => [
  id,
  { id, standing: 'one-solid-line', lines: 1, solidLines: 1, bestTrust: 2, hangsOn, holds: 0, core: 1 },
];

const drawing = {
  web: {
    ids: ['a', 'b', 'c'],
    lines: { from: [0, 1], to: [1, 2], trust: [2, 5] },
    committee: [0, 2],
    solidThreshold: 3 as const,
    said: { on: [day('2026-08-01'), '' as const] },
  },
  on: day('2026-11-22'),
  freshnessDays: 90,
  standings: new Map([standing('a', null), standing('b', 'a')]),
  people: [known('a', 'Ruth Adams'), known('b', 'Amos Pierre'), known('c', 'Nadia Farah')],
  places: new Map([['a', { x: 1, y: 2 }]]),
};

describe('the picture of a web', () => {
  it('has the people where they stand, thin lines first, and ghosts without a standing', () => {
    const drawn = drawMap({ ...drawing, calling: 'names' });
    expect(rowsOf(drawn.lines).map(([from, to, trust]) => [from, to, trust])).toEqual([
      [1, 2, 5],
      [0, 1, 2],
    ]);
    expect(drawn.people.map(({ id, x, y, label, hangsOn }) => ({ id, x, y, label, hangsOn }))).toEqual([
      { id: 'a', x: 1, y: 2, label: 'Ruth Adams', hangsOn: null },
      { id: 'b', x: 0, y: 0, label: 'Amos Pierre', hangsOn: 'a' },
      { id: 'c', x: 0, y: 0, label: 'Nadia Farah', hangsOn: null },
    ]);
    expect(drawn.people.map((one) => markOf(one))).toEqual(['committee', null, 'ghost']);
  });

  it('fades lines that nobody confirmed for longer than the limit, or on no day at all', () => {
    const ages = (freshnessDays: number) =>
      rowsOf(drawMap({ ...drawing, freshnessDays, calling: 'names' }).lines).map(
        ([, , , isFaded]) => isFaded,
      );
    expect([112, 113].map(ages)).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(weeksSince(day('2026-08-01'), drawing.on)).toBe(16);
  });

  it('tells when a line was confirmed only of two inside the turf', () => {
    const daysOf = (people: typeof drawing.people) =>
      rowsOf(drawMap({ ...drawing, people, calling: 'names' }).lines).map(([, , , , saidOn]) => saidOn);
    expect(daysOf(drawing.people)).toEqual([null, '2026-08-01']);
    const [ruth, amos, nadia] = drawing.people;
    expect(daysOf([ruth!, { ...amos!, known: false }, nadia!])).toEqual([null, null]);
  });

  it('tells an observer no name, no id, no department, no language, no day', () => {
    const text = JSON.stringify(drawMap({ ...drawing, calling: 'nobody' }));
    for (const secret of [
      'Ruth',
      'Adams',
      'Amos',
      'Nadia',
      'Pack',
      'Nights',
      'French',
      'june',
      '2026',
      '"a"',
      '"b"',
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('strokes', () => {
  it('are five that stay apart at every zoom, and thicker for more trust', () => {
    expect(Object.values(STROKES).map(({ width }) => width)).toEqual([7, 5, 3, 1.5, 1]);
    expect(boostAt(1)).toBe(1);
    expect(boostAt(0.3)).toBeGreaterThan(1.5);
  });

  it('end in discs that grow with how many lines a person has', () => {
    expect(radiusOf({ lines: 9, onCommittee: false })).toBeGreaterThan(
      radiusOf({ lines: 1, onCommittee: false }),
    );
  });
});

describe('an ego map', () => {
  const web = picture(
    [
      person('me'),
      person('one', { x: 10 }),
      person('two', { x: -10 }),
      person('three'),
      person('far'),
      person('alone'),
    ],
    [
      [0, 1, 2],
      [0, 2, 4],
      [1, 2, 3],
      [1, 3, 1],
      [3, 4, 1],
    ],
  );

  it('has the person in the middle, those one line away around them, and the lines among them', () => {
    const ego = egoOf(web, 0, 1);
    expect(ego.people).toEqual([0, 1, 2]);
    expect(ego.lines.map(([from, to, trust]) => [from, to, trust])).toEqual([
      [0, 1, 2],
      [0, 2, 4],
      [1, 2, 3],
    ]);
    expect(ego.places.get(0)).toEqual({ x: 0, y: 0, away: 0 });
    expect(Math.hypot(ego.places.get(1)?.x ?? 0, ego.places.get(1)?.y ?? 0)).toBeCloseTo(ego.radius, 0);
  });

  it('has at depth 2 whoever they lead to, and of many the most trusting', () => {
    expect(egoOf(web, 0, 2).people).toEqual([0, 1, 2, 3]);
    expect(egoOf(web, 0, 2, 2).people).toEqual([0, 1, 2]);
    expect(egoOf(web, 5, 2).people).toEqual([5]);
  });
});
