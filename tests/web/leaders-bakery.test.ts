import { describe, expect, it } from 'vitest';
import { activeWorker, ratingBetween } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import type { RatingFact } from '@/lib/web/facts';
import type { Floor, Grouping } from '@/lib/web/floor';
import { leaderAt, leadersIn, placeOf, trustersAt } from '@/lib/web/leaders/leaders';
import { BAKERY, bakeryWeb } from './bakery';

/** Ovens by day, the counter by night; Omar and Pia speak two languages. */
const OVENS = ['teresa', 'omar', 'lin', 'amos'];
const AT_THE_BAKERY: Floor = {
  department: groupsOf((id) => (OVENS.includes(id) ? [0] : [1])),
  shift: groupsOf((id) => (['teresa', 'omar', 'pia'].includes(id) ? [0] : [1])),
  language: groupsOf((id) => (['omar', 'pia'].includes(id) ? [0, 1] : [0])),
  tag: { groups: 0, of: new Map() },
};

function groupsOf(of: (id: string) => number[]): Grouping {
  return { groups: 2, of: new Map(BAKERY.workers.map(({ id }) => [id, of(id)])) };
}

function atTheBakery(ratings: readonly RatingFact[] = BAKERY.ratings) {
  const web = bakeryWeb({ ...BAKERY, ratings });
  const leaders = leadersIn(web, analyze(web), AT_THE_BAKERY);
  return { leaders, of: (id: string) => leaderAt(leaders, placeOf(leaders, id)) };
}

describe('whom people turn to at the bakery', () => {
  it('is Teresa: three people, from both departments and both shifts, in both languages', () => {
    const { leaders, of } = atTheBakery();
    expect(trustersAt(leaders, placeOf(leaders, 'teresa'))).toEqual([
      { id: 'omar', trust: 1, own: false },
      { id: 'pia', trust: 1, own: false },
      { id: 'amos', trust: 2, own: false },
    ]);
    expect(of('teresa')).toEqual({
      id: 'teresa',
      rank: 1,
      sharing: 1,
      trustedBy: 3,
      ownWords: 0,
      // Lin and Quin get along with her, and no more than that.
      heard: 5,
      breadth: { department: 2, shift: 2, language: 2 },
      holds: 3,
      core: 2,
    });
  });

  it('puts Omar behind her: as many people, but all but Ruth from the ovens, and one language', () => {
    const { of } = atTheBakery();
    expect(of('omar')).toMatchObject({
      rank: 2,
      trustedBy: 3,
      breadth: { department: 2, shift: 2, language: 1 },
    });
    expect(of('pia')).toMatchObject({
      rank: 3,
      trustedBy: 2,
      breadth: { department: 2, shift: 2, language: 1 },
    });
  });

  it('gives equals one place and says so, and none to whom nobody is known to trust', () => {
    const { leaders, of } = atTheBakery();
    // One truster each. Omar and Pia bring two languages; Ben and Cleo bring one.
    expect(
      ['lin', 'ruth', 'quin', 'amos', 'ben', 'cleo'].map((id) => [id, of(id).rank, of(id).sharing]),
    ).toEqual([
      ['lin', 4, 3],
      ['ruth', 4, 3],
      ['quin', 4, 3],
      ['amos', 7, 3],
      ['ben', 7, 3],
      ['cleo', 7, 3],
    ]);
    expect(of('iris')).toMatchObject({ rank: 0, sharing: 0, trustedBy: 0, heard: 0 });
    expect(of('nadia')).toMatchObject({ rank: 0, sharing: 0, trustedBy: 0, heard: 1 });
    expect([...leaders.order].map((person) => leaders.ids[person]).slice(-5)).toEqual([
      'gus',
      'hana',
      'iris',
      'nadia',
      'vera',
    ]);
    expect(placeOf(leaders, 'marta')).toBe(-1);
  });

  it('hears somebody’s own word before an organizer’s, and only of the other', () => {
    const told = (who: string, whom: string, trust: RatingFact['trust']) => ({
      ...ratingBetween(who, whom, trust),
      voice: 'first' as const,
    });
    const { of } = atTheBakery([
      ...BAKERY.ratings,
      told('omar', 'teresa', 3),
      told('teresa', 'lin', 1),
      told('teresa', 'pia', 1),
    ]);
    // Omar himself says less than was thought of him; what Teresa says of others adds nothing to her.
    expect(of('teresa')).toMatchObject({ trustedBy: 2, ownWords: 0, heard: 5 });
    expect(of('lin')).toMatchObject({ trustedBy: 2, ownWords: 1 });
    expect(of('pia')).toMatchObject({ trustedBy: 2, ownWords: 1 });
  });

  it('says nothing of a web of nobody', () => {
    const web = bakeryWeb({ workers: [], ratings: [], committee: [] });
    const { order, ids } = leadersIn(web, analyze(web), AT_THE_BAKERY);
    expect([order.length, ids.length]).toEqual([0, 0]);
    const alone = bakeryWeb({ workers: [activeWorker('iris')], ratings: [], committee: [] });
    expect([...leadersIn(alone, analyze(alone), AT_THE_BAKERY).rank]).toEqual([0]);
  });
});
