import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tooOld, type KeptBackup } from '@/lib/backups/keep';

const DAY = 24 * 60 * 60 * 1000;
const start = new Date(2024, 0, 1, 3).getTime();

const anyBackups: fc.Arbitrary<readonly KeptBackup[]> = fc
  .array(fc.integer({ min: 0, max: 900 * 24 }), { maxLength: 60 })
  .map((hours) =>
    hours.map((hour, place) => ({ id: `b${String(place)}`, at: new Date(start + (hour * DAY) / 24) })),
  );
const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 14 }));
const anyKeep = fc.record({ keepDays: count, keepWeeks: count, keepMonths: count });

const left = (backups: readonly KeptBackup[], gone: readonly string[]) =>
  backups.filter(({ id }) => !gone.includes(id));
const newest = (backups: readonly KeptBackup[]) => Math.max(...backups.map(({ at }) => at.getTime()));

test('the last one is never cleared, and nothing that is not there', () => {
  fc.assert(
    fc.property(anyBackups, anyKeep, (backups, keep) => {
      const gone = tooOld(backups, keep);
      const ids = backups.map(({ id }) => id);
      expect(gone.every((id) => ids.includes(id))).toBe(true);
      expect(new Set(gone).size).toBe(gone.length);
      if (backups.length > 0) expect(newest(left(backups, gone))).toBe(newest(backups));
    }),
  );
});

test('clearing again clears nothing more, and in whatever order they are told', () => {
  fc.assert(
    fc.property(anyBackups, anyKeep, (backups, keep) => {
      const gone = tooOld(backups, keep);
      expect(tooOld(left(backups, gone), keep)).toEqual([]);
      expect(tooOld(backups.toReversed(), keep).toSorted()).toEqual(gone.toSorted());
    }),
  );
});

test('whoever keeps more keeps all that whoever keeps less does', () => {
  fc.assert(
    fc.property(anyBackups, anyKeep, anyKeep, (backups, keep, more) => {
      const larger = {
        keepDays: keep.keepDays + more.keepDays,
        keepWeeks: keep.keepWeeks + more.keepWeeks,
        keepMonths: keep.keepMonths + more.keepMonths,
      };
      const gone = tooOld(backups, keep);
      expect(tooOld(backups, larger).every((id) => gone.includes(id))).toBe(true);
    }),
  );
});

test('no more stay than days, weeks and months ask for, and the last one', () => {
  fc.assert(
    fc.property(anyBackups, anyKeep, (backups, keep) => {
      const stays = backups.length - tooOld(backups, keep).length;
      expect(stays).toBeLessThanOrEqual(Math.max(1, keep.keepDays + keep.keepWeeks + keep.keepMonths));
    }),
  );
});

test('a year of daily ones: seven days, four weeks, twelve months', () => {
  const backups = Array.from({ length: 366 }, (_, day) => ({
    id: String(day),
    at: new Date(2024, 0, 1 + day, 3),
  }));
  const gone = tooOld(backups, { keepDays: 7, keepWeeks: 4, keepMonths: 12 });
  const days = left(backups, gone).map(({ at }) => `${String(at.getMonth() + 1)}/${String(at.getDate())}`);
  expect(days).toEqual([
    ...['1/31', '2/29', '3/31', '4/30', '5/31', '6/30', '7/31', '8/31', '9/30', '10/31', '11/30'],
    ...['12/15', '12/22', '12/25', '12/26', '12/27', '12/28', '12/29', '12/30', '12/31'],
  ]);
});
