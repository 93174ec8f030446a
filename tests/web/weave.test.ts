import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeWorker,
  committeeMember,
  day,
  DAYS,
  days,
  IDS,
  solidThresholds,
  webFacts,
} from '@/tests/arbitraries';
import type { RatingFact, WebFacts, WorkerFact } from '@/lib/web/facts';
import { compareIds } from '@/lib/web/ids';
import { idAt, linesOf, type Web } from '@/lib/web/web';
import { isInWeb, weave, weaveEach } from '@/lib/web/weave';
import { slowLines } from './oracles';

const ON = day('2026-06-01');

function linesIn(web: Web): Map<string, number> {
  const entries = Array.from(web.lines.trust, (trust, line): [string, number] => {
    const from = web.lines.from[line]!;
    const to = web.lines.to[line]!;
    return [`${idAt(web, from)}|${idAt(web, to)}`, trust];
  });
  return new Map(entries);
}

/** The trust of the one line between Amos and Ruth, undefined where there is none. */
function between(ratings: Omit<RatingFact, 'between'>[], on = ON): number | undefined {
  const facts: WebFacts = {
    workers: ['amos', 'ruth'].map(activeWorker),
    ratings: ratings.map((rating) => ({ ...rating, between: ['ruth', 'amos'] })),
    committee: [],
  };
  return linesIn(weave(facts, { on, solidThreshold: 3 })).get('amos|ruth');
}

describe('a line', () => {
  it('is the latest word of a voice', () => {
    const words = [
      { voice: 'first' as const, trust: 1 as const, ratedOn: day('2026-03-01') },
      { voice: 'first' as const, trust: 4 as const, ratedOn: day('2026-05-01') },
      { voice: 'first' as const, trust: 2 as const, ratedOn: day('2026-04-01') },
    ];
    expect(between(words)).toBe(4);
    expect(between(words, day('2026-04-30'))).toBe(2);
    expect(between(words, day('2026-02-28'))).toBeUndefined();
  });

  it('is the more cautious of two words by one voice on one day', () => {
    const ratedOn = day('2026-05-01');
    expect(
      between([
        { voice: 'organizer', trust: 4, ratedOn },
        { voice: 'organizer', trust: 2, ratedOn },
      ]),
    ).toBe(4);
  });

  it('is the more cautious of what the two said, however old', () => {
    expect(
      between([
        { voice: 'first', trust: 5, ratedOn: day('2026-01-01') },
        { voice: 'second', trust: 1, ratedOn: day('2026-05-01') },
      ]),
    ).toBe(5);
  });

  it('is an organizer’s judgement only while neither has spoken', () => {
    const judged = { voice: 'organizer' as const, trust: 5 as const, ratedOn: day('2026-05-01') };
    expect(between([judged])).toBe(5);
    expect(between([judged, { voice: 'second', trust: 2, ratedOn: null }])).toBe(2);
  });

  it('takes a missing day for older than any', () => {
    expect(
      between([
        { voice: 'first', trust: 5, ratedOn: null },
        { voice: 'first', trust: 2, ratedOn: day('1966-01-01') },
      ]),
    ).toBe(2);
  });

  it('keeps whose word it was when the pair is written the other way round', () => {
    const facts: WebFacts = {
      workers: ['amos', 'ruth'].map(activeWorker),
      ratings: [
        { between: ['amos', 'ruth'], voice: 'first', trust: 5, ratedOn: day('2026-01-01') },
        { between: ['ruth', 'amos'], voice: 'second', trust: 2, ratedOn: day('2026-02-01') },
      ],
      committee: [],
    };
    expect(linesIn(weave(facts, { on: ON, solidThreshold: 3 })).get('amos|ruth')).toBe(2);
  });
});

describe('who is in the web', () => {
  const nadia = activeWorker('nadia');
  const cases: [string, Partial<WorkerFact>, boolean][] = [
    ['at work', {}, true],
    ['on leave', { status: 'on_leave' }, true],
    ['starting that day', { startedOn: ON }, true],
    ['starting the day after', { startedOn: day('2026-06-02') }, false],
    ['gone since that day', { status: 'left', endedOn: ON }, false],
    ['leaving the day after', { status: 'left', endedOn: day('2026-06-02') }, true],
    ['gone, nobody knows when', { status: 'fired' }, false],
    ['promoted out', { status: 'promoted_out', endedOn: day('2026-05-31') }, false],
    ['excluded', { status: 'excluded' }, false],
    ['outside the unit', { inUnit: false }, false],
  ];
  it.each(cases)('somebody %s', (_, change, expected) => {
    expect(isInWeb({ ...nadia, ...change }, ON)).toBe(expected);
  });

  it('leaves out ghosts with their lines and their committee seats', () => {
    const web = weave(
      {
        workers: [activeWorker('amos'), { ...activeWorker('ruth'), status: 'left' }],
        ratings: [{ between: ['amos', 'ruth'], voice: 'first', trust: 1, ratedOn: null }],
        committee: ['ruth', 'amos', 'nobody'].map(committeeMember),
      },
      { on: ON, solidThreshold: 3 },
    );
    expect(web.ids).toEqual(['amos']);
    expect(web.lines.from).toHaveLength(0);
    expect([...web.committee]).toEqual([0]);
  });

  it('refuses two workers of one id', () => {
    const facts: WebFacts = { workers: [nadia, nadia], ratings: [], committee: [] };
    expect(() => weave(facts, { on: ON, solidThreshold: 3 })).toThrow('2 workers share 1 ids');
  });
});

describe('the committee on a day', () => {
  it('counts a stay from its first day until before its last', () => {
    const facts: WebFacts = {
      workers: ['amos', 'ruth'].map(activeWorker),
      ratings: [],
      committee: [{ workerId: 'ruth', sinceOn: day('2026-02-01'), untilOn: day('2026-05-01') }],
    };
    const membersOn = (text: string) => [...weave(facts, { on: day(text), solidThreshold: 3 }).committee];
    expect(membersOn('2026-01-31')).toEqual([]);
    expect(membersOn('2026-02-01')).toEqual([1]);
    expect(membersOn('2026-04-30')).toEqual([1]);
    expect(membersOn('2026-05-01')).toEqual([]);
  });
});

describe('laws of weaving', () => {
  it('draws the lines of the slow definition', () => {
    fc.assert(
      fc.property(webFacts, days, solidThresholds, (facts, on, solidThreshold) => {
        const web = weave(facts, { on, solidThreshold });
        expect(linesIn(web)).toEqual(slowLines(facts, on));
      }),
    );
  });

  it('keeps ids and lines in order, and every line in both its rows', () => {
    fc.assert(
      fc.property(webFacts, days, solidThresholds, (facts, on, solidThreshold) => {
        const web = weave(facts, { on, solidThreshold });
        expect(web.ids).toEqual([...web.ids].sort(compareIds));
        const keys = Array.from(web.lines.from, (from, line) => from * web.ids.length + web.lines.to[line]!);
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
        expect(web.lines.from.every((from, line) => from < web.lines.to[line]!)).toBe(true);
        const seen = web.ids.flatMap((_, index) => linesOf(web, index).map((line) => [index, line.index]));
        expect(seen).toHaveLength(2 * web.lines.from.length);
        web.ids.forEach((_, index) => {
          const places = linesOf(web, index).map((line) => line.index);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        });
      }),
    );
  });

  it('weaves several days as it weaves each of them', () => {
    fc.assert(
      fc.property(webFacts, (facts) => {
        const together = [...weaveEach(facts, DAYS, 3)];
        const apart = DAYS.map((on) => weave(facts, { on, solidThreshold: 3 }));
        const plain = ({ indexOf, ...web }: Web) => ({ ...web, places: IDS.map((id) => indexOf(id)) });
        expect(together.map(plain)).toEqual(apart.map(plain));
        for (const web of together) web.ids.forEach((id, index) => expect(web.indexOf(id)).toBe(index));
      }),
    );
  });

  it('does not care in which order facts were written down', () => {
    const shuffled = webFacts.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.record({
          workers: fc.shuffledSubarray([...facts.workers], { minLength: facts.workers.length }),
          ratings: fc.shuffledSubarray([...facts.ratings], { minLength: facts.ratings.length }),
          committee: fc.shuffledSubarray([...facts.committee], { minLength: facts.committee.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, days, ([facts, other], on) => {
        const { indexOf: _one, ...one } = weave(facts, { on, solidThreshold: 3 });
        const { indexOf: _two, ...two } = weave(other, { on, solidThreshold: 3 });
        expect(two).toEqual(one);
      }),
    );
  });
});
