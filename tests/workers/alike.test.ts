import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeTo } from '@/lib/workers/alike';

const known = (
  id: string,
  name: string,
  more: { nickname?: string; phone?: string; email?: string } = {},
) => ({
  id,
  name,
  nickname: more.nickname ?? null,
  phone: more.phone ?? null,
  email: more.email ?? null,
});
const told = (name: string, more = {}) => {
  const { id: _id, ...rest } = known('', name, more);
  return rest;
};

const ROSTER = [
  known('w1', 'José Luis Medrano', { phone: '+1 (201) 555-0142' }),
  known('w2', 'Nadia Haddad-Selim', { nickname: 'Nadi', email: 'nadia@example.org' }),
  known('w3', 'Amos Fennimore'),
  known('w4', 'أحمد الصباغ'),
];

describe('who may already be there', () => {
  it.each([
    ['Jose Luis Medrano', {}, 'w1', 'sameName'],
    ['Medrano, José Luis', {}, 'w1', 'sameName'],
    ['J. L. Medrano', {}, 'w1', 'initial'],
    ['José Medrano', {}, 'w1', 'initial'],
    ['Somebody Else', { phone: '2015550142' }, 'w1', 'phone'],
    ['Somebody Else', { email: 'NADIA@example.org' }, 'w2', 'email'],
    ['Nadi Haddad-Selim', {}, 'w2', 'nickname'],
    ['Amos Fenimore', {}, 'w3', 'nearName'],
    ['احمد الصباغ', {}, 'w4', 'sameName'],
  ])('%s %o may be %s: %s', (name, more, id, because) => {
    expect(alikeTo(told(name, more), ROSTER)).toEqual([{ id, because }]);
  });

  it.each(['Amos Finchley', 'Luis Medrano-Paz', 'Ruth Haddad', 'Bo'])('%s is nobody yet', (name) => {
    expect(alikeTo(told(name), ROSTER)).toEqual([]);
  });

  it('says the surest first, and six at most', () => {
    const many = [...Array(9).keys()].map((place) => known(`n${String(place)}`, 'Amos Fenimore'));
    const answer = alikeTo(told('Amos Fennimore', { phone: '555 0142 99' }), [
      ...many,
      known('p', 'Else', { phone: '5550142-99' }),
    ]);
    expect(answer).toHaveLength(6);
    expect(answer[0]).toEqual({ id: 'p', because: 'phone' });
  });

  it('knows everybody again by their own record', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 3 }), { maxLength: 5 }), (names) => {
        const roster = names.map((name, place) =>
          known(String(place), name, { email: `n${String(place)}@x.org` }),
        );
        for (const { id, ...rest } of roster)
          expect(alikeTo(rest, roster).map((one) => one.id)).toContain(id);
      }),
    );
  });
});
