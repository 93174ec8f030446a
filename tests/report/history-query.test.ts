import { describe, expect, it } from 'vitest';
import { monthsBetween, readChosenDays, readPastDay } from '@/lib/report/history-query';
import { day } from '@/tests/arbitraries';

const span = { first: day('2026-02-01'), today: day('2026-11-22') };

describe('the two days an address asks to compare', () => {
  it('are a month ago and today where it does not say', () => {
    expect(readChosenDays({}, span)).toEqual({ from: '2026-10-22', to: '2026-11-22' });
    expect(readChosenDays({ from: '2026-02-30', to: 'soon', back: 'x' }, span)).toEqual({
      from: '2026-10-22',
      to: '2026-11-22',
    });
  });

  it('stand in order, within the first rating and today', () => {
    expect(readChosenDays({ from: '2026-09-01', to: '2026-06-01' }, span)).toEqual({
      from: '2026-06-01',
      to: '2026-09-01',
    });
    expect(readChosenDays({ from: '1999-01-01', to: '2030-01-01' }, span)).toEqual({
      from: '2026-02-01',
      to: '2026-11-22',
    });
    expect(readChosenDays({ back: '3' }, span).from).toBe('2026-08-22');
  });
});

describe('the earlier day a map is asked for', () => {
  it('is the day or so many months back, and none for today or later', () => {
    expect(readPastDay({ on: '2026-06-01' }, span)).toBe('2026-06-01');
    expect(readPastDay({ back: '2' }, span)).toBe('2026-09-22');
    expect(readPastDay({ on: '2020-06-01' }, span)).toBe('2026-02-01');
    expect(
      [{}, { back: '0' }, { on: '2026-11-22' }, { on: '2030-01-01' }, { back: '-1' }].map((asked) =>
        readPastDay(asked, span),
      ),
    ).toEqual([null, null, null, null, null]);
  });

  it('lies so many months back', () => {
    expect(monthsBetween(span.today, span.today, 60)).toBe(0);
    expect(monthsBetween(day('2026-09-22'), span.today, 60)).toBe(2);
    expect(monthsBetween(day('2026-09-21'), span.today, 60)).toBe(3);
    expect(monthsBetween(day('1990-01-01'), span.today, 60)).toBe(60);
  });
});
