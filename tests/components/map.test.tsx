import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Legend } from '@/components/map/legend';
import { LinePanel } from '@/components/map/line-panel';
import type { Move } from '@/components/map/looking';
import { PersonPanel } from '@/components/map/person-panel';
import { SearchBox } from '@/components/map/search-box';
import { EVERYTHING } from '@/lib/map/choices';
import { COLOURINGS, groupPeople } from '@/lib/map/groups';
import { rowsOf } from '@/lib/map/lines';
import type { Condition } from '@/lib/map/only';
import type { MapPicture } from '@/lib/map/picture';
import messages from '@/messages/en.json';
import { picture } from '@/tests/map/made-up';
import { show, web } from './map-people';

afterEach(cleanup);

const nothing = (): void => undefined;
const panel = { turf: null, onAround: nothing, onPath: nothing, byHand: null, onClose: nothing };

describe('the legend', () => {
  const pack: readonly Condition[] = [{ kind: 'department', is: 'Pack' }];

  function showLegend(onMove: (move: Move) => void, large = false): void {
    show(
      <Legend
        grouping={groupPeople(web.people, 'department')}
        choices={{ ...EVERYTHING, trusts: new Set([5]) }}
        solidThreshold={3}
        faded={{ count: 0, days: 90 }}
        conditions={new Map([['Pack', pack]])}
        marks={new Map([['fringe', 1] as const, ['committee', 1] as const])}
        colourings={COLOURINGS}
        inCircles={large}
        pinned={large ? 2 : 0}
        onMove={onMove}
      />,
    );
  }

  it('says each level of trust in words, and whether it is solid', () => {
    showLegend(nothing);
    expect(screen.getByRole('button', { name: '2 a.m. trust Solid line' })).toBeTruthy();
    const dotted = screen.getByRole('button', { name: 'Would not lend $2 Thin line' });
    expect(dotted.getAttribute('aria-pressed')).toBe('true');
  });

  it('says what is seen from above of a large web only, and who was pinned only where somebody was', () => {
    showLegend(nothing);
    expect(screen.queryByRole('group', { name: 'From above' })).toBeNull();
    expect(screen.queryByText(/by hand/)).toBeNull();
    cleanup();
    showLegend(nothing, true);
    const far = within(screen.getByRole('group', { name: 'From above' }));
    expect(far.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      Object.values(messages.map.far).slice(1),
    );
    expect(screen.getByText('Put there by hand, to stay').parentElement?.textContent).toContain('2');
  });

  it('filters by what is pressed and colours by what is chosen', async () => {
    const moves: Move[] = [];
    showLegend((move) => moves.push(move));
    await userEvent.click(screen.getByRole('button', { name: /Know by name/ }));
    await userEvent.click(screen.getByRole('button', { name: /Hangs on by one thin line/ }));
    await userEvent.click(screen.getByRole('button', { name: /Pack/ }));
    await userEvent.selectOptions(screen.getByLabelText('Colour shows'), 'How they hang');
    await userEvent.click(screen.getByRole('button', { name: 'Show everything again' }));
    expect(moves).toEqual([
      { do: 'trust', trust: 4 },
      { do: 'toggle', conditions: [{ kind: 'mark', is: 'fringe' }] },
      { do: 'toggle', conditions: pack },
      { do: 'colour', by: 'standing' },
      { do: 'everything' },
    ]);
  });
});

describe('the panel of a person', () => {
  function showPerson(at: number, given: MapPicture, campaign: string | null) {
    const onSelect = vi.fn();
    show(<PersonPanel picture={given} at={at} campaign={campaign} {...panel} onSelect={onSelect} />);
    return onSelect;
  }

  it('says how they hang and on whom, what is known, and where to act', async () => {
    const onSelect = showPerson(2, web, '/campaigns/c');
    expect(screen.getByRole('heading', { name: 'Teresa Farah' })).toBe(document.activeElement);
    expect(
      screen.getByText('Hangs on Ruth Adams: without Ruth Adams, no solid line leads to the committee.'),
    ).toBeTruthy();
    expect(screen.getByText('Support for the union: Undecided')).toBeTruthy();
    expect(screen.getByText('Last one-on-one Nov 1, 2026, by june')).toBeTruthy();
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(hrefOf('Log a one-on-one')).toBe('/campaigns/c/one-on-ones/new?with=3');
    expect(hrefOf('Rate the trust')).toBe('/campaigns/c/ties/new?first=3');
    expect(hrefOf('Open the profile')).toBe('/campaigns/c/workers/3');
    await userEvent.click(screen.getByRole('button', { name: /Ruth Adams/ }));
    expect(onSelect).toHaveBeenCalledWith(0);
  });

  it('shows an observer how they hang, and no name and nothing to do', () => {
    const nameless = picture(
      web.people.map((one, at) => ({ ...one, label: String(at + 1), short: '' })),
      rowsOf(web.lines),
    );
    showPerson(1, nameless, null);
    expect(screen.getByRole('heading', { name: 'Coworker 2' })).toBeTruthy();
    expect(screen.queryAllByRole('link')).toEqual([]);
    expect(document.body.textContent).not.toMatch(/Amos|one-on-one/);
  });
});

describe('the panel of a line', () => {
  it('says the trust in full words and leads to rating it again', () => {
    show(<LinePanel picture={web} at={0} campaign="/campaigns/c" onSelect={nothing} onClose={nothing} />);
    expect(screen.getByRole('heading', { name: 'Ruth Adams and Amos Núñez' })).toBeTruthy();
    expect(screen.getByText(messages.trust.words[5])).toBeTruthy();
    const again = screen.getByRole('link', { name: 'Rate this trust again' });
    expect(again.getAttribute('href')).toBe('/campaigns/c/ties/new?first=1&second=2');
  });
});

describe('search', () => {
  it('finds without accents and case, and chooses with Enter', async () => {
    const onFind = vi.fn();
    show(<SearchBox people={web.people} onFind={onFind} />);
    await userEvent.type(screen.getByRole('combobox'), 'NUNEZ');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Amos NúñezPack']);
    await userEvent.keyboard('{Enter}');
    expect(onFind).toHaveBeenCalledWith(1);
  });

  it('says so where nobody goes by that', async () => {
    show(<SearchBox people={web.people} onFind={nothing} />);
    await userEvent.type(screen.getByRole('combobox'), 'xyz');
    expect(screen.getByText('Nobody on the map goes by that.')).toBeTruthy();
  });
});
