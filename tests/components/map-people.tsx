import { render } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import messages from '@/messages/en.json';
import { person, picture } from '@/tests/map/made-up';

/** Ruth holds Teresa by a solid line and Amos by a dotted one; nobody has a line to Nadia. */
export const web = picture(
  [
    person('1', {
      label: 'Ruth Adams',
      short: 'Ruth',
      onCommittee: true,
      lines: 3,
      solidLines: 2,
      holds: 2,
      department: 'Pack',
    }),
    person('2', {
      label: 'Amos Núñez',
      short: 'Amos',
      standing: 'one-thin-line',
      lines: 1,
      department: 'Pack',
    }),
    person('3', {
      label: 'Teresa Farah',
      short: 'Teresa',
      standing: 'one-solid-line',
      hangsOn: '1',
      lines: 2,
      solidLines: 1,
      support: 3,
      lastSpokenOn: '2026-11-01',
      lastSpokenBy: 'june',
    }),
    person('4', { label: 'Nadia Okafor', short: 'Nadia', standing: 'no-line' }),
  ],
  [
    [0, 1, 5],
    [0, 2, 2],
  ],
);

/** Shows an element with the English texts. */
export function show(element: ReactElement): void {
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  );
}
