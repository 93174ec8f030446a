import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAlerts, type DelicateDeed, type ReadingHour } from '@/lib/audit/alerts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const monday = Date.UTC(2026, 10, 16, 9);

let last = 0;
const reads = (hour: number, people: number, userId = 'amos'): ReadingHour => {
  last += 1;
  return { userId, hour, people, sequence: last };
};
const does = (at: number, more: Partial<DelicateDeed> = {}): DelicateDeed => {
  last += 1;
  return { userId: 'amos', at, sequence: last, isExport: false, people: 1, ...more };
};

const ofReading = (...hours: readonly ReadingHour[]) => findAlerts({ hours, deeds: [] }, new Set(), 0);
const ofDeeds = (deeds: readonly DelicateDeed[], first: readonly number[] = []) =>
  findAlerts({ hours: [], deeds }, new Set(first), 0);

describe('unusual reading', () => {
  it('tells of 201 coworkers in an hour, and not of 200', () => {
    expect(ofReading(reads(monday, 200))).toEqual([]);
    const hour = reads(monday, 201);
    expect(ofReading(hour)).toEqual([
      { kind: 'reading', sequence: hour.sequence, userId: 'amos', from: monday, count: 201, usual: 0 },
    ]);
  });

  it('lets those read much who always do', () => {
    const usual = [3, 2, 1].map((day) => reads(monday - day * DAY, 190));
    expect(ofReading(...usual, reads(monday, 570))).toEqual([]);
    expect(ofReading(...usual, reads(monday, 571))).toMatchObject([{ count: 571, usual: 190 }]);
  });

  it('does not take a long evening for usual while it lasts', () => {
    const evening = [0, 1, 2, 3].map((later) => reads(monday + later * HOUR, 250));
    expect(ofReading(...evening)).toHaveLength(4);
  });

  it('measures nobody by somebody else’s habits', () => {
    expect(ofReading(reads(monday - DAY, 900, 'rosa'), reads(monday, 300))).toMatchObject([
      { userId: 'amos', usual: 0 },
      { userId: 'rosa' },
    ]);
  });

  it('leaves out what began before the days that are asked for', () => {
    expect(findAlerts({ hours: [reads(monday, 300)], deeds: [] }, new Set(), monday + 1)).toEqual([]);
  });
});

describe('exports', () => {
  it('tells of the first one a person takes, and of no later one', () => {
    const first = does(monday, { isExport: true, people: 12 });
    const later = does(monday + DAY, { isExport: true, people: 12 });
    expect(ofDeeds([first, later], [first.sequence])).toMatchObject([
      { kind: 'export', count: 12, from: monday },
    ]);
  });
});

describe('delicate changes', () => {
  const changes = (count: number, apart: number) =>
    Array.from({ length: count }, (_, place) => does(monday + place * apart));

  it('tells of 21 within ten minutes, and not of 20', () => {
    expect(ofDeeds(changes(20, 1_000))).toEqual([]);
    const many = changes(21, 1_000);
    expect(ofDeeds(many)).toMatchObject([{ kind: 'changes', count: 21, sequence: many[0]?.sequence }]);
  });

  it('does not tell of one a minute', () => {
    expect(ofDeeds(changes(100, MINUTE))).toEqual([]);
  });

  it('tells of half an hour of them once every ten minutes, and counts each', () => {
    const found = ofDeeds(changes(180, 10_000));
    expect(found.length).toBeGreaterThan(1);
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(160);
  });
});

describe('always', () => {
  const anyDeeds = fc
    .array(
      fc.record({
        after: fc.integer({ min: 0, max: 2 * MINUTE }),
        userId: fc.constantFrom('amos', 'rosa'),
      }),
      { maxLength: 120 },
    )
    .map((steps) => {
      let at = monday;
      return steps.map(({ after, userId }, place): DelicateDeed => {
        at += after;
        return { userId, at, sequence: place + 1, isExport: false, people: 1 };
      });
    });
  const nameOf = ({ kind, sequence }: { kind: string; sequence: number }) => `${kind} ${sequence}`;

  it('names each alert once, and keeps the name whatever happens later', () => {
    fc.assert(
      fc.property(anyDeeds, fc.nat(), (deeds, cut) => {
        const all = ofDeeds(deeds).map(nameOf);
        expect(new Set(all).size).toBe(all.length);
        const earlier = ofDeeds(deeds.slice(0, cut % (deeds.length + 1))).map(nameOf);
        expect(all).toEqual(expect.arrayContaining(earlier));
      }),
    );
  });
});
