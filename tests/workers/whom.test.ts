import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWhom, NEW_COWORKER, readPerson, searchNames, type Named } from '@/lib/workers/whom';

const worker = (id: string, name: string, nickname: string | null = null, status = 'active'): Named => ({
  id,
  name,
  nickname,
  status,
});

const ROSTER = [
  worker('amos', 'Amos Okafor'),
  worker('ruth', 'Ruth Núñez', 'Ruthie'),
  worker('ruth-2', 'Ruth Nunez'),
  worker('ahmad', 'أحمد الخطيب'),
  worker('marta', 'Marta Oliveira', null, 'left'),
  worker('martin', 'Martin Oduya'),
];

const asked = (text: string, id = '', chosenFor = '') => ({ field: 'with', text, id, chosenFor });

describe('whom a name means', () => {
  test('one who fits whole is meant, whatever the case, the accents or the Arabic spelling', () => {
    expect(findWhom(asked('amos okafor'), ROSTER)).toEqual({ kind: 'known', id: 'amos' });
    expect(findWhom(asked('RUTHIE'), ROSTER)).toEqual({ kind: 'known', id: 'ruth' });
    expect(findWhom(asked('احمد الخطيب'), ROSTER)).toEqual({ kind: 'known', id: 'ahmad' });
  });

  test('two of one name are told apart by a choice, and only while the name stays as it was', () => {
    expect(findWhom(asked('Ruth Nunez'), ROSTER)).toEqual({ kind: 'unclear', ids: ['ruth', 'ruth-2'] });
    expect(findWhom(asked('Ruth Nunez', 'ruth-2', 'ruth nuñez'), ROSTER)).toEqual({
      kind: 'known',
      id: 'ruth-2',
    });
    expect(findWhom(asked('Amos Okafor', 'ruth-2', 'Ruth Nunez'), ROSTER)).toEqual({
      kind: 'known',
      id: 'amos',
    });
  });

  test('part of a name is never taken for the whole: it offers who fits, those who still work there first', () => {
    expect(findWhom(asked('mart'), ROSTER)).toEqual({ kind: 'unclear', ids: ['martin', 'marta'] });
    expect(findWhom(asked('Nobody At All'), ROSTER)).toEqual({ kind: 'unclear', ids: [] });
  });

  test('somebody is added only when that was chosen for this very name', () => {
    expect(findWhom(asked('Nadia', NEW_COWORKER, 'Nadia'), ROSTER)).toEqual({ kind: 'new', name: 'Nadia' });
    expect(findWhom(asked('Nadja', NEW_COWORKER, 'Nadia'), ROSTER).kind).toBe('unclear');
    expect(findWhom(asked('Amos Okafor', NEW_COWORKER, 'Amos Okafor'), ROSTER).kind).toBe('new');
  });

  test('an id from nowhere is nobody', () => {
    expect(findWhom(asked('Amos Okafor', 'elsewhere', 'Amos Okafor'), ROSTER)).toEqual({
      kind: 'known',
      id: 'amos',
    });
  });

  test('whatever is typed, only people of the roster are named, each once, and no more than asked for', () => {
    const ids = new Set(ROSTER.map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('ru', 'o', 'ma', ' ', 'أ')),
        fc.nat(4),
        (text, most) => {
          const found = searchNames(text, ROSTER, most);
          expect(found.length).toBeLessThanOrEqual(most);
          expect(new Set(found).size).toBe(found.length);
          expect(found.every((id) => ids.has(id))).toBe(true);
          const whom = findWhom(asked(text, text, text), ROSTER);
          if (whom.kind === 'known') expect(ids.has(whom.id)).toBe(true);
        },
      ),
    );
  });
});

test('a person is read from three fields, and a field sent twice counts once', () => {
  const entered = { with: ' Amos ', 'with-id': ['amos', 'ruth'], 'with-for': 'Amos' };
  expect(readPerson(entered, 'with')).toEqual({ field: 'with', text: 'Amos', id: 'amos', chosenFor: 'Amos' });
  expect(readPerson(entered, 'other-0')).toEqual({ field: 'other-0', text: '', id: '', chosenFor: '' });
});
