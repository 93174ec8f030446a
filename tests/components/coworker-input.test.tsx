import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CoworkerInput } from '@/components/workers/coworker-input';

const ruth = { id: 'r1', name: 'Ruth Nunez', detail: 'Inbound · nights' };
const otherRuth = { id: 'r2', name: 'Ruth Nunez', detail: 'Outbound · days' };

let answers: readonly (typeof ruth)[] | 'no network';
const asked: { url: string; text: string | null }[] = [];

beforeEach(() => {
  // jsdom lays nothing out, so it has nothing to scroll.
  Element.prototype.scrollIntoView = vi.fn();
  asked.length = 0;
  answers = [ruth, otherRuth];
  vi.stubGlobal('fetch', (url: string, init: { body: URLSearchParams }) => {
    asked.push({ url, text: init.body.get('text') });
    return answers === 'no network'
      ? Promise.reject(new Error('offline'))
      : Promise.resolve(Response.json(answers));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show() {
  render(
    <form data-testid="form">
      <label htmlFor="with">With whom?</label>
      <CoworkerInput
        name="with"
        searchAt="/campaigns/c/coworkers"
        defaultText=""
        newId="new"
        words={{ suggestions: 'Coworkers who fit', addNew: 'Add as a new coworker' }}
        aria={{ id: 'with' }}
      />
    </form>,
  );
  const sent = () =>
    Object.fromEntries(new FormData(screen.getByTestId<HTMLFormElement>('form')).entries()) as object;
  return { user: userEvent.setup(), field: screen.getByRole('combobox', { name: 'With whom?' }), sent };
}

test('the keyboard alone chooses one of two with the same name, and the form sends which', async () => {
  const { user, field, sent } = show();
  await user.type(field, 'ruth');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(field.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[1]?.id);
  await user.keyboard('{Enter}');
  expect(sent()).toEqual({ with: 'Ruth Nunez', 'with-id': 'r2', 'with-for': 'Ruth Nunez' });
  expect(screen.queryAllByRole('option')).toEqual([]);
});

test('no name stands in an address: the search asks in the body', async () => {
  const { user, field } = show();
  await user.type(field, 'ruth');
  await waitFor(() => expect(asked.at(-1)).toEqual({ url: '/campaigns/c/coworkers', text: 'ruth' }));
  expect(asked.every(({ url }) => url === '/campaigns/c/coworkers')).toBe(true);
});

test('somebody unknown can be added, but only once it is known that nobody fits whole', async () => {
  const { user, field, sent } = show();
  answers = [];
  await user.type(field, 'Nadia');
  expect(screen.queryByText('Add as a new coworker')).toBeNull();
  await user.click(await screen.findByText('Add as a new coworker'));
  expect(sent()).toEqual({ with: 'Nadia', 'with-id': 'new', 'with-for': 'Nadia' });
});

test('typing on takes the choice back', async () => {
  const { user, field, sent } = show();
  await user.type(field, 'ruth');
  await user.click((await screen.findAllByRole('option'))[0]!);
  await user.type(field, 'x');
  expect(sent()).toEqual({ with: 'Ruth Nunezx' });
});

test('without a network it is a field to type a name into', async () => {
  const { user, field, sent } = show();
  answers = 'no network';
  await user.type(field, 'Amos');
  await waitFor(() => expect(asked.length).toBeGreaterThan(0));
  await user.keyboard('{Enter}{Escape}');
  expect(sent()).toEqual({ with: 'Amos' });
});
