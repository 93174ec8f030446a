import { cleanup, render, screen, within } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Losses } from '@/components/home/losses';
import { StandingsBar } from '@/components/home/standings-bar';
import { WovenShare } from '@/components/home/woven-share';
import { ReasonWords, StepWords } from '@/components/weak-links/reason-words';
import { WeakLinkList } from '@/components/weak-links/weak-link-list';
import { explainWeakLinks, weakLinksIn } from '@/lib/report/weak-links';
import { readWeakLinksQuery } from '@/lib/report/weak-links-query';
import type { AnchorKind } from '@/lib/web/anchor';
import { analyze } from '@/lib/web/analyze';
import { introductionFor } from '@/lib/web/introduction';
import { largestLosses } from '@/lib/web/losses';
import { reasonsIn } from '@/lib/web/reason';
import messages from '@/messages/en.json';
import { BAKERY, bakeryWeb } from '@/tests/web/bakery';

const web = bakeryWeb();
const analysis = analyze(web);
const reasonFor = reasonsIn(web, analysis);
const nameOf = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
const naming = (anchor: AnchorKind = 'committee') => ({ campaignId: 'bakery', nameOf, anchor });

afterEach(cleanup);

function show(element: ReactElement) {
  return render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  ).container;
}

const says = (element: ReactNode) => show(<p>{element}</p>).textContent;

describe('the reason in a sentence', () => {
  const sentences: [string, string][] = [
    ['iris', 'Nobody has a rated line to them.'],
    ['nadia', 'Hangs on by one thin line, to Amos.'],
    ['vera', '2 thin lines, none of them solid. The best goes to Pia.'],
    [
      'ben',
      'Cut off with one other: no solid route to the committee. The best way across is the thin line from Cleo to Lin.',
    ],
    ['gus', 'On the committee, but without a solid route to anybody else on it.'],
    ['amos', 'Reaches the committee by one solid line only, to Teresa.'],
    ['pia', 'One person away: everything runs through Teresa.'],
    ['lin', 'No one person’s loss cuts them off.'],
  ];
  it.each(sentences)('of %s: %s', (id, sentence) => {
    expect(says(<ReasonWords reason={reasonFor(id)} naming={naming()} />)).toBe(sentence);
  });

  it('does not speak of a committee where there is none', () => {
    const reason = reasonFor('amos');
    expect(says(<ReasonWords reason={reason} naming={naming('largest-knot')} />)).toBe(
      'Reaches the core of the web by one solid line only, to Teresa.',
    );
    expect(says(<ReasonWords reason={{ standing: 'lone-anchor' }} naming={naming('hub')} />)).toBe(
      'Everybody else hangs from them: they stand in the middle alone.',
    );
  });

  it('leads to whom it names', () => {
    show(<ReasonWords reason={reasonFor('nadia')} naming={naming()} />);
    const link = screen.getByRole('link', { name: 'Amos' });
    expect(link.getAttribute('href')).toBe('/campaigns/bakery/workers/amos');
  });

  it('names without leading anywhere on paper', () => {
    const container = show(
      <ReasonWords reason={reasonFor('nadia')} naming={{ ...naming(), campaignId: null }} />,
    );
    expect(within(container).queryByRole('link')).toBeNull();
  });
});

describe('what would help', () => {
  it('is who could introduce them to whom', () => {
    const introduction = introductionFor(web, analysis, 'amos');
    const step = <StepWords reason={reasonFor('amos')} introduction={introduction} naming={naming()} />;
    expect(says(step)).toBe('Teresa could introduce them to Omar.');
  });

  it('is what the standing asks for where there is nobody', () => {
    const step = <StepWords reason={reasonFor('iris')} introduction={null} naming={naming()} />;
    expect(says(step)).toBe('Meet them.');
  });
});

describe('the list', () => {
  it('says of each who, how and what, and offers to log a one-on-one', () => {
    const people = new Map(
      BAKERY.workers.map(({ id }) => [
        id,
        {
          id,
          name: nameOf(id),
          department: 'Ovens',
          shift: null,
          languages: [],
          lastSpokenOn: null,
          lastSpokenBy: null,
        },
      ]),
    );
    const weak = weakLinksIn(analysis, people, readWeakLinksQuery({}), 'en');
    const links = weak.map(explainWeakLinks(web, analysis, people));
    const list = within(show(<WeakLinkList links={links} naming={naming()} mayLog />)).getByRole('list');
    const rows = within(list).getAllByRole('listitem');
    expect(rows.map((row) => within(row).getAllByRole('link')[0]?.textContent)).toEqual(
      weak.map(({ id }) => nameOf(id)),
    );
    const log = within(rows[1]!).getByRole('link', { name: 'Log a one-on-one with Nadia' });
    expect(log.getAttribute('href')).toBe('/campaigns/bakery/one-on-ones/new?with=nadia');
    expect(rows[5]?.textContent).toContain('One other hangs on them.');
  });
});

describe('where we stand', () => {
  it('says what would happen if somebody is fired', () => {
    const container = show(<Losses losses={largestLosses(analysis, 5)} naming={naming()} />);
    expect([...container.querySelectorAll('p')].map((p) => p.textContent)).toEqual([
      'If Teresa is fired, 3 people lose touch with the committee.',
      'If Gus is fired, one person loses touch with the committee.',
    ]);
  });

  it('counts each standing and leads to its people', () => {
    show(
      <StandingsBar
        parts={[
          { standing: 'one-thin-line', count: 2 },
          { standing: 'cut-off', count: 0 },
          { standing: 'woven', count: 7 },
        ]}
        hrefOf={(standing) => `/there?standing=${standing}`}
      />,
    );
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/there?standing=one-thin-line',
      '/there?standing=woven',
    ]);
    expect(links[0]?.textContent).toContain('2 coworkers');
  });

  it.each([
    [996, 1_000, '99%'],
    [1_000, 1_000, '100%'],
    [1, 1_000, '1%'],
    [0, 1_000, '0%'],
    [705, 1_000, '71%'],
  ])('never rounds %i of %i to everybody or nobody', (woven, workers, percent) => {
    const share = <WovenShare share={woven / workers} woven={woven} workers={workers} withCounts />;
    expect(show(share).textContent).toContain(`${percent} of us are woven in`);
  });
});
