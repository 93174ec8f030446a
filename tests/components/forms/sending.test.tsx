import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { NextIntlClientProvider } from 'next-intl';
import { Component, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AwayLine } from '@/components/away/away-line';
import { noteThere } from '@/components/away/reach';
import { AnsweredForm } from '@/components/forms/answered-form';
import { KeepForms } from '@/components/forms/keep-forms';
import { TextInput } from '@/components/ui/inputs';
import { refuseForm } from '@/lib/forms/answer';
import { awayWords } from '@/lib/forms/unsent-words';
import messages from '@/messages/en.json';
import { answering, failing, gone, lost, saved, type Action } from './answering';

const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });

function page(action: Action) {
  return (
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <AwayLine />
      <AnsweredForm action={action} submit="Save">
        {({ value, problems }) => (
          <TextInput name="what" label="What" defaultValue={value('what')} problems={problems('what')} />
        )}
      </AnsweredForm>
    </NextIntlClientProvider>
  );
}

async function typesAndSends(action: Action): Promise<void> {
  render(page(action));
  await user().type(screen.getByLabelText('What'), 'Bring the flyers');
  await user().click(screen.getByRole('button', { name: 'Save' }));
  await passes(0);
}

const field = () => screen.getByLabelText<HTMLInputElement>('What');

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  noteThere();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a form that gets no answer stays, says so and goes by itself under the same name', async () => {
  const { action, sent } = answering(lost, lost, saved);
  await typesAndSends(action);
  expect(screen.getByText('Not saved yet.')).toBeTruthy();
  expect(screen.getByText(/^Woven cannot be reached.*Looking again/)).toBeTruthy();
  expect(field().value).toBe('Bring the flyers');
  await passes(2_100);
  expect(sent).toHaveLength(2);
  await passes(4_100);
  expect(sent).toHaveLength(3);
  expect(sent[0]).toMatchObject({
    what: 'Bring the flyers',
    once: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
  });
  expect(new Set(sent.map((form) => JSON.stringify(form))).size).toBe(1);
  expect(screen.queryByText('Not saved yet.')).toBeNull();
  expect(screen.queryByText(/Looking again/)).toBeNull();
  expect(field().value).toBe('');
});

test('a refusal after all shows what is wrong beside what was typed', async () => {
  const refused = () => refuseForm(new FormData(), { key: 'access.notAllowed' });
  const { action } = answering(lost, () => ({ ...refused()!, entered: { what: 'Bring the flyers' } }));
  await typesAndSends(action);
  await passes(2_100);
  expect(screen.queryByText('Not saved yet.')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain(messages.problems.access.notAllowed);
  expect(field().value).toBe('Bring the flyers');
});

test('whoever stops it keeps the text, and nothing is sent until they send it', async () => {
  const { action, sent } = answering(lost, saved);
  await typesAndSends(action);
  await user().click(screen.getByRole('button', { name: 'Stop trying' }));
  await passes(120_000);
  expect(sent).toHaveLength(1);
  expect(screen.getByText('Not saved.')).toBeTruthy();
  expect(field().value).toBe('Bring the flyers');
  await user().click(screen.getByRole('button', { name: 'Save' }));
  await passes(0);
  expect(sent).toHaveLength(2);
  expect(screen.queryByText('Not saved.')).toBeNull();
});

test('a full disk is said in words, and the server says when to ask again', async () => {
  const { action, sent } = answering(failing(awayWords('full', 20)), saved);
  await typesAndSends(action);
  expect(screen.getByText(/The disk of the server is nearly full/)).toBeTruthy();
  expect(screen.queryByText(/Looking again/)).toBeNull();
  await passes(20_000);
  expect(sent).toHaveLength(1);
  await passes(3_000);
  expect(sent).toHaveLength(2);
});

test('a newer version, and a fault, are said in words and not tried again', async () => {
  for (const [cause, words] of [
    [failing('x', { digest: '123456' }), /went wrong on our side/],
    [gone, /brought up to date/],
  ] as const) {
    const { action, sent } = answering(cause);
    await typesAndSends(action);
    expect(screen.getByText(words)).toBeTruthy();
    await passes(120_000);
    expect(sent).toHaveLength(1);
    expect(field().value).toBe('Bring the flyers');
    cleanup();
  }
});

test('whoever leaves a page on which something is not saved is asked first', async () => {
  const asks = vi.fn(() => false);
  vi.stubGlobal('confirm', asks);
  const { action } = answering(lost, lost, lost, saved);
  await typesAndSends(action);
  const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leaving()).toBe(true);
  const link = document.createElement('a');
  link.href = '/campaigns';
  document.body.append(link);
  expect(link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))).toBe(false);
  expect(asks).toHaveBeenCalledTimes(1);
  for (let second = 0; second < 30; second += 1) await passes(1_000);
  expect(leaving()).toBe(false);
});

test('what did not get through outlives a reload, sealed, and goes from there under the same name', async () => {
  const { action, sent } = answering(lost, saved);
  const secret = (words: string) => <KeepForms secret={words}>{page(action)}</KeepForms>;
  const { unmount } = render(secret('only Rosa'));
  await user().type(screen.getByLabelText('What'), 'Bring the flyers');
  await user().click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sessionStorage.length).toBe(1));
  const place = sessionStorage.key(0) ?? '';
  const kept = sessionStorage.getItem(place) ?? '';
  expect(place + kept).not.toMatch(/flyers|what/);
  // A reload ends a page without a word to what is on it.
  unmount();
  expect(sessionStorage.length).toBe(0);
  sessionStorage.setItem(place, kept);
  render(secret('only Rosa'));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual(sent[0]);
  cleanup();
  sessionStorage.setItem(place, kept);
  render(secret('somebody else'));
  await waitFor(() => expect(sessionStorage.length).toBe(0));
  expect(sent).toHaveLength(2);
});

test('what Next throws to lead elsewhere is not held back', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { action } = answering(failing('x', { digest: 'NEXT_REDIRECT;push;/x;303;' }));
  render(<Caught>{page(action)}</Caught>);
  await user().click(screen.getByRole('button', { name: 'Save' }));
  await passes(0);
  expect(screen.getByText('NEXT_REDIRECT;push;/x;303;')).toBeTruthy();
});

class Caught extends Component<{ children: ReactNode }, { digest: string | null }> {
  override state: { digest: string | null } = { digest: null };
  static getDerivedStateFromError({ digest }: { digest: string }) {
    return { digest };
  }
  override render() {
    return this.state.digest ?? this.props.children;
  }
}

test('after each answer the form has another name, and while one is waited for it is sent once', async () => {
  const names: unknown[] = [];
  const action: Action = async (_before, form) => {
    names.push(form.get('once'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    return names.length === 2 ? refuseForm(form, { key: 'access.notAllowed' }) : null;
  };
  render(page(action));
  for (let time = 0; time < 4; time += 1) {
    await user().dblClick(screen.getByRole('button', { name: 'Save' }));
    await passes(100);
  }
  expect(names).toHaveLength(4);
  expect(new Set(names).size).toBe(4);
});
