import { expect, it } from 'vitest';
import { countsOf } from '@/lib/map/counts';
import { person, picture } from './made-up';

it('counts who and what is there; who is gone is drawn and not counted, their lines neither', () => {
  const people = [
    person('Ana'),
    person('Ben', { standing: 'one-thin-line' }),
    person('Cem', { standing: null, status: 'left' }),
  ];
  const web = picture(people, [
    [0, 1, 4],
    [0, 2, 1],
  ]);
  expect(countsOf(web)).toEqual({ people: 2, lines: 1, fringe: 1 });
  expect(countsOf(picture([]))).toEqual({ people: 0, lines: 0, fringe: 0 });
});
