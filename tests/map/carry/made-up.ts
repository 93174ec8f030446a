import fc from 'fast-check';
import type { Carried, FileNote } from '@/lib/map/carry/carried';
import type { ChartWords } from '@/lib/map/carry/legend';
import { STANDINGS } from '@/lib/web/standing';
import { TRUSTS } from '@/lib/web/trust';
import { person } from '@/tests/map/made-up';

export const NOTE: FileNote = {
  title: 'Harbor <Street> & "friends"',
  on: '2026-11-22',
  by: 'rosa',
  names: 'Code names',
};

/** Names as they come, and as nobody wants them: right to left, emoji, markup, control characters, halves of pairs. */
export const someName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'نادية فرح',
    '😀👩🏽‍🏭',
    'a\u0000b\u001b\u000b',
    '\ud800x',
    'x\udfff',
    ']]><b a="1">&amp;',
    'one\r\ntwo\tthree',
    '\u202eabc',
    '\ufffe\uffff',
  ),
);

const someLength = fc.double({ min: -9_000, max: 9_000, noNaN: true });

const somebody = fc
  .record({
    label: someName,
    x: someLength,
    y: someLength,
    known: fc.boolean(),
    onCommittee: fc.boolean(),
    department: fc.option(someName),
    shift: fc.option(someName),
    languages: fc.array(fc.constantFrom('French', 'العربية'), { maxLength: 2 }),
    support: fc.nat(5),
    standing: fc.option(fc.constantFrom(...STANDINGS)),
    lines: fc.nat(40),
    solidLines: fc.nat(20),
    holds: fc.nat(300),
  })
  .map((said) => ({ ...said, short: said.label }));

/** A web of at most twelve people, every pair at most once. */
export const someCarried: fc.Arbitrary<Carried> = fc
  .array(somebody, { minLength: 2, maxLength: 12 })
  .chain((all) => {
    const pairs = all.flatMap((_, from) =>
      all.slice(from + 1).map((_one, more) => [from, from + more + 1] as const),
    );
    return fc
      .subarray(pairs)
      .chain((chosen) =>
        fc.tuple(
          fc.constant(chosen),
          fc.array(fc.constantFrom(...TRUSTS), { minLength: chosen.length, maxLength: chosen.length }),
          fc.array(fc.nat(1), { minLength: chosen.length, maxLength: chosen.length }),
        ),
      )
      .map(([chosen, trust, isFaded]) => ({
        people: all.map((said, at) => person(`secret-${String(at)}`, said)),
        lines: { from: chosen.map(([from]) => from), to: chosen.map(([, to]) => to), trust, isFaded },
        circles: [],
        circleOf: [],
      }));
  });

export const WORDS: ChartWords = {
  title: 'Harbor <Street>',
  subtitle: '22 November 2026 · Code names · made by rosa',
  warning: '',
  trust: { 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five' },
  faded: 'faint',
  marks: { fringe: 'by a thread', committee: 'on the committee', ghost: 'gone' },
  groups: [],
  size: 'the bigger, the more lines',
};

/** Five people in a row, each joined to the next by one level. */
export const five: Carried = {
  people: [0, 1, 2, 3, 4, 5].map((at) =>
    person(`p${String(at)}`, { short: `Name ${String(at)}`, x: at * 120, lines: 2 }),
  ),
  lines: { from: [4, 3, 2, 1, 0], to: [5, 4, 3, 2, 1], trust: [5, 4, 3, 2, 1], isFaded: [0, 0, 1, 0, 0] },
  circles: [],
  circleOf: [],
};
