import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { BAKERY, bakeryWeb } from '@/tests/web/bakery';
import { csvOf } from '@/lib/report/csv';
import { guardStandings, SMALLEST_GROUP } from '@/lib/report/observer';
import type { People } from '@/lib/report/person';
import { explainWeakLinks, weakLinksIn } from '@/lib/report/weak-links';
import { WEAK_LINK_COLUMNS, weakLinksCsv } from '@/lib/report/weak-links-csv';
import { readWeakLinksQuery, WEAK_STANDINGS, writeWeakLinksQuery } from '@/lib/report/weak-links-query';
import { analyze } from '@/lib/web/analyze';
import { parseDay } from '@/lib/web/day';
import { STANDINGS, type Standing } from '@/lib/web/standing';

const web = bakeryWeb();
const analysis = analyze(web);
const people: People = new Map(
  BAKERY.workers.map(({ id }) => [
    id,
    {
      id,
      name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
      department: id < 'm' ? 'Ovens' : 'Counter',
      shift: id < 'h' ? 'Nights' : 'Days',
      languages: id === 'lin' || id === 'amos' ? ['Spanish'] : ['English'],
      lastSpokenOn: id === 'amos' ? parseDay('2026-05-12') : null,
      lastSpokenBy: id === 'amos' ? 'ruth' : null,
    },
  ]),
);
const everybody = readWeakLinksQuery({});
const idsOf = (query: Parameters<typeof readWeakLinksQuery>[0]) =>
  weakLinksIn(analysis, people, readWeakLinksQuery(query), 'en').map(({ id }) => id);

describe('who hangs by a thread', () => {
  it('is everybody who is not woven: worst first, then who holds most, then by name', () => {
    expect(idsOf({})).toEqual(['iris', 'nadia', 'vera', 'ben', 'cleo', 'gus', 'amos', 'hana', 'pia', 'quin']);
  });

  it('is narrowed by standing, department, shift and language', () => {
    expect(idsOf({ standing: 'cut-off' })).toEqual(['ben', 'cleo']);
    expect(idsOf({ department: 'Counter' })).toEqual(['nadia', 'vera', 'pia', 'quin']);
    expect(idsOf({ shift: 'Nights', department: 'Ovens' })).toEqual(['ben', 'cleo', 'gus', 'amos']);
    expect(idsOf({ language: 'Spanish' })).toEqual(['amos']);
    expect(idsOf({ department: 'Nowhere' })).toEqual([]);
  });

  it('prefers to introduce people who share a shift and a language', () => {
    const explain = explainWeakLinks(web, analysis, people);
    const { reason, introduction } = explain(analysis.byId.get('amos')!);
    expect(reason).toEqual({ standing: 'one-solid-line', to: 'teresa' });
    expect(introduction).toEqual({ through: 'teresa', to: 'lin' });
  });
});

describe('the address of the report', () => {
  it('says the query and nothing else, and reads it back', () => {
    const query = fc.record({
      standing: fc.constantFrom('' as const, ...WEAK_STANDINGS),
      department: fc.string({ maxLength: 200 }),
      shift: fc.string({ maxLength: 200 }),
      language: fc.string({ maxLength: 200 }),
      page: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const search = new URLSearchParams(writeWeakLinksQuery(asked));
        expect(readWeakLinksQuery(Object.fromEntries(search))).toEqual(asked);
      }),
    );
    expect(writeWeakLinksQuery(everybody)).toBe('');
  });

  it('takes what it does not know for not said', () => {
    expect(readWeakLinksQuery({ standing: 'woven', page: '-3', shift: ['a', 'b'] })).toEqual({
      ...everybody,
      shift: 'a',
    });
  });
});

describe('the report as a file', () => {
  const explain = explainWeakLinks(web, analysis, people);
  const links = weakLinksIn(analysis, people, everybody, 'en').map(explain);
  const on = parseDay('2026-06-01')!;
  const file = weakLinksCsv(links, people, ({ reason }) => reason.standing, { by: 'lead', on });
  const rows: Record<string, string>[] = parse(file, { bom: true, columns: true });

  it('has a row for each, with trust and strength, and who made it and when', () => {
    expect(Object.keys(rows[0]!)).toEqual([...WEAK_LINK_COLUMNS]);
    expect(rows).toHaveLength(10);
    expect(rows.find(({ name }) => name === 'Amos')).toEqual({
      name: 'Amos',
      department: 'Ovens',
      shift: 'Nights',
      languages: 'Spanish',
      standing: 'one-solid-line',
      reason: 'one-solid-line',
      lines: '4',
      solid_lines: '1',
      trust: '2',
      strength: '4',
      hangs_on: 'Teresa',
      holds: '0',
      last_spoken_on: '2026-05-12',
      last_spoken_by: 'ruth',
      introduce_through: 'Teresa',
      introduce_to: 'Lin',
      made_by: 'lead',
      made_on: '2026-06-01',
    });
    expect(rows.find(({ name }) => name === 'Iris')).toMatchObject({ trust: '', strength: '' });
  });

  it('lets no cell be taken for a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (first, rest) => {
        const [, [cell]] = parse(csvOf(['name'], [[first + rest]]), { bom: true }) as [string[], string[]];
        expect(cell).toBe(`'${first}${rest}`);
      }),
    );
  });
});

describe('what an observer is told', () => {
  it('never lets a group of fewer than five be worked out', () => {
    const counts = fc.tuple(...STANDINGS.map(() => fc.integer({ min: 0, max: 12 })));
    fc.assert(
      fc.property(counts, (sizes) => {
        const found = Object.fromEntries(STANDINGS.map((standing, place) => [standing, sizes[place]!]));
        const { shown, together } = guardStandings(found as Record<Standing, number>);
        const all = sizes.reduce((sum, size) => sum + size, 0);
        const told = shown.reduce((sum, { count }) => sum + count, 0);
        expect(shown.every(({ count }) => count >= SMALLEST_GROUP)).toBe(true);
        expect(together === 0 || together >= SMALLEST_GROUP).toBe(true);
        expect(told + together === all || (all < SMALLEST_GROUP && told + together === 0)).toBe(true);
      }),
    );
  });
});
