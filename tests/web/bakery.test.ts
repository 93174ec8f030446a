import { describe, expect, it } from 'vitest';
import { activeWorker, day, ratingBetween } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import { history, monthsUpTo } from '@/lib/web/history';
import { introductionFor } from '@/lib/web/introduction';
import { knownIn } from '@/lib/web/known';
import { largestLosses } from '@/lib/web/losses';
import { reasonsIn } from '@/lib/web/reason';
import { BAKERY, bakeryWeb, STANDING_AT_THE_BAKERY } from './bakery';

const web = bakeryWeb();
const analysis = analyze(web);
const reasonFor = reasonsIn(web, analysis);

describe('the bakery', () => {
  it.each(Object.entries(STANDING_AT_THE_BAKERY))('%s is %s', (id, standing) => {
    expect(analysis.byId.get(id)?.standing).toBe(standing);
  });

  it('does not count who has left', () => {
    expect(analysis.byId.has('marta')).toBe(false);
    expect(analysis.anchor).toEqual({ kind: 'committee', members: ['gus', 'omar', 'ruth', 'teresa'] });
  });

  it('would lose most with Teresa', () => {
    expect(analysis.summary.largestHold).toEqual({ worker: 'teresa', holds: 3 });
    expect(largestLosses(analysis, 5).map(({ id, holds }) => [id, holds])).toEqual([
      ['teresa', 3],
      ['gus', 1],
    ]);
  });

  it('counts what is reached, woven and dependent on the committee alone', () => {
    expect(analysis.summary.reached).toBe(9);
    expect(analysis.wovenShare).toBe(4 / 14);
    expect(analysis.reach).toBe(9 / 14);
    // Amos has Nadia and Vera, Pia and Quin have each other; only Hana has nobody but the committee.
    expect(analysis.starDependence).toBe(1 / 14);
    expect(analysis.starDependent).toEqual(['hana']);
  });

  it('names the lines whose loss splits a piece', () => {
    expect(analysis.summary.bridges).toEqual([
      ['amos', 'teresa'],
      ['ben', 'cleo'],
      ['gus', 'hana'],
      ['omar', 'ruth'],
    ]);
  });
});

describe('the reason', () => {
  it('says to whom the only thin line goes', () => {
    expect(reasonFor('nadia')).toEqual({ standing: 'one-thin-line', to: 'amos', trust: 5 });
  });
  it('says which of several thin lines is best', () => {
    expect(reasonFor('vera')).toEqual({ standing: 'thin-lines-only', to: 'pia', lines: 2 });
  });
  it('says with how many somebody is cut off, and where the gap is narrowest', () => {
    const piece = { standing: 'cut-off', piece: 2, bridge: { from: 'cleo', to: 'lin', trust: 4 } };
    expect(reasonFor('ben')).toEqual(piece);
    expect(reasonFor('cleo')).toEqual(piece);
  });
  it('says through whom somebody reaches the committee', () => {
    expect(reasonFor('amos')).toEqual({ standing: 'one-solid-line', to: 'teresa' });
    expect(reasonFor('hana')).toEqual({ standing: 'one-solid-line', to: 'gus' });
    expect(reasonFor('pia')).toEqual({ standing: 'one-person-away', through: 'teresa', solidLines: 2 });
  });
  it('has nobody to name for the others', () => {
    expect(['iris', 'gus', 'lin'].map(reasonFor)).toEqual([
      { standing: 'no-line' },
      { standing: 'lone-anchor' },
      { standing: 'woven' },
    ]);
  });
  it('is refused for somebody who is not in the web', () => {
    expect(() => reasonFor('marta')).toThrow('worker marta is not in the web of 2026-06-01');
  });
});

describe('an introduction', () => {
  it('goes by somebody both trust, to somebody who does not hang on the same person', () => {
    expect(introductionFor(web, analysis, 'amos')).toEqual({ through: 'teresa', to: 'omar' });
    expect(introductionFor(web, analysis, 'quin')).toEqual({ through: 'teresa', to: 'lin' });
  });

  it('prefers who is most alike, of those who are woven', () => {
    const alike = (_: string, other: string) => (other === 'lin' ? 2 : other === 'pia' ? 9 : 0);
    expect(introductionFor(web, analysis, 'amos', alike)).toEqual({ through: 'teresa', to: 'lin' });
  });

  it('weaves the leaves of a star to each other where there is nobody else', () => {
    const star = bakeryWeb({
      workers: ['teresa', 'amos', 'lin', 'pia'].map(activeWorker),
      ratings: ['amos', 'lin', 'pia'].map((leaf) => ratingBetween('teresa', leaf, 1)),
      committee: [],
    });
    expect(introductionFor(star, analyze(star), 'amos')).toEqual({ through: 'teresa', to: 'lin' });
  });

  it('is offered to nobody who is woven, cut off or without a solid line', () => {
    for (const id of ['lin', 'iris', 'nadia', 'vera', 'ben', 'gus', 'marta']) {
      expect(introductionFor(web, analysis, id)).toBeNull();
    }
  });

  it('weaves the worker in when it comes about', () => {
    const ratings = [...BAKERY.ratings, ratingBetween('amos', 'omar', 3)];
    const later = analyze(bakeryWeb({ ...BAKERY, ratings }));
    expect(later.byId.get('amos')?.standing).toBe('woven');
  });
});

describe('over time', () => {
  it('tells the share that was woven on each day', () => {
    const facts = {
      ...BAKERY,
      ratings: BAKERY.ratings.map((rating) => {
        const isLate = rating.between.includes('lin');
        return { ...rating, ratedOn: day(isLate ? '2026-05-01' : '2026-03-01') };
      }),
    };
    const days = ['2026-02-28', '2026-04-30', '2026-05-31'].map(day);
    expect(history(facts, days, { solidThreshold: 3 })).toEqual([
      { on: days[0], workers: 14, woven: 0, wovenShare: 0, reach: 4 / 14 },
      { on: days[1], workers: 14, woven: 3, wovenShare: 3 / 14, reach: 8 / 14 },
      { on: days[2], workers: 14, woven: 4, wovenShare: 4 / 14, reach: 9 / 14 },
    ]);
  });

  it('looks at the ends of months and at today', () => {
    expect(monthsUpTo(day('2026-03-30'), 4)).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-30',
    ]);
    expect(monthsUpTo(day('2026-03-30'), 1)).toEqual(['2026-03-30']);
  });
});

describe('how much is known', () => {
  it('counts one-on-ones no longer ago than the limit', () => {
    const spoken = new Map([
      ['amos', day('2026-03-03')],
      ['ruth', day('2026-03-02')],
      ['marta', day('2026-05-30')],
      ['lin', day('2026-06-02')],
    ]);
    expect(knownIn(web, (id) => spoken.get(id) ?? null, 90)).toEqual({
      fresh: 1,
      workers: 14,
      share: 1 / 14,
    });
  });
});
