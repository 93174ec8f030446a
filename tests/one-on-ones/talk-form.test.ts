import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entered } from '@/lib/forms/answer';
import { enteredFromTalk } from '@/lib/one-on-ones/entered';
import { placePeople, ratingsOf, unclearPeople } from '@/lib/one-on-ones/people';
import { ANSWERS } from '@/lib/one-on-ones/schema';
import { filledOthers, readTalk } from '@/lib/one-on-ones/talk-form';
import { TRUSTS } from '@/lib/web/trust';
import { day } from '@/tests/arbitraries';

const TODAY = day('2026-11-21');
const KEY = '11111111-2222-4333-8444-555555555555';

/** The least that makes a one-on-one: with whom, and when. */
const least: Entered = { key: KEY, with: 'Amos', heldOn: '2026-11-20' };

const problemsOf = (more: Entered) =>
  Object.fromEntries(
    Object.entries(readTalk({ ...least, ...more }, TODAY).problems).map(([field, list]) => [
      field,
      list.map(({ key }) => key),
    ]),
  );

describe('what a one-on-one form says', () => {
  test('a name and a day are enough; nothing else is made up', () => {
    const { talk, problems } = readTalk(least, TODAY);
    expect(problems).toEqual({});
    expect(talk).toMatchObject({
      heldOn: '2026-11-20',
      us: null,
      others: [],
      issues: [],
      asked: null,
      answer: 'not_asked',
      support: 0,
      notes: null,
      followUp: null,
    });
  });

  test('everything that is wrong is said at once, each beside its field', () => {
    expect(
      problemsOf({
        with: '  ',
        heldOn: '2026-11-22',
        us: '6',
        'other-0': 'Ruth',
        'other-2-trust': '1',
        followUpBy: 'nobody',
      }),
    ).toEqual({
      us: ['ties.trustMissing'],
      heldOn: ['oneOnOnes.dayInFuture'],
      followUpBy: ['followUps.whoMissing'],
      with: ['oneOnOnes.withWhomMissing'],
      'other-0-trust': ['ties.trustMissing'],
      'other-2': ['oneOnOnes.otherMissing'],
    });
  });

  test.each([
    ['', 'oneOnOnes.dayMissing'],
    ['2026-02-30', 'oneOnOnes.dayImpossible'],
    ['0001-01-01', 'oneOnOnes.dayImpossible'],
    ['yesterday', 'oneOnOnes.dayImpossible'],
    ['2026-11-22', 'oneOnOnes.dayInFuture'],
  ])('the day "%s" is refused', (heldOn, key) => {
    expect(problemsOf({ heldOn })).toEqual({ heldOn: [key] });
  });

  test('we come back on the day of the talk at the earliest', () => {
    expect(problemsOf({ followUpOn: '2026-11-20' })).toEqual({});
    expect(problemsOf({ followUpOn: '2026-11-19' })).toEqual({ followUpOn: ['followUps.dayBeforeTalk'] });
  });

  test('trust and support never mix: each is read from its own field', () => {
    const { talk } = readTalk({ ...least, us: '1', support: '5' }, TODAY);
    expect([talk?.us, talk?.support]).toEqual([1, 5]);
  });

  test('rows of people may have gaps, and an empty one says nothing', () => {
    const { talk } = readTalk(
      { ...least, 'other-1': 'Ruth', 'other-1-trust': '2', 'other-4': 'Teresa', 'other-4-trust': '5' },
      TODAY,
    );
    expect(talk?.others.map(({ who, trust }) => [who.text, trust])).toEqual([
      ['Ruth', 2],
      ['Teresa', 5],
    ]);
    expect(filledOthers({ ...least, 'other-4': 'Teresa' })).toBe(5);
  });

  test('an issue named anew joins those ticked, once', () => {
    const { talk } = readTalk({ ...least, issue: ['Pay', 'Heat', ''], newIssue: ' Heat ' }, TODAY);
    expect(talk?.issues).toEqual(['Pay', 'Heat']);
  });

  test('whatever is sent, it is either a talk or problems, and never an error', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', '1', '0', 'yes', '2026-11-20', KEY));
    const field = fc.constantFrom(
      ...['key', 'with', 'with-id', 'with-for', 'heldOn', 'us', 'issue', 'newIssue', 'asked', 'answer'],
      ...[
        'support',
        'notes',
        'followUpOn',
        'followUpBy',
        'followUpWhat',
        'other-0',
        'other-0-trust',
        'other-39',
      ],
    );
    const form = fc.dictionary(field, fc.oneof(text, fc.array(text)));
    fc.assert(
      fc.property(form, (entered) => {
        const { talk, problems, named } = readTalk(entered, TODAY);
        expect(talk === null).toBe(Object.keys(problems).length > 0);
        for (const workers of [[], [{ id: 'amos', name: 'Amos', nickname: null, status: 'active' }]]) {
          const unclear = unclearPeople(named, workers);
          if (talk && Object.keys(unclear).length === 0)
            expect(() => placePeople(talk, workers)).not.toThrow();
        }
      }),
    );
  });
});

describe('a saved one-on-one, opened again', () => {
  const names = ['amos', 'ruth', 'teresa', 'nadia', 'me'];
  const roster = names.map((id) => ({ id, name: `The ${id}`, nickname: null, status: 'active' }));
  const talks = fc.record({
    heldOn: fc.constantFrom('2026-11-20', '2026-01-31'),
    support: fc.nat(5),
    issues: fc.uniqueArray(fc.constantFrom('Pay', 'Heat', 'Safety')),
    asked: fc.option(fc.constantFrom('Come on Thursday')),
    answer: fc.constantFrom(...ANSWERS),
    notes: fc.option(fc.constantFrom('Two kids, two jobs.')),
    us: fc.option(fc.constantFrom(...TRUSTS)),
    others: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('ruth', 'teresa', 'nadia', 'me'), trust: fc.constantFrom(...TRUSTS) }),
      { selector: ({ id }) => id },
    ),
  });

  test('it shows exactly what was saved, and saving it again changes nothing', () => {
    fc.assert(
      fc.property(talks, ({ us, others, ...plain }) => {
        const ratings = ratingsOf('amos', { workerId: 'me', us }, others);
        const saved = { ...plain, workerId: 'amos', ratings, followUp: null };
        const entered = enteredFromTalk(saved, 'me', (id) => `The ${id}`);
        const { talk } = readTalk({ ...entered, key: KEY }, TODAY);
        expect(talk).toMatchObject({ ...plain, us });
        const people = placePeople(talk!, roster);
        const again = people.others.map(({ who, trust }) => ({ id: 'id' in who ? who.id : '', trust }));
        expect(ratingsOf('amos', { workerId: 'me', us: talk!.us }, again)).toEqual(ratings);
      }),
    );
  });
});
