import { cleanup, render, screen, within } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, it } from 'vitest';
import { RatingHistory, type RatingShown } from '@/components/profile/rating-history';
import { RosterList } from '@/components/workers/roster-list';
import { parseDay } from '@/lib/web/day';
import messages from '@/messages/en.json';
import { madeUpWorker } from '@/tests/workers/made-up-worker';

afterEach(cleanup);

function show(children: React.ReactNode) {
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      {children}
    </NextIntlClientProvider>,
  );
}

it('lists how somebody hangs, where they work and when they were last spoken to', () => {
  const amos = madeUpWorker({
    id: 'a',
    name: 'Amos Fennimore',
    department: 'Pick',
    onCommittee: true,
    lastSpokenOn: parseDay('2026-10-12'),
    lastSpokenBy: 'Lucienne',
  });
  const gone = madeUpWorker({ id: 'd', name: 'Delphine Augustave', status: 'fired' });
  show(
    <RosterList
      tickFor={null}
      campaignId="c"
      listed={[
        { worker: amos, standing: 'one-thin-line', isReader: true },
        { worker: gone, standing: undefined, isReader: false },
      ]}
    />,
  );
  const row = within(screen.getByRole('table')).getByRole('row', { name: /Amos/u });
  for (const words of ['One thin line', 'Pick', 'Committee', 'You', 'Oct 12, 2026 by Lucienne'])
    expect(within(row).getByText(words)).toBeTruthy();
  const other = within(screen.getByRole('table')).getByRole('row', { name: /Delphine/u });
  for (const words of ['Not in the web', 'Fired', 'Never'])
    expect(within(other).getByText(words)).toBeTruthy();
});

it('tells every rating with its words, its voice and who wrote it down; older ones are folded away', () => {
  const ratings = Array.from({ length: 8 }, (_, place): RatingShown => ({
    id: String(place),
    other: 'r',
    otherName: 'Ruth Adeyemi-Cole',
    otherGone: place === 0 ? 'merged' : null,
    trust: 2,
    voice: place === 0 ? 'organizer' : 'self',
    ratedOn: place === 7 ? null : '2026-10-12',
    recordedBy: 'Bashir',
  }));
  show(<RatingHistory campaignId="c" ratings={ratings} />);
  expect(screen.getByText('2 earlier ratings')).toBeTruthy();
  expect(screen.getAllByText('Would share a secret')).toHaveLength(8);
  expect(screen.getByText('An organizer’s judgement')).toBeTruthy();
  expect(screen.getByText(/out of the web/u)).toBeTruthy();
  expect(screen.getByText('Day unknown')).toBeTruthy();
});
