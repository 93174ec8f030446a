import { activeWorker, committeeMember, day, ratingBetween } from '@/tests/arbitraries';
import type { RatingFact, WebFacts } from '@/lib/web/facts';
import type { Standing } from '@/lib/web/standing';
import { weave } from '@/lib/web/weave';

/** A made-up bakery with one known weakness for each way of hanging in the web. Marta has left: she is a ghost. */
const LINES: [string, string, RatingFact['trust']][] = [
  ['teresa', 'omar', 1],
  ['omar', 'ruth', 2],
  ['lin', 'teresa', 3],
  ['lin', 'omar', 2],
  ['amos', 'teresa', 2],
  ['amos', 'ruth', 4],
  ['pia', 'teresa', 1],
  ['quin', 'teresa', 3],
  ['pia', 'quin', 2],
  ['gus', 'hana', 3],
  ['nadia', 'amos', 5],
  ['vera', 'amos', 5],
  ['vera', 'pia', 4],
  ['ben', 'cleo', 1],
  ['ben', 'omar', 5],
  ['cleo', 'lin', 4],
  ['marta', 'iris', 1],
];

export const STANDING_AT_THE_BAKERY: Readonly<Record<string, Standing>> = {
  iris: 'no-line',
  nadia: 'one-thin-line',
  vera: 'thin-lines-only',
  ben: 'cut-off',
  cleo: 'cut-off',
  gus: 'lone-anchor',
  amos: 'one-solid-line',
  hana: 'one-solid-line',
  pia: 'one-person-away',
  quin: 'one-person-away',
  lin: 'woven',
  omar: 'woven',
  ruth: 'woven',
  teresa: 'woven',
};

export const BAKERY: WebFacts = {
  workers: [
    ...Object.keys(STANDING_AT_THE_BAKERY).map(activeWorker),
    { ...activeWorker('marta'), status: 'left' },
  ],
  ratings: LINES.map(([one, other, trust]) => ratingBetween(one, other, trust)),
  committee: ['teresa', 'omar', 'ruth', 'gus', 'marta'].map(committeeMember),
};

export const bakeryWeb = (facts: WebFacts = BAKERY) =>
  weave(facts, { on: day('2026-06-01'), solidThreshold: 3 });
