import { cleanup, render, screen, within } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, describe, expect, it } from 'vitest';
import { MoreFigures } from '@/components/home/more-figures';
import type { Naming } from '@/components/weak-links/reason-words';
import { analyze } from '@/lib/web/analyze';
import messages from '@/messages/en.json';
import { bakeryWeb } from '@/tests/web/bakery';

const analysis = analyze(bakeryWeb());
const naming: Naming = { campaignId: 'bakery', nameOf: (id) => id.toUpperCase(), anchor: 'committee' };

afterEach(cleanup);

function show(seen: Naming | null) {
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <MoreFigures analysis={analysis} naming={seen} />
    </NextIntlClientProvider>,
  );
}

/** The names behind a figure, as they lead on. */
const behind = (figure: string) =>
  within(screen.getByText(figure).parentElement ?? document.body)
    .getAllByRole('link', { hidden: true })
    .map((link) => link.textContent);

describe('the other figures', () => {
  it('name the people behind each', () => {
    show(naming);
    expect(behind('Dependence on the committee')).toEqual(['HANA']);
    expect(behind('The inner core')).toEqual(analysis.summary.core.members.map(naming.nameOf));
    expect(behind('Single lines between pieces')).toEqual(analysis.summary.bridges.flat().map(naming.nameOf));
    expect(behind('Reach')).toEqual(['Who is not']);
  });

  it('name nobody to who sees figures only', () => {
    show(null);
    expect(screen.queryAllByRole('link', { hidden: true })).toEqual([]);
    expect(screen.queryByText('The inner core')).toBeNull();
    expect(screen.getByText('Solidarity', { exact: false })).toBeTruthy();
  });
});
