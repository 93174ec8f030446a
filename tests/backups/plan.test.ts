import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOverdue, lastDue, restAfter } from '@/lib/backups/plan';

const DAY = 24 * 60 * 60 * 1000;
const anyNow = fc.date({ min: new Date(2024, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true });
const anyWhen = fc.record({
  every: fc.constantFrom('daily' as const, 'weekly' as const),
  weekday: fc.integer({ min: 0, max: 6 }),
  hour: fc.integer({ min: 0, max: 23 }),
});

test('the last moment a backup was due is past, at its hour, on its day, and not longer ago than its turn', () => {
  fc.assert(
    fc.property(anyWhen, anyNow, (when, now) => {
      const due = lastDue(when, now);
      expect(due.getTime()).toBeLessThanOrEqual(now.getTime());
      expect(now.getTime() - due.getTime()).toBeLessThanOrEqual(
        (when.every === 'weekly' ? 7 : 1) * DAY + DAY / 12,
      );
      if (when.every === 'weekly') expect(due.getDay()).toBe(when.weekday);
      // An hour that the change of clocks leaves out is the next one.
      expect([when.hour, when.hour + 1]).toContain(due.getHours());
      expect(lastDue(when, due)).toEqual(due);
    }),
  );
});

test('it is overdue when the last good one is older than a week; without any, by the age of the installation', () => {
  const now = new Date(2026, 10, 22);
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  expect(isOverdue(ago(7), ago(90), now)).toBe(false);
  expect(isOverdue(ago(7.01), ago(90), now)).toBe(true);
  expect(isOverdue(null, ago(6), now)).toBe(false);
  expect(isOverdue(null, ago(8), now)).toBe(true);
});

test('each failure is waited after longer, and never longer than two hours', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((tries) => restAfter(tries) / 60_000)).toEqual([
    5, 10, 20, 40, 80, 120, 120,
  ]);
});
