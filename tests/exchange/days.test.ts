import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDayReader, readIsoDay } from '@/lib/exchange/days';
import { dayOf } from '@/lib/web/day';

const alone = (text: string) => localDayReader([text])(text);

describe('days as others write them', () => {
  test.each([
    ['2024-03-25', '2024-03-25'],
    ['2024/3/5', '2024-03-05'],
    ['2024-03-25 00:00:00', '2024-03-25'],
    ['25/03/2024', '2024-03-25'],
    ['03/25/2024', '2024-03-25'],
    ['3/3/2024', '2024-03-03'],
    ['5.3.2024', '2024-03-05'],
    ['Mar 25, 2024', '2024-03-25'],
    ['25 marzo 2024', '2024-03-25'],
    ['25 de agosto de 2024', '2024-08-25'],
    ['1 août 2023', '2023-08-01'],
    ['3 juillet 2023', '2023-07-03'],
    ['3 juin 2023', '2023-06-03'],
    ['14-Feb-2024', '2024-02-14'],
    ['14 me 2024', '2024-05-14'],
  ])('%s is %s', (text, day) => {
    expect(alone(text)).toBe(day);
  });

  test.each(['03/04/2024', '1-2-2020'])('%s may be two days and is refused', (text) => {
    expect(alone(text)).toEqual({ refused: 'dayAmbiguous' });
  });

  test.each([
    '2024-02-30',
    '31/31/2024',
    '13/13/2024',
    '3/25/24',
    '45231',
    'soon',
    '25 foo 2024',
    '30 feb 2024',
  ])('%s is no day', (text) => {
    expect(alone(text)).toEqual({ refused: 'dayImpossible' });
  });

  test('the rest of a column settles what one day leaves open, unless it contradicts itself', () => {
    expect(localDayReader(['03/04/2024', '25/12/2023'])('03/04/2024')).toBe('2024-04-03');
    expect(localDayReader(['03/04/2024', '12/25/2023'])('03/04/2024')).toBe('2024-03-04');
    expect(localDayReader(['12/25/2023', '25/12/2023'])('03/04/2024')).toEqual({ refused: 'dayAmbiguous' });
  });

  test('what is read from month and day names is what was written', () => {
    const moments = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2049-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom('en-US', 'es-ES', 'fr-FR'), (moment, locale) => {
        const written = moment.toLocaleDateString(locale, {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        expect(alone(written)).toBe(dayOf(moment));
      }),
    );
  });

  test('our own files know one format', () => {
    expect(readIsoDay('2024-03-25')).toBe('2024-03-25');
    expect(readIsoDay('25/03/2024')).toEqual({ refused: 'dayImpossible' });
  });
});
