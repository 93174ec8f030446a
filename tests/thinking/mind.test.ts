import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Mind } from '@/lib/thinking/mind';
import type { PackedFound } from '@/lib/thinking/messages';
import { analyze } from '@/lib/web/analyze';
import type { WebFacts } from '@/lib/web/facts';
import { DIVISIONS, type Floor } from '@/lib/web/floor';
import { QUESTIONS } from '@/lib/web/questions';
import { packFloor, unpackFloor } from '@/lib/web/thinking/packed-floor';
import { unpackAnalysis } from '@/lib/web/thinking/packed-analysis';
import { unpackWeb } from '@/lib/web/thinking/packed-web';
import { FactGatherer } from '@/lib/web/thinking/fact-slices';
import { weave } from '@/lib/web/weave';
import { DAYS, IDS, days, solidThresholds, webFacts } from '@/tests/arbitraries';
import { idOf, slicesOf, withLongIds } from './facts-in-slices';

const campaignId = 'c';

/** A mind that was told these facts. */
function told(facts: WebFacts, rest: Pick<Parameters<typeof weave>[1], 'on' | 'solidThreshold'>): Mind {
  const mind = new Mind();
  mind.hear({ campaignId, tell: 'begin', ...rest });
  for (const slice of slicesOf(facts, 7)) mind.hear({ campaignId, tell: 'facts', slice });
  return mind;
}

test('facts cut into slices and put together again are the same', () => {
  fc.assert(
    fc.property(webFacts, fc.integer({ min: 1, max: 9 }), (short, size) => {
      const facts = withLongIds(short);
      const gatherer = new FactGatherer();
      for (const slice of slicesOf(facts, size)) gatherer.add(slice);
      expect(gatherer.facts()).toEqual(facts);
    }),
  );
});

test('a row that is none is refused without a word of it', () => {
  const gatherer = new FactGatherer();
  for (const rows of [
    'x',
    `${idOf('a')}retired${' '.repeat(25)}t`,
    `${idOf('a')}${idOf('b')}x9${' '.repeat(10)}`,
  ])
    for (const of of ['workers', 'ratings'] as const)
      expect(() => gatherer.add({ of, rows })).toThrow(/^(rows of \d+|a worker of|a rating without)/);
});

test('what another thread finds is what is found here', () => {
  fc.assert(
    fc.property(webFacts, days, solidThresholds, (short, on, solidThreshold) => {
      const facts = withLongIds(short);
      const web = weave(facts, { on, solidThreshold });
      const mind = told(facts, { on, solidThreshold });
      const sent = structuredClone(mind.answer(campaignId, { ask: 'found' })) as PackedFound;
      const { indexOf, ...found } = unpackWeb(sent.web);
      const { indexOf: here, ...expected } = web;
      expect(found).toEqual(expected);
      for (const id of IDS.map(idOf)) expect(indexOf(id)).toBe(here(id));
      expect(unpackAnalysis(web, sent.analysis)).toEqual(analyze(web));
    }),
  );
});

test('what is asked twice is answered twice: nothing was handed away', () => {
  const facts = withLongIds(fc.sample(webFacts, { numRuns: 1, seed: 3 })[0]!);
  const mind = told(facts, { on: DAYS[2]!, solidThreshold: 3 });
  expect(mind.answer(campaignId, { ask: 'found' })).toEqual(mind.answer(campaignId, { ask: 'found' }));
});

test('a question is answered as it is here', () => {
  fc.assert(
    fc.property(webFacts, days, solidThresholds, (short, on, solidThreshold) => {
      const facts = withLongIds(short);
      const web = weave(facts, { on, solidThreshold });
      const ground = { facts, web, analysis: analyze(web), floor: unpackFloor(packFloor(NO_FLOOR)) };
      const mind = told(facts, { on, solidThreshold });
      const asked = (question: string, wish: unknown) =>
        mind.answer(campaignId, { ask: 'question', question, wish: JSON.stringify(wish) });
      expect(asked('trend', { days: DAYS })).toEqual(QUESTIONS.trend(ground, { days: DAYS }));
    }),
  );
});

const GROUP = { groups: 0, of: new Map<string, readonly number[]>() };
const NO_FLOOR: Floor = { department: GROUP, shift: GROUP, language: GROUP, tag: GROUP };

test('a floor that was packed is the same', () => {
  const grouping = fc.record({
    groups: fc.constant(4),
    of: fc
      .array(fc.tuple(fc.constantFrom(...IDS), fc.uniqueArray(fc.nat(3), { minLength: 1 })))
      .map((entries): ReadonlyMap<string, readonly number[]> => new Map(entries)),
  });
  const floors = fc.tuple(grouping, grouping, grouping, grouping);
  fc.assert(
    fc.property(floors, (groupings) => {
      const floor = Object.fromEntries(DIVISIONS.map((one, place) => [one, groupings[place]!])) as Floor;
      expect(unpackFloor(structuredClone(packFloor(floor)))).toEqual(floor);
    }),
  );
});

test('what was forgotten is not known any more', () => {
  const mind = told({ workers: [], ratings: [], committee: [] }, { on: DAYS[0]!, solidThreshold: 3 });
  mind.answer(campaignId, { ask: 'found' });
  mind.hear({ campaignId, tell: 'forget' });
  expect(() => mind.answer(campaignId, { ask: 'found' })).toThrow(ReferenceError);
});

test('a change that is told leaves what would be found from the facts after it, of today and of earlier days', () => {
  fc.assert(
    fc.property(webFacts, fc.nat(40), fc.nat(40), fc.boolean(), (short, from, until, isMore) => {
      const on = DAYS[2]!;
      const after = withLongIds(short);
      const plus = after.ratings.slice(Math.min(from, until));
      const minus = isMore ? plus.map((rating) => ({ ...rating, trust: 1 as const })) : [];
      const stay = { workers: after.workers.slice(1), committee: [] };
      const before = isMore
        ? { ...stay, ratings: [...minus, ...after.ratings.slice(0, Math.min(from, until))] }
        : { ...after, ratings: after.ratings.slice(0, Math.min(from, until)) };
      const mind = told(before, { on, solidThreshold: 3 });
      const asked = [
        { ask: 'question', question: 'trend', wish: JSON.stringify({ days: DAYS }) },
        { ask: 'question', question: 'coreSince', wish: JSON.stringify({ since: DAYS[0] }) },
        { ask: 'question', question: 'coreSince', wish: JSON.stringify({ since: DAYS[1] }) },
        { ask: 'question', question: 'routes', wish: '{}' },
      ] as const;
      for (const one of asked) mind.answer(campaignId, one);
      const [workers, committee] = isMore ? [after.workers.slice(0, 1), after.committee] : [[], null];
      const change = { workers, gone: [], minus, plus, committee };
      mind.hear({ campaignId, tell: 'change', change });
      const web = weave(after, { on, solidThreshold: 3 });
      const ground = { facts: after, web, analysis: analyze(web), floor: NO_FLOOR };
      expect(mind.answer(campaignId, asked[0])).toEqual(QUESTIONS.trend(ground, { days: DAYS }));
      expect(mind.answer(campaignId, asked[1])).toEqual(QUESTIONS.coreSince(ground, { since: DAYS[0]! }));
      expect(mind.answer(campaignId, asked[2])).toEqual(QUESTIONS.coreSince(ground, { since: DAYS[1]! }));
      expect(mind.answer(campaignId, asked[3])).toEqual(QUESTIONS.routes(ground, {}));
    }),
  );
});
