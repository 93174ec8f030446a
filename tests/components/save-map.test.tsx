import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { photograph } from '@/components/map/photograph';
import { SaveButton } from '@/components/map/save-button';
import type { Stage } from '@/components/map/stage';
import { show, web } from './map-people';

vi.mock('@/components/map/photograph', () => ({ photograph: vi.fn() }));

const asked = vi.fn<typeof fetch>();
const grouping = { groups: [], groupOf: [] };
const stage = { scene: () => ({ picture: web, grouping }) } as unknown as Stage;

beforeEach(() => {
  vi.stubGlobal('fetch', asked);
  vi.mocked(photograph)
    .mockReset()
    .mockResolvedValue(new Blob(['png']));
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  asked.mockReset();
  show(
    <SaveButton
      stage={stage}
      colouring="department"
      marks={[]}
      codeName="Harbor Street"
      today="2026-11-22"
      campaign="/campaigns/c"
    />,
  );
  screen.getByText('Save as a picture').closest('details')?.setAttribute('open', '');
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const tells = (answer: unknown) => {
  asked.mockResolvedValue(new Response(JSON.stringify(answer), { status: 200 }));
};

describe('saving the map as a picture', () => {
  it('offers the most careful way of naming people first', () => {
    const offered = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(offered).toEqual(['Code names', 'Initials', 'Names']);
  });

  it('writes what the server tells, and no name the screen shows', async () => {
    tells({ shown: 'codeNames', labels: { '1': 'Quiet Harbor', '2': 'Amber Field' } });
    await userEvent.click(screen.getByRole('button', { name: 'Code names' }));
    await waitFor(() => {
      expect(photograph).toHaveBeenCalledOnce();
    });
    const [, scene, words] = vi.mocked(photograph).mock.calls[0] ?? [];
    expect(scene?.picture.people.map(({ short }) => short)).toEqual(['Quiet Harbor', 'Amber Field', '', '']);
    expect(words?.note).toBe('');
    const form = asked.mock.calls[0]?.[1]?.body as FormData;
    expect([asked.mock.calls[0]?.[0], form.get('as'), form.getAll('worker')]).toEqual([
      '/campaigns/c/map/labels',
      'codeNames',
      ['1', '2', '3', '4'],
    ]);
  });

  it('warns on a picture with names', async () => {
    tells({ shown: 'names', labels: { '1': 'Ruth' } });
    await userEvent.click(screen.getByRole('button', { name: 'Names' }));
    await waitFor(() => {
      expect(vi.mocked(photograph).mock.calls[0]?.[2].note).toMatch(/^Names of coworkers/);
    });
  });

  it('says so where there is no answer, and draws nothing', async () => {
    asked.mockResolvedValue(new Response(null, { status: 404 }));
    await userEvent.click(screen.getByRole('button', { name: 'Names' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be saved/);
    expect(photograph).not.toHaveBeenCalled();
  });
});
