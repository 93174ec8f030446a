import { describe, expect, it } from 'vitest';
import { callPeople } from '@/lib/map/labels';

const named = (name: string, nickname: string | null = null) => ({
  id: name,
  name,
  nickname,
  standIn: false,
});

describe('what people are called on the map', () => {
  it('is the nickname or first name, with an initial where two share it, whole where that is not enough', () => {
    const short = callPeople(
      [
        named('Ruth Adams'),
        named('Amos Pierre'),
        named('Amos Vega'),
        named('Marie Joseph'),
        named('Marie Jean'),
        named('Guillermo Santos', 'Memo'),
        named('عبد الله حداد'),
        named('Nadia'),
      ],
      'names',
    ).map((called) => called.short);
    expect(short).toEqual([
      'Ruth',
      'Amos P.',
      'Amos V.',
      'Marie Joseph',
      'Marie Jean',
      'Memo',
      'عبد الله',
      'Nadia',
    ]);
  });

  it('is the whole of what stands for a name, even where two share its first word', () => {
    const standIns = ['Quiet Harbor', 'Quiet Heron'].map((name) => ({ ...named(name), standIn: true }));
    const called = callPeople([...standIns, named('Ruth Adams')], 'names');
    expect(called.map(({ short }) => short)).toEqual(['Quiet Harbor', 'Quiet Heron', 'Ruth']);
  });

  it('is never a part of a name where nobody may be named', () => {
    const people = [named('Jean-Pierre Okafor', 'JP')];
    expect(callPeople(people, 'nobody')).toEqual([{ label: '1', short: '' }]);
  });
});
