import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, countOf, lineAt, rowsOf, type MapLine } from '@/lib/map/lines';
import { addDays } from '@/lib/web/day';
import { TRUSTS } from '@/lib/web/trust';
import { day } from '@/tests/arbitraries';

const line = fc
  .tuple(
    fc.nat(99_999),
    fc.nat(99_999),
    fc.constantFrom(...TRUSTS),
    fc.boolean(),
    fc.option(fc.integer({ min: 1, max: 60_000 })),
  )
  .map(([from, to, trust, isFaded, days]): Required<MapLine> => [
    from,
    to,
    trust,
    isFaded,
    days === null ? null : addDays(day('1970-01-01'), days),
  ]);

describe('lines in columns', () => {
  it('are the rows they were made of', () => {
    fc.assert(
      fc.property(fc.array(line), (rows) => {
        const columns = columnsOf(rows);
        expect(rowsOf(columns)).toEqual(rows);
        expect(countOf(columns)).toBe(rows.length);
        rows.forEach((row, at) => {
          expect(lineAt(columns, at)).toEqual(row);
        });
        expect(lineAt(columns, rows.length)).toBeNull();
      }),
    );
  });
});
