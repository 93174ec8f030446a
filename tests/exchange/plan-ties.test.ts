import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planTies, ratingKey } from '@/lib/exchange/plan-ties';
import type { Day } from '@/lib/web/day';

const TODAY = '2026-11-21' as Day;
const row = fc
  .record({
    from: fc.constantFrom('ana', 'luis', 'rosa'),
    to: fc.constantFrom('ana', 'luis', 'rosa'),
    trust: fc.constantFrom(1, 2, 5),
    ratedOn: fc.constantFrom(null, '2026-01-01', '2026-11-21', '2026-11-22') as fc.Arbitrary<Day | null>,
    voice: fc.constantFrom('first', 'second', 'organizer'),
  })
  .filter(({ from, to }) => from !== to);
const file = fc
  .array(row)
  .map((rows) => rows.map((one, index) => ({ ...one, line: index + 2, lastLine: index + 2 })));

test('a rating is the same whichever of the two stands first', () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      const voice = { first: 'second', second: 'first', organizer: 'organizer' } as const;
      const turned = { ...one, from: one.to, to: one.from, voice: voice[one.voice] };
      expect(ratingKey(turned)).toBe(ratingKey(one));
      const isSame =
        JSON.stringify(other) === JSON.stringify(one) || JSON.stringify(other) === JSON.stringify(turned);
      expect(ratingKey(other) === ratingKey(one)).toBe(isSame);
    }),
  );
});

test('every row is added, stands already, or is of a day to come; the same file again adds none', () => {
  fc.assert(
    fc.property(file, (rows) => {
      const plan = planTies(rows, new Set(), TODAY);
      expect(plan.deeds.length + plan.refused.length).toBe(rows.length);
      expect(plan.refused.map((one) => one.line)).toEqual(
        rows.filter((one) => one.ratedOn === '2026-11-22').map((one) => one.line),
      );
      const standing = new Set(plan.deeds.map((deed) => ratingKey(deed.row)));
      expect(plan.deeds.filter((deed) => deed.happens === 'add')).toHaveLength(standing.size);
      expect(planTies(rows, standing, TODAY).deeds.every((deed) => deed.happens === 'same')).toBe(true);
    }),
  );
});
