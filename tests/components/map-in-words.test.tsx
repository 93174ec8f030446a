import { cleanup, screen, within } from '@testing-library/react';
import type { Route } from 'next';
import { afterEach, describe, expect, it } from 'vitest';
import { CountsTable } from '@/components/map/counts-table';
import { EgoMap } from '@/components/map/ego-map';
import { MapTable } from '@/components/map/map-table';
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

  it('tells an observer numbers only', () => {
    show(<CountsTable picture={web} />);
    expect(screen.getByRole('row', { name: 'One thin line 1' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Ruth|Amos|Teresa|Nadia/);
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
