import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useReducer } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { look, startLooking } from '@/components/map/looking';
import { ShowOnly } from '@/components/map/show-only';
import { neighboursOf } from '@/lib/map/around';
import { meantBy } from '@/lib/map/choices';
import { EVERYBODY } from '@/lib/map/only';
import { placesOf } from '@/lib/map/places';
import { day } from '@/tests/arbitraries';
import { show, web } from './map-people';

afterEach(cleanup);

const picture = { ...web, on: day('2026-11-22') };
const [around, places] = [neighboursOf(picture), placesOf(picture.people)];

function Shown() {
  const [looking, move] = useReducer(look, startLooking(null, 'department', EVERYBODY));
  const meant = meantBy({ picture, around, places }, looking.choices);
  return <ShowOnly picture={picture} map={{ looking, meant, places, move }} />;
}

async function asks(what: string, which: RegExp, how: RegExp): Promise<void> {
  await userEvent.selectOptions(screen.getByLabelText('What about?'), what);
  const option = screen.getAllByRole('option').find(({ textContent }) => which.test(textContent));
  await userEvent.selectOptions(screen.getByLabelText('Which?'), option ?? '');
  await userEvent.click(screen.getByRole('button', { name: how }));
}

const said = () => screen.getByRole('status').textContent;

describe('show me only', () => {
  it('is asked from menus, said back in a sentence, turned around and taken out', async () => {
    show(<Shown />);
    screen.getByText('Show me only …').closest('details')?.setAttribute('open', '');
    expect(said().trim()).toBe('');
    await asks('Department', /^Pack/, /^Show only these$/);
    expect(said()).toContain('Pack: 2 people');
    await asks('Not spoken to', /30 days/, /^and these$/);
    expect(said()).toContain('Pack, not spoken to for 30 days: 2 people');
    await asks('How they hang', /^Woven/i, /^or these, beside/);
    expect(screen.getByRole('group', { name: /^not spoken to for 30 days or Woven in$/i })).toBeTruthy();
    const [first] = screen.getAllByRole('button', { name: 'not' });
    await userEvent.click(first ?? document.body);
    // Of Nadia no department is written down: she is not "not in Pack".
    expect(said()).toMatch(/^not Pack, .*: nobody Of 1 more we cannot say/);
    await userEvent.click(screen.getByRole('button', { name: 'Take out: Pack' }));
    expect(said()).not.toContain('Pack');
    await userEvent.click(screen.getByRole('button', { name: 'Show everybody' }));
    expect(said().trim()).toBe('');
  });
});
