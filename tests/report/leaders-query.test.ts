import { describe, expect, it } from 'vitest';
import { fitsLeader, isNarrowed, readLeadersQuery, writeLeadersQuery } from '@/lib/report/leaders-query';

const TERESA = {
  trustedBy: 5,
  told: { department: 'Ovens', shift: 'Day', languages: ['es', 'en'], onCommittee: true, support: 3 },
};

describe('what the leaders are narrowed to', () => {
  it('stands in the address, and what it does not know counts as not said', () => {
    const query = readLeadersQuery({
      department: 'Ovens',
      committee: 'perhaps',
      support: '9',
      trusted: '4-6',
      page: '-2',
    });
    expect(query).toEqual({
      department: 'Ovens',
      shift: '',
      language: '',
      committee: '',
      support: '',
      trusted: '4-6',
      page: 1,
    });
    expect(writeLeadersQuery(query)).toBe('?department=Ovens&trusted=4-6');
    expect(isNarrowed(readLeadersQuery({ page: '3' }))).toBe(false);
  });

  it.each([
    [{}, true],
    [{ department: 'Ovens', shift: 'Day', language: 'es', committee: 'yes', support: '3' }, true],
    [{ department: 'Counter' }, false],
    [{ language: 'fr' }, false],
    [{ committee: 'no' }, false],
    [{ support: '0' }, false],
    [{ trusted: '5' }, true],
    [{ trusted: '6-9' }, false],
  ])('%o fits Teresa: %s', (params, fits) => {
    expect(fitsLeader(TERESA, readLeadersQuery(params))).toBe(fits);
  });

  it('tells nothing of those of whom nothing is told but how many trust them', () => {
    const outside = { trustedBy: 5, told: null };
    expect(fitsLeader(outside, readLeadersQuery({}))).toBe(true);
    expect(fitsLeader(outside, readLeadersQuery({ trusted: '4-6' }))).toBe(true);
    for (const asked of [{ department: 'Ovens' }, { committee: 'no' }, { support: '0' }, { shift: 'Day' }])
      expect(fitsLeader(outside, readLeadersQuery(asked))).toBe(false);
  });
});
