import { describe, expect, test } from 'vitest';
import {
  addedFaults,
  editFaults,
  logFaults,
  sessionFaults,
  type Added,
  type Edit,
} from '@/tests/proofs/history';

const edit = (wrote: string, base: number, more: Partial<Edit> = {}): Edit => ({
  record: 'Amos',
  wrote,
  base,
  outcome: 'done',
  begunAt: base * 10,
  endedAt: base * 10 + 5,
  ...more,
});
const kept = (...texts: readonly string[]) => new Map([['Amos', ['start', ...texts]]]);

describe('a history of edits', () => {
  test('holds where each is based on the one before', () => {
    const refused = edit('z', 1, { outcome: 'refused', shown: { version: 2, text: 'a' } });
    const lost = edit('c', 3, { outcome: 'unknown', endedAt: Infinity });
    expect(editFaults([edit('a', 1), edit('b', 2), refused, lost], kept('a', 'b'))).toEqual([]);
    expect(editFaults([edit('a', 1), edit('b', 2), refused, lost], kept('a', 'b', 'c'))).toEqual([]);
  });

  test.each([
    ['an acknowledged edit that is lost', [edit('a', 1), edit('b', 2)], ['a'], /is not version 3/],
    ['a silent overwrite', [edit('a', 1), edit('b', 1)], ['a', 'b'], /written over version 1/],
    ['an edit done twice', [edit('a', 1)], ['a', 'a'], /says again/],
    ['a version from nowhere', [edit('a', 1)], ['a', 'x'], /nobody wrote version 3/],
    [
      'a refused edit that was written',
      [edit('a', 1, { outcome: 'refused' })],
      ['a'],
      /written all the same/,
    ],
    [
      'a refused edit that was shown what never stood there',
      [edit('a', 1), edit('b', 1, { outcome: 'refused', shown: { version: 2, text: 'q' } })],
      ['a'],
      /never said/,
    ],
    [
      'a refused edit that was shown nothing newer',
      [edit('a', 1), edit('b', 2, { outcome: 'refused', shown: { version: 2, text: 'a' } })],
      ['a'],
      /no newer/,
    ],
    [
      'an acknowledged edit that went behind one begun later',
      [edit('a', 1, { begunAt: 100, endedAt: 110 }), edit('b', 2, { begunAt: 1, endedAt: 50 })],
      ['a', 'b'],
      /acknowledged before/,
    ],
  ] as const)('%s is found', (_, edits, texts, fault) => {
    expect(editFaults(edits, kept(...texts)).join('\n')).toMatch(fault);
  });
});

describe('a history of additions', () => {
  const add = (mark: string, outcome: Added['outcome'] = 'done'): Added => ({
    kind: 'talk',
    mark,
    outcome,
    begunAt: 0,
    endedAt: 1,
  });
  const row = (mark: string, parts = '1 1') => ({ kind: 'talk', mark, parts });
  const whole = { talk: '1 1' };

  test('holds where all that was acknowledged is there once and whole', () => {
    const added = [add('a'), add('b', 'unknown'), add('c', 'unknown'), add('d', 'refused')];
    expect(addedFaults(added, [row('a'), row('b')], whole)).toEqual([]);
  });

  test.each([
    ['lost', [add('a')], [], /lost/],
    ['there twice', [add('a', 'unknown')], [row('a'), row('a')], /2 times/],
    ['refused and there', [add('a', 'refused')], [row('a')], /refused and is there/],
    ['from nowhere', [], [row('a')], /nobody added/],
    ['half there', [add('a', 'unknown')], [row('a', '1 0')], /half there/],
  ] as const)('what is %s is found', (_, added, rows, fault) => {
    expect(addedFaults(added, rows, whole).join('\n')).toMatch(fault);
  });
});

test('a read after the end of its session was acknowledged is found, one before or under way is not', () => {
  const ended = [{ session: 's', outcome: 'done', begunAt: 5, endedAt: 10 } as const];
  const read = (begunAt: number, answered = true) => ({ session: 's', begunAt, answered });
  expect(sessionFaults(ended, [read(7), read(12, false)])).toEqual([]);
  expect(sessionFaults(ended, [read(12)])).toHaveLength(1);
  expect(sessionFaults([{ ...ended[0]!, outcome: 'unknown' }], [read(12)])).toEqual([]);
});

test('a gap in the log, a revision that skips and one that goes back are found', () => {
  const state = { last: 3, events: 3, changes: 2, revision: 7 };
  expect(logFaults([state, { last: 5, events: 5, changes: 3, revision: 8 }])).toEqual([]);
  expect(logFaults([{ ...state, events: 2 }])).toHaveLength(1);
  expect(logFaults([state, { last: 4, events: 4, changes: 3, revision: 9 }])).toHaveLength(1);
  expect(logFaults([state, { last: 2, events: 2, changes: 1, revision: 6 }])).toHaveLength(1);
});
