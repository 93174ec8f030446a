import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAlerts, type AlertEvent } from '@/lib/audit/alerts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const monday = Date.UTC(2026, 10, 16, 9);

let sequence = 0;
function event(what: AlertEvent['what'], at: number, people = 1, userId = 'amos'): AlertEvent {
  sequence += 1;
  return { sequence, at, userId, what, people };
}

const ask = (events: readonly AlertEvent[], firstExports: readonly number[] = []) =>
  findAlerts(events, new Set(firstExports), 0);

describe('unusual reading', () => {
  it('tells of 201 records within an hour, and not of 200', () => {
    const upTo200 = [event('read', monday, 150), event('read', monday + 50 * MINUTE, 50)];
    expect(ask(upTo200)).toEqual([]);
    const one = event('read', monday + 55 * MINUTE, 1);
    expect(ask([...upTo200, one])).toMatchObject([
      { kind: 'reading', userId: 'amos', sequence: one.sequence, from: monday, count: 201, usual: 0 },
    ]);
  });

  it('does not add up what is more than an hour apart', () => {
    expect(ask([event('read', monday, 150), event('read', monday + 60 * MINUTE, 150)])).toEqual([]);
  });

  it('lets those read much who always do', () => {
    const usual = [1, 2, 3].map((day) => event('read', monday - day * DAY, 400)).reverse();
    const before = ask(usual).length;
    expect(ask([...usual, event('read', monday, 1_000)])).toHaveLength(before);
    expect(ask([...usual, event('read', monday, 1_201)])).toHaveLength(before + 1);
  });

  it('adds up nobody with anybody else', () => {
    const both = [event('read', monday, 150), event('read', monday + MINUTE, 150, 'rosa')];
    expect(ask(both)).toEqual([]);
  });

  it('tells of one long evening once an hour, with all of it counted', () => {
    const evening = Array.from({ length: 12 }, (_, place) =>
      event('read', monday + place * 10 * MINUTE, 100),
    );
    const found = ask(evening);
    expect(found).toHaveLength(2);
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(1_200);
  });
});

describe('exports', () => {
  it('tells of the first one a person takes, and of no later one', () => {
    const first = event('export', monday, 12);
    const later = event('export', monday + DAY, 12);
    expect(ask([first, later], [first.sequence])).toMatchObject([
      { kind: 'export', count: 12, from: monday },
    ]);
  });
});

describe('sensitive changes', () => {
  const changes = (count: number, apart: number) =>
    Array.from({ length: count }, (_, place) => event('sensitive', monday + place * apart));

  it('tells of 21 within ten minutes, and not of 20', () => {
    expect(ask(changes(20, 1_000))).toEqual([]);
    expect(ask(changes(21, 1_000))).toMatchObject([{ kind: 'changes', count: 21 }]);
  });

  it('does not tell of one a minute', () => {
    expect(ask(changes(100, MINUTE))).toEqual([]);
  });
});

describe('always', () => {
  const anyEvents = fc
    .array(
      fc.record({
        what: fc.constantFrom('read', 'export', 'sensitive'),
        after: fc.integer({ min: 0, max: 40 * MINUTE }),
        people: fc.integer({ min: 0, max: 150 }),
        userId: fc.constantFrom('amos', 'rosa'),
      }),
      { maxLength: 60 },
    )
    .map((steps) => {
      let at = monday;
      return steps.map(({ after, ...said }, place): AlertEvent => {
        at += after;
        return { ...said, at, sequence: place + 1 };
      });
    });

  it('names each alert once, and never two of a kind by one event', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const names = ask(events).map(({ kind, sequence: by }) => `${kind} ${by}`);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('keeps the name of an alert whatever happens later', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(), (events, cut) => {
        const nameOf = ({ kind, sequence: by }: { kind: string; sequence: number }) => `${kind} ${by}`;
        const all = ask(events).map(nameOf);
        const earlier = ask(events.slice(0, cut % (events.length + 1))).map(nameOf);
        expect(all).toEqual(expect.arrayContaining(earlier));
      }),
    );
  });
});
