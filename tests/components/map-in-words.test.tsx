import { cleanup, screen, within } from '@testing-library/react';
import type { Route } from 'next';
import { afterEach, describe, expect, it } from 'vitest';
import { CountsTable } from '@/components/map/counts-table';
import { EgoMap } from '@/components/map/ego-map';
import { MapTable } from '@/components/map/map-table';
import { STANDINGS, type Standing } from '@/lib/web/standing';
import { person, picture } from '@/tests/map/made-up';
import { show, web } from './map-people';

afterEach(cleanup);

describe('the same in words', () => {
  const table = (list: 'people' | 'lines', given = web, page = 1) => (
    <MapTable
      picture={given}
      list={list}
      page={page}
      hrefOf={(to, at) => `/map?list=${to}&page=${String(at)}` as Route}
      profileOf={(id) => `/workers/${id}` as Route}
    />
  );

  it('lists who hangs by the least first, with their lines in words', () => {
    show(table('people'));
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'Nadia Okafor',
      'Amos Núñez',
      'Teresa Farah',
      'Ruth Adams',
    ]);
    expect(rows[3]?.textContent).toContain('Would share a secret: Teresa Farah');
    expect(rows[3]?.textContent).toContain('Would not lend $2: Amos Núñez');
    expect(rows[3]?.textContent).toContain('On the committee');
  });

  it('lists the lines, the most trusting first', () => {
    show(table('lines'));
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Ruth AdamsTeresa FarahWould share a secretSolid line',
      'Ruth AdamsAmos NúñezWould not lend $2Thin line',
    ]);
  });

  it('goes on over pages of a hundred', () => {
    const many = picture(Array.from({ length: 250 }, (_, at) => person(String(1000 + at))));
    show(table('people', many, 3));
    expect(screen.getAllByRole('row')).toHaveLength(51);
  });

  it('tells an observer numbers only, and none of a group of fewer than five', () => {
    const nobody = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
    const standings = { ...nobody, 'one-thin-line': 3, 'no-line': 4, woven: 90 };
    show(<CountsTable standings={standings} lines={{ 1: 2, 2: 40, 3: 0, 4: 5, 5: 1 }} />);
    expect(screen.getByRole('row', { name: 'Woven in 90' })).toBeTruthy();
    expect(screen.getByRole('row', { name: 'Standings of fewer than five people, together 7' })).toBeTruthy();
    expect(screen.queryByRole('row', { name: /One thin line|No line/ })).toBeNull();
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      '90',
      '7',
      'fewer than 5',
      '40',
      '0',
      '5',
      'fewer than 5',
    ]);
  });
});

describe('the ego map', () => {
  it('has a link to each person around, and says how many', () => {
    show(<EgoMap picture={web} person="1" depth={1} hrefOf={(id) => `/workers/${id}` as Route} />);
    expect(screen.getByRole('group', { name: '2 coworkers around them' })).toBeTruthy();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/workers/2',
      '/workers/3',
    ]);
  });
});
