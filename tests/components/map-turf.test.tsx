import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { GiveShown, type MapTurf } from '@/components/map/give-turf';
import { PersonPanel } from '@/components/map/person-panel';
import { neighboursOf } from '@/lib/map/around';
import { EVERYTHING, meantBy } from '@/lib/map/choices';
import { placesOf } from '@/lib/map/places';
import { show, web } from './map-people';

afterEach(cleanup);

const nothing = (): void => undefined;

describe('giving people to somebody from the map', () => {
  const given: FormData[] = [];
  const turf: MapTurf = {
    submit: (_before, form) => {
      given.push(form);
      return Promise.resolve(null);
    },
    organizers: [
      { value: 'seat-june', label: 'june' },
      { value: 'seat-bashir', label: 'bashir' },
    ],
    holders: { '3': ['june', 'rosa'] },
    back: '/campaigns/c/map?department=Pack',
  };

  const showPerson = (at: number) => {
    show(
      <PersonPanel
        picture={web}
        at={at}
        campaign="/campaigns/c"
        turf={turf}
        onSelect={nothing}
        onAround={nothing}
        onPath={nothing}
        byHand={null}
        onClose={nothing}
      />,
    );
  };

  /** But for the name of the sending, which is drawn by lot. */
  const lastGiven = () => [...(given.at(-1) ?? new FormData()).entries()].filter(([name]) => name !== 'once');

  it('says who looks after somebody now', () => {
    showPerson(2);
    expect(screen.getByText('Looked after by: june, rosa')).toBeTruthy();
    cleanup();
    showPerson(1);
    expect(screen.getByText('Looked after by: Nobody')).toBeTruthy();
  });

  it('gives one person with the keyboard alone, and comes back to them', async () => {
    showPerson(2);
    const asked = screen.getByText('Give them to …');
    asked.closest('details')?.setAttribute('open', '');
    asked.focus();
    await userEvent.selectOptions(screen.getByLabelText('To whom?'), 'bashir');
    screen.getByRole('button', { name: 'Give to them' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(lastGiven()).toEqual([
      ['worker', '3'],
      ['back', '/campaigns/c/map?department=Pack&person=3'],
      ['seatId', 'seat-bashir'],
    ]);
  });

  const around = neighboursOf(web);
  const places = placesOf(web.people);
  const showAll = (choices: Partial<typeof EVERYTHING>) => {
    const looking = { choices: { ...EVERYTHING, ...choices }, selected: null };
    show(
      <GiveShown
        turf={turf}
        picture={web}
        map={{ meant: meantBy({ picture: web, around, places }, looking.choices), looking }}
      />,
    );
  };

  it('gives everybody the map is narrowed to, and nobody beside them', async () => {
    showAll({ only: [{ not: false, any: [{ kind: 'department', is: 'Pack' }] }] });
    screen.getByText('Give all 2 of these to …').closest('details')?.setAttribute('open', '');
    await userEvent.selectOptions(screen.getByLabelText('To whom?'), 'june');
    await userEvent.click(screen.getByRole('button', { name: 'Give to them' }));
    expect(lastGiven()).toEqual([
      ['back', '/campaigns/c/map?department=Pack'],
      ['worker', '1'],
      ['worker', '2'],
      ['seatId', 'seat-june'],
    ]);
  });

  it('speaks of all only where the map is narrowed', () => {
    showAll({});
    expect(screen.queryByText(/Give all/)).toBeNull();
  });
});
