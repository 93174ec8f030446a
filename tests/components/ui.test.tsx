import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ChoiceCards } from '@/components/ui/choice-cards';
import { FormProblems } from '@/components/ui/form-problems';
import { DateInput, Select, TextInput } from '@/components/ui/inputs';
import { Meter } from '@/components/ui/meter';
import { Table } from '@/components/ui/table';

describe('a field', () => {
  test('says its label, its hint and what is wrong with it, in that order', () => {
    render(<TextInput name="asked" label="What was asked?" hint="In a sentence" problems={['Too long.']} />);
    const input = screen.getByRole('textbox', { name: 'What was asked?' });
    expect(input).toHaveProperty('name', 'asked');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'In a sentence',
      'Too long.',
    ]);
  });

  test('without a hint or a problem it says nothing more', () => {
    render(<DateInput name="heldOn" label="Day" defaultValue="2026-11-20" />);
    const input = screen.getByLabelText('Day');
    expect(input.hasAttribute('aria-describedby')).toBe(false);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
    expect(input).toHaveProperty('value', '2026-11-20');
  });

  test('two of one name stand apart by their ids', () => {
    render(
      <Select name="by" id="by-1" label="To whom?" empty="Choose" options={[{ value: 'a', label: 'Ana' }]} />,
    );
    expect(screen.getByLabelText('To whom?').id).toBe('by-1');
    expect(screen.getAllByRole('option')).toHaveLength(2);
  });
});

test('choice cards are one group of radio buttons, with what is wrong tied to the group', () => {
  render(
    <ChoiceCards
      name="answer"
      label="What did they say?"
      defaultValue="maybe"
      problems={['Choose one.']}
      choices={[
        { value: 'yes', label: 'Yes' },
        { value: 'maybe', label: 'Maybe', description: 'They will think about it' },
      ]}
    />,
  );
  const group = screen.getByRole('group', { name: 'What did they say?' });
  expect(within(group).getAllByRole('radio')).toHaveLength(2);
  expect(within(group).getByRole('radio', { name: /^Maybe/ })).toHaveProperty('checked', true);
  expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Choose one.',
  );
});

test('the problems of a form lead to their fields, and there is nothing where there are none', () => {
  const { container, rerender } = render(<FormProblems title="Nothing was saved." problems={[]} />);
  expect(container.textContent).toBe('');
  rerender(
    <FormProblems
      title="Nothing was saved."
      problems={[{ field: 'with', words: 'Say with whom.' }, { words: 'Ask a lead.' }]}
    />,
  );
  expect(screen.getByRole('alert').textContent).toContain('Nothing was saved.');
  expect(screen.getByRole('link', { name: 'Say with whom.' }).getAttribute('href')).toBe('#with');
  expect(screen.getAllByRole('link')).toHaveLength(1);
});

test('a table has a name, and can be scrolled by keyboard inside itself', () => {
  render(
    <Table caption="Who hangs by a thread" captionHidden>
      <tbody>
        <tr>
          <td>Amos</td>
        </tr>
      </tbody>
    </Table>,
  );
  expect(screen.getByRole('region', { name: 'Who hangs by a thread' }).tabIndex).toBe(0);
  expect(screen.getByRole('table', { name: 'Who hangs by a thread' })).toBeTruthy();
});

test('a meter says its value in words, and never leaves its frame', () => {
  const { container } = render(<Meter label="Woven" value={150} max={100} text="150 of 100" />);
  expect(screen.getByRole('meter', { name: 'Woven' }).getAttribute('aria-valuetext')).toBe('150 of 100');
  expect(container.querySelectorAll('rect')[1]?.getAttribute('width')).toBe('100%');
});
