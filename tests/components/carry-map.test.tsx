import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CarryMenu } from '@/components/map/carry-menu';
import { paintPng } from '@/components/map/paint-png';
import type { Scene, Shown } from '@/components/map/scene';
import type { Stage } from '@/components/map/stage';
import { show, web } from './map-people';

vi.mock('@/components/map/paint-png', () => ({ paintPng: vi.fn() }));

const asked = vi.fn<typeof fetch>();
let kept: string[];

/** Amos is faded with the rest, Nadia outside the frame. */
const stage = {
  scene: () =>
    ({
      picture: {
        ...web,
        people: web.people.map((one) => (one.short === 'Nadia' ? { ...one, x: 9_000 } : one)),
      },
      shown: web.people.map(({ short }): Shown => (short === 'Amos' ? 'rest' : 'full')),
    }) as unknown as Scene,
  view: () => ({ zoom: 1, pan: { x: 10, y: 10 }, boost: 1, width: 800, height: 600 }),
} as unknown as Stage;

const opens = (mayExport = true): void => {
  show(<CarryMenu stage={stage} colouring="shift" campaign="/campaigns/c" mayExport={mayExport} />);
  screen.getByText('Carry it away').closest('details')?.setAttribute('open', '');
};

beforeEach(() => {
  kept = [];
  asked.mockReset();
  vi.stubGlobal('fetch', asked);
  vi.mocked(paintPng).mockReset();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    kept.push(this.download);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const answers = (ending: string): void => {
  const headers = { 'content-disposition': `attachment; filename="map-2026-11-22.${ending}"` };
  asked.mockResolvedValue(new Response('<file/>', { status: 200, headers }));
};
const options = (label: string) =>
  [...screen.getByLabelText<HTMLSelectElement>(label).options].map(({ textContent }) => textContent);
const saves = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
const wish = () => Object.fromEntries(asked.mock.calls[0]?.[1]?.body as FormData);

describe('carrying the map away', () => {
  it('offers the most careful way of naming people first', () => {
    opens();
    expect(options('How it names coworkers')).toEqual(['Code names', 'Initials', 'Names']);
  });

  it('offers files for other programs only to those who may take them', () => {
    opens(false);
    expect(options('As what')).toHaveLength(3);
    cleanup();
    opens(true);
    expect(options('As what')).toHaveLength(6);
  });

  it('asks the server for everybody by code name, and keeps its file', async () => {
    opens();
    answers('svg');
    await userEvent.selectOptions(screen.getByLabelText('As what'), 'svg');
    await saves();
    expect((await screen.findByText(/^Saved as/)).textContent).toBe('Saved as map-2026-11-22.svg.');
    expect(asked.mock.calls[0]?.[0]).toBe('/campaigns/c/map/save');
    expect(wish()).toMatchObject({
      format: 'svg',
      as: 'codeNames',
      what: 'all',
      colour: 'shift',
      paper: 'a4',
    });
    expect(wish()).not.toHaveProperty('workers');
    expect(kept).toEqual(['map-2026-11-22.svg']);
  });

  it('can ask for those in sight alone: meant, and inside the frame', async () => {
    opens();
    answers('gexf');
    await userEvent.selectOptions(screen.getByLabelText('As what'), 'gexf');
    await userEvent.selectOptions(screen.getByLabelText('Who is on it'), 'shown');
    await saves();
    await screen.findByText(/^Saved as/);
    expect(wish()).toMatchObject({ format: 'gexf', what: 'shown', workers: '1 3' });
  });

  it('paints a picture from the server’s drawing, and says when the device could do no better', async () => {
    opens();
    answers('svg');
    vi.mocked(paintPng).mockResolvedValue({ png: new Blob(['png']), dots: 200 });
    await saves();
    expect((await screen.findByText(/^Saved as/)).textContent).toMatch(
      /map-2026-11-22\.png.*no more than 200 dots/,
    );
    expect(kept).toEqual(['map-2026-11-22.png']);
  });

  it('says so in words where the device cannot draw it at all', async () => {
    opens();
    answers('svg');
    vi.mocked(paintPng).mockResolvedValue(null);
    await saves();
    expect((await screen.findByRole('alert')).textContent).toMatch(/Choose a smaller sheet/);
    expect(kept).toEqual([]);
  });

  it('says so where there is no answer, and keeps nothing', async () => {
    opens();
    asked.mockResolvedValue(new Response(null, { status: 404 }));
    await saves();
    await waitFor(() => {
      expect(screen.getByRole('alert').textContent).toMatch(/could not be saved/);
    });
    expect(kept).toEqual([]);
  });

  it('leads to the page of the wall chart, with the names that were chosen', async () => {
    opens();
    await userEvent.selectOptions(screen.getByLabelText('As what'), 'wall');
    await userEvent.selectOptions(screen.getByLabelText('How it names coworkers'), 'initials');
    expect(screen.getByRole('link', { name: 'Set it up' }).getAttribute('href')).toBe(
      '/campaigns/c/map/print?as=initials&colour=shift',
    );
  });
});
