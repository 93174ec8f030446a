import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeTo, doublesAmong, type Alike } from '@/lib/workers/alike';

const one = (id: string, name: string, more: Partial<Alike> = {}): Alike => ({
  id,
  name,
  nickname: null,
  phone: null,
  email: null,
  ...more,
});

describe('who is perhaps recorded twice', () => {
  it('is found by phone, e-mail, name, nickname, initial and a slip of the pen, surest first', () => {
    const workers = [
      one('a', 'Teresa Medrano', { phone: '201 555 0142' }),
      one('b', 'Tere M.', { phone: '(201) 555-0142' }),
      one('c', 'Guillermo Santos', { nickname: 'Memo' }),
      one('d', 'Memo Santos'),
      one('e', 'J. Okafor'),
      one('f', 'Jude Okafor'),
      one('g', 'Roselaure Augustave'),
      one('h', 'Roselaur Augustav'),
      one('i', 'Wes Young'),
    ];
    expect(doublesAmong(workers)).toEqual([
      { first: 'a', second: 'b', because: 'phone' },
      { first: 'c', second: 'd', because: 'nickname' },
      { first: 'e', second: 'f', because: 'initial' },
      { first: 'g', second: 'h', because: 'nearName' },
    ]);
  });

  it('misses none of those the form would warn of', () => {
    const part = fc.constantFrom(
      'Marie',
      'Mary',
      'Jean',
      'Jeanne',
      'M',
      'Joseph',
      'Josef',
      'Augustave',
      'Agustave',
      'Li',
    );
    const name = fc.tuple(part, part, part).map((words) => words.join(' '));
    const worker = fc.record({
      name,
      nickname: fc.constantFrom(null, 'Marie', 'Jo'),
      phone: fc.constantFrom(null, '201 555 0142', '201 555 0143'),
      email: fc.constantFrom(null, 'a@example.org'),
    });
    fc.assert(
      fc.property(fc.array(worker, { maxLength: 12 }), (told) => {
        const workers = told.map((words, at) => ({ id: String(at), ...words }));
        const pairs = new Set(doublesAmong(workers).map(({ first, second }) => `${first} ${second}`));
        for (const [at, them] of workers.entries()) {
          const before = workers.slice(0, at);
          for (const { id } of alikeTo(them, before)) expect(pairs).toContain(`${id} ${them.id}`);
        }
      }),
    );
  });
});
