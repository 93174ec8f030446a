import { describe, expect, it } from 'vitest';
import { peopleCsv } from '@/lib/report/people-csv';
import { day } from '@/tests/arbitraries';

const nadia = {
  id: 'n',
  name: '=Nadia',
  department: 'Pack',
  shift: null,
  languages: ['es', 'en'],
  lastSpokenOn: day('2026-02-28'),
  lastSpokenBy: 'june',
};
const hanging = {
  id: 'n',
  standing: 'one-solid-line',
  lines: 2,
  solidLines: 1,
  bestTrust: 2,
  hangsOn: 'r',
  holds: 0,
  core: 1,
} as const;

describe('those who are meant on the map, as a file', () => {
  it('says how each hangs and on whom, who took it out and when, and nothing a spreadsheet would reckon with', () => {
    const rows = [
      { person: nadia, found: hanging },
      { person: { ...nadia, id: 'g', name: 'Gone', lastSpokenOn: null, lastSpokenBy: null }, found: null },
    ];
    const lines = peopleCsv(rows, () => 'Brown Heron', { by: 'rosa', on: day('2026-03-01') })
      .trim()
      .split('\r\n');
    expect(lines[1]).toBe(
      "'=Nadia,Pack,,es|en,one-solid-line,2,1,Brown Heron,0,2026-02-28,june,rosa,2026-03-01",
    );
    expect(lines[2]).toBe('Gone,Pack,,es|en,,,,,,,,rosa,2026-03-01');
  });
});
