import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, days, solidThresholds, webFacts } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import { compareIds } from '@/lib/web/ids';
import { isCoreHurt } from '@/lib/web/time/core-change';
import { difference, type ChangedLine } from '@/lib/web/time/difference';
import { weave } from '@/lib/web/weave';
import { tiesOf } from '@/tests/web/oracles';
import { BAKERY } from '@/tests/web/bakery';
import type { WebFacts } from '@/lib/web/facts';
import { slowCoreOf, slowLineChanges, slowPieces } from './history-oracle';

const options = { solidThreshold: 3 } as const;
const keys = (lines: readonly ChangedLine[]) => lines.map(({ between }) => between.join('|')).sort();
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the difference between two days', () => {
  it('has the lines that the slow webs of the two days have not in common', () => {
    fc.assert(
      fc.property(webFacts, days, days, (facts, from, to) => {
        const { lines } = difference(facts, from, to, options);
        const slow = slowLineChanges(facts, from, to);
        expect({
          fresh: keys(lines.fresh),
          stronger: keys(lines.stronger),
          weaker: keys(lines.weaker),
          lost: keys(lines.lost),
        }).toEqual(slow);
      }),
    );
  });

  it('has the people by the standings of each day alone', () => {
    fc.assert(
      fc.property(webFacts, days, days, solidThresholds, (facts, from, to, solidThreshold) => {
        const [before, after] = [from, to].map((on) => analyze(weave(facts, { on, solidThreshold })));
        const wovenIn = (found: typeof before) =>
          found!.workers.filter(({ standing }) => standing === 'woven').map(({ id }) => id);
        const there = (found: typeof before) => [...found!.byId.keys()].sort(compareIds);
        const found = difference(facts, from, to, { solidThreshold });
        expect(new Set(idsOf(found.becameWoven))).toEqual(
          new Set(wovenIn(after).filter((id) => !wovenIn(before).includes(id))),
        );
        expect(new Set(idsOf(found.fellOut))).toEqual(
          new Set(wovenIn(before).filter((id) => !wovenIn(after).includes(id))),
        );
        expect(found.came).toEqual(there(after).filter((id) => !there(before).includes(id)));
        expect(found.went).toEqual(there(before).filter((id) => !there(after).includes(id)));
      }),
    );
  });

  it('has the core that searching finds, who left it and why, and whether it split', () => {
    fc.assert(
      fc.property(webFacts, days, days, solidThresholds, (facts, from, to, solidThreshold) => {
        const [earlier, later] = [from, to].map((on) => weave(facts, { on, solidThreshold })) as [
          ReturnType<typeof weave>,
          ReturnType<typeof weave>,
        ];
        const [was, is] = [slowCoreOf(earlier), slowCoreOf(later)];
        const { core } = difference(facts, from, to, { solidThreshold });
        expect([core.before, core.after]).toEqual([was, is].map(({ k, pieces }) => ({ k, pieces })));
        expect(core.joined).toEqual(is.members.filter((id) => !was.members.includes(id)));
        expect(core.left).toEqual(
          was.members
            .filter((id) => !is.members.includes(id))
            .map((id) => {
              const number = is.numbers.get(id);
              const why = number === undefined ? 'gone' : number < was.k ? 'loosened' : 'outgrown';
              return { id, why };
            }),
        );
        const pieces = slowPieces(tiesOf(later, solidThreshold), was.members).filter(
          ({ length }) => length > 1,
        );
        expect(core.split).toEqual(pieces.length > was.pieces.length ? pieces : []);
      }),
    );
  });

  it('is nothing from a day to itself', () => {
    fc.assert(
      fc.property(webFacts, days, (facts, on) => {
        const { core, lines, ...people } = difference(facts, on, on, options);
        expect(Object.values({ ...lines, ...people }).flat()).toEqual([]);
        expect([core.joined, core.left, core.split]).toEqual([[], [], []]);
        expect(core.after).toEqual(core.before);
        expect(isCoreHurt(core)).toBe(false);
      }),
    );
  });

  it('read backwards is its mirror', () => {
    fc.assert(
      fc.property(webFacts, days, days, (facts, from, to) => {
        const forth = difference(facts, from, to, options);
        const back = difference(facts, to, from, options);
        const turned = (lines: readonly ChangedLine[]) =>
          lines.map((line) => ({ ...line, before: line.after, after: line.before }));
        expect(back.lines).toEqual({
          fresh: turned(forth.lines.lost),
          stronger: turned(forth.lines.weaker),
          weaker: turned(forth.lines.stronger),
          lost: turned(forth.lines.fresh),
        });
        expect([idsOf(back.becameWoven), idsOf(back.fellOut)]).toEqual([
          idsOf(forth.fellOut),
          idsOf(forth.becameWoven),
        ]);
        expect([back.came, back.went]).toEqual([forth.went, forth.came]);
        expect([back.core.before, back.core.after]).toEqual([forth.core.after, forth.core.before]);
        expect([back.core.joined, idsOf(back.core.left)]).toEqual([
          idsOf(forth.core.left),
          forth.core.joined,
        ]);
      }),
    );
  });
});

/**
 * The bakery on 1 June, and what became of it by 1 July: Ruth was promoted out; Pia and Lin came to trust each other; Omar
 * does not trust Lin any more as he did, so that Lin's ways all go through Teresa; Iris met Gus; Amos and Teresa grew closer.
 */
describe('the difference at the bakery', () => {
  const [june, july] = [day('2026-06-01'), day('2026-07-01')];
  const later = (one: string, other: string, trust: 1 | 2 | 3 | 4 | 5) => ({
    between: [one, other] as const,
    voice: 'organizer' as const,
    trust,
    ratedOn: day('2026-06-15'),
  });
  const facts: WebFacts = {
    ...BAKERY,
    workers: BAKERY.workers.map((worker) =>
      worker.id === 'ruth'
        ? { ...worker, status: 'promoted_out' as const, endedOn: day('2026-06-20') }
        : worker,
    ),
    ratings: [
      ...BAKERY.ratings,
      later('pia', 'lin', 2),
      later('omar', 'lin', 4),
      later('iris', 'gus', 3),
      later('amos', 'teresa', 1),
    ],
  };
  const found = difference(facts, june, july, options);

  it('tells the lines by name', () => {
    expect(keys(found.lines.fresh)).toEqual(['gus|iris', 'lin|pia']);
    expect(keys(found.lines.stronger)).toEqual(['amos|teresa']);
    expect(keys(found.lines.weaker)).toEqual(['lin|omar']);
    expect(found.lines.lost).toEqual([
      { between: ['amos', 'ruth'], before: 4, after: null, away: ['ruth'] },
      { between: ['omar', 'ruth'], before: 2, after: null, away: ['ruth'] },
    ]);
    expect([found.came, found.went]).toEqual([[], ['ruth']]);
  });

  it('tells who became woven and who fell out', () => {
    // Lin had Teresa and Omar, both on the committee; now every solid way of Lin, Pia and Quin goes through Teresa.
    expect(found.becameWoven).toEqual([]);
    expect(found.fellOut).toEqual([
      { id: 'lin', before: 'woven', after: 'one-person-away', hangsOn: 'teresa' },
      { id: 'ruth', before: 'woven', after: null, hangsOn: null },
    ]);
  });

  it('tells the core: Teresa, Omar and Lin with Pia and Quin before, without Omar after', () => {
    expect(found.core).toEqual({
      before: { k: 2, pieces: [['lin', 'omar', 'pia', 'quin', 'teresa']] },
      after: { k: 2, pieces: [['lin', 'pia', 'quin', 'teresa']] },
      joined: [],
      left: [{ id: 'omar', why: 'loosened' }],
      split: [],
    });
    expect(isCoreHurt(found.core)).toBe(true);
  });

  it('tells that the core split when Teresa, who joined its two halves, is gone', () => {
    const without = facts.workers.map((worker) =>
      worker.id === 'teresa' ? { ...worker, status: 'fired' as const, endedOn: july } : worker,
    );
    const { core } = difference({ ...BAKERY, workers: without }, june, july, options);
    expect(core.left).toContainEqual({ id: 'teresa', why: 'gone' });
    expect(core.split).toEqual([
      ['lin', 'omar'],
      ['pia', 'quin'],
    ]);
  });
});
