import { expect, test } from 'vitest';
import { cutsOn, KEEP_ALL, monthsBefore } from '@/lib/retention/clocks';
import { clocksAsked } from '@/lib/retention/asked';
import type { Day } from '@/lib/web/day';

test.each([
  ['2026-07-15', 6, '2026-01-15'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2028-03-30', 1, '2028-02-29'],
  ['2026-01-31', 120, '2016-01-31'],
  ['2026-01-01', 1, '2025-12-01'],
])('%s less %i months is %s', (day, months, before) => {
  expect(monthsBefore(day as Day, months)).toBe(before);
});

test('without clocks nothing is due, and a campaign is over only once it ended', () => {
  const today = '2026-11-22' as Day;
  expect(cutsOn(today, KEEP_ALL)).toEqual({ notesUpTo: null, leftUpTo: null, over: false });
  expect(cutsOn(today, { ...KEEP_ALL, closedMonths: 1 }).over).toBe(false);
  const ended = { ...KEEP_ALL, closedMonths: 1, closedOn: '2026-10-22' as Day };
  expect(cutsOn(today, ended).over).toBe(true);
  expect(cutsOn('2026-11-21' as Day, ended).over).toBe(false);
});

test('an address asks for clocks only where it says so, and for possible ones', () => {
  const query = { begun: 'clocks', notesMonths: '12', leftMonths: '', closedMonths: '', closedOn: '' };
  expect(clocksAsked(query)).toEqual({ ...KEEP_ALL, notesMonths: 12 });
  expect(clocksAsked({ ...query, begun: 'burn' })).toBeNull();
  for (const notesMonths of ['0', '121', '-1', '1.5', 'x']) {
    expect(clocksAsked({ ...query, notesMonths }), notesMonths).toBeNull();
  }
  expect(clocksAsked({ ...query, closedOn: '2026-02-30', closedMonths: '1' })).toBeNull();
  expect(clocksAsked({ ...query, closedOn: '2026-02-28' })).toBeNull();
});
