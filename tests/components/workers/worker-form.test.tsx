import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkerForm } from '@/components/workers/worker-form';
import { enteredFrom } from '@/lib/forms/answer';
import type { WorkerAnswer } from '@/lib/workers/worker-answer';
import { textsOf, type WorkerFields } from '@/lib/workers/worker-fields';
import messages from '@/messages/en.json';

vi.mock('next/navigation', () => ({ usePathname: () => '/campaigns/c/workers/w/edit' }));

const AMOS: WorkerFields = {
  name: 'Amos Fennimore',
  nickname: null,
  department: 'Pick',
  shift: 'Nights',
  jobTitle: null,
  languages: ['English'],
  phone: null,
  email: null,
  tags: ['carpool'],
  status: 'active',
  statusOn: null,
  startedOn: null,
  inUnit: true,
};
const MARA = { by: 'Mara', isMe: false, at: '2026-11-22T14:02:00.000Z' };
const USED = {
  departments: ['Pick', 'Pack'],
  shifts: [],
  languages: ['English', 'Arabic'],
  jobTitles: [],
  tags: [],
};

function show(submit: (before: WorkerAnswer, form: FormData) => Promise<WorkerAnswer>, editing: boolean) {
  const opened = editing ? { opened: { workerId: 'w', version: 3, texts: textsOf(AMOS) } } : {};
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <WorkerForm
        submit={submit}
        campaignId="c"
        used={USED}
        cancel={'/campaigns/c/workers' as never}
        {...opened}
      />
    </NextIntlClientProvider>,
  );
}

afterEach(cleanup);

describe('the form of a coworker', () => {
  it('shows what is saved, and sends it with the version it was opened at', async () => {
    const sent: FormData[] = [];
    show((_before, form) => {
      sent.push(form);
      return Promise.resolve(null);
    }, true);
    expect(screen.getByLabelText('Department')).toHaveProperty('value', 'Pick');
    expect(screen.getByRole('checkbox', { name: 'English' })).toHaveProperty('checked', true);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent[0]?.get('version')).toBe('3');
    expect(sent[0]?.getAll('languages')).toEqual(['English', '']);
  });

  it('keeps all that was typed when it is refused, and says what is wrong beside the field', async () => {
    show(
      (_before, form) =>
        Promise.resolve({ entered: enteredFrom(form), problems: { phone: [{ key: 'workers.phoneOdd' }] } }),
      false,
    );
    await userEvent.type(screen.getByLabelText('Name'), 'Guerline Sainvil');
    await userEvent.type(screen.getByLabelText('Phone'), 'ask');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Arabic' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^In the unit/u }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    const phone = screen.getByLabelText('Phone');
    expect(phone).toHaveProperty('value', 'ask');
    expect(phone.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Guerline Sainvil');
    expect(screen.getByRole('checkbox', { name: 'Arabic' })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: /^In the unit/u })).toHaveProperty('checked', false);
  });

  it('says who may be there already, and goes past them when told to', async () => {
    const asNew: unknown[] = [];
    show((_before, form) => {
      asNew.push(form.get('asNew'));
      const alike = [
        { id: 'w1', name: 'Amos Fennimore', department: 'Pick', shift: null, because: 'nearName' as const },
      ];
      return Promise.resolve({ entered: enteredFrom(form), problems: {}, alike });
    }, false);
    await userEvent.type(screen.getByLabelText('Name'), 'Amos Fenimore');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const notice = await screen.findByRole('alert');
    expect(within(notice).getByText('Pick · nearly the same name')).toBeTruthy();
    expect(within(notice).getByRole('link', { name: 'It is them' }).getAttribute('href')).toBe(
      '/campaigns/c/workers/w1',
    );
    await userEvent.click(within(notice).getByRole('button', { name: 'Save as a new coworker' }));
    expect(asNew).toEqual([null, 'yes']);
  });

  /** Amos is being moved to Stow while somebody else saves another shift and another department. */
  async function meetsAnotherWriter(): Promise<FormData[]> {
    const sent: FormData[] = [];
    show((_before, form) => {
      sent.push(form);
      const current = {
        texts: textsOf({ ...AMOS, shift: 'Days', department: 'Pack' }),
        version: 4,
        hand: MARA,
      };
      return Promise.resolve({ entered: enteredFrom(form), problems: {}, current });
    }, true);
    await userEvent.clear(screen.getByLabelText('Department'));
    await userEvent.type(screen.getByLabelText('Department'), 'Stow');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('group', { name: 'Department' });
    return sent;
  }

  it('puts both versions side by side, and offers for each field what its writer meant', async () => {
    const sent = await meetsAnotherWriter();
    expect(screen.getByRole('alert').textContent).toMatch(
      /Mara saved this while you were writing, Nov 22, 2026/u,
    );
    const department = screen.getByRole('group', { name: 'Department' });
    expect(within(department).getByRole('radio', { name: /Pack/u })).toHaveProperty('checked', false);
    expect(within(department).getByRole('radio', { name: /Stow/u })).toHaveProperty('checked', true);
    const shift = screen.getByRole('group', { name: 'Shift' });
    expect(within(shift).getByRole('radio', { name: /Days/u })).toHaveProperty('checked', true);
    await userEvent.click(screen.getByRole('button', { name: 'Save what I chose' }));
    const chosen = ['version', 'department', 'shift', 'tags'].map((field) => sent[1]?.get(field));
    expect(chosen).toEqual(['4', 'Stow', 'Days', 'carpool']);
  });

  it('overwrites all of it only when told to', async () => {
    const sent = await meetsAnotherWriter();
    await userEvent.click(screen.getByRole('button', { name: 'Overwrite with all of mine' }));
    const chosen = ['version', 'department', 'shift'].map((field) => sent[1]?.get(field));
    expect(chosen).toEqual(['4', 'Stow', 'Nights']);
  });
});
