import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DrawSheet } from '@/components/map/draw-sheet';
import type { LineChoice } from '@/lib/map/drawing';
import messages from '@/messages/en.json';
import { show, web } from './map-people';

afterEach(cleanup);

// jsdom lays nothing out, so nothing scrolls.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

const [ruth, , , nadia] = web.people;

function showSheet(more: Partial<Parameters<typeof DrawSheet>[0]> = {}) {
  const onSave = vi.fn<(choice: LineChoice) => void>();
  const onClose = vi.fn();
  show(
    <DrawSheet
      first={ruth!}
      second={nadia!}
      now={null}
      today="2026-11-20"
      saving={false}
      lost={false}
      problems={{}}
      onSave={onSave}
      onClose={onClose}
      {...more}
    />,
  );
  return { onSave, onClose };
}

describe('the sheet of a line drawn by hand', () => {
  it('asks in the words of the rating form, and takes one’s own judgement of today unless told otherwise', async () => {
    const { onSave } = showSheet();
    expect(screen.getByRole('heading', { name: 'Ruth Adams and Nadia Okafor' })).toBe(document.activeElement);
    for (const words of Object.values(messages.trust.words)) expect(screen.getByText(words)).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /Would share a secret/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the line' }));
    expect(onSave).toHaveBeenCalledWith({ trust: '2', told: 'organizer', ratedOn: '2026-11-20' });
  });

  it('saves with the keyboard alone, and takes the word of one of the two', async () => {
    const { onSave } = showSheet();
    await userEvent.click(screen.getByText('Who says so, and when?'));
    await userEvent.click(screen.getByRole('radio', { name: 'Ruth Adams told us' }));
    screen.getByRole('radio', { name: /Know by name/ }).focus();
    await userEvent.keyboard(' ');
    screen.getByRole('button', { name: 'Save the line' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(onSave).toHaveBeenCalledWith({ trust: '4', told: '1', ratedOn: '2026-11-20' });
  });

  it('says what was wrong above the choice, and what of the rest beside it', () => {
    showSheet({
      problems: { trust: [{ key: 'ties.trustMissing' }], ratedOn: [{ key: 'ties.dayInFuture' }] },
    });
    expect(screen.getByRole('alert').textContent).toContain(messages.problems.ties.trustMissing);
    expect(screen.getByText(messages.problems.ties.dayInFuture)).toBeTruthy();
  });

  it('says that nothing is lost on a bad network, and sends nothing twice meanwhile', async () => {
    showSheet({ lost: true });
    expect(screen.getByRole('alert').textContent).toContain('Your choice is still here.');
    cleanup();
    const { onSave } = showSheet({ saving: true });
    await userEvent.click(screen.getByRole('button', { name: 'Saving …' }));
    expect(onSave).not.toHaveBeenCalled();
  });

  it('says what the line is now, and is left with Escape', async () => {
    const { onClose } = showSheet({ now: 3 });
    expect(screen.getByText('Their line now: Cover each other’s shifts')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
  });
});
