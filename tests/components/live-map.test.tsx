import { act, cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LiveSign } from '@/components/map/live-sign';
import type { MapPicture } from '@/lib/map/picture';
import messages from '@/messages/en.json';
import { person, picture } from '@/tests/map/made-up';

/** The browser's end of the line, worked by hand. */
class Line {
  static readonly opened: Line[] = [];
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  isClosed = false;
  constructor(readonly address: string) {
    Line.opened.push(this);
  }
  close(): void {
    this.isClosed = true;
  }
  static get last(): Line {
    return Line.opened.at(-1)!;
  }
  says(revision: number): void {
    act(() => this.onmessage?.({ data: String(revision) }));
  }
  breaks(): void {
    act(() => this.onerror?.());
  }
}

const people = [person('a'), person('b'), person('c')];
const before = picture(people, [[0, 1, 3]]);
const after = picture(people, [
  [0, 1, 1],
  [1, 2, 4],
]);
const live = { address: '/campaigns/x/changes', revision: 7 };
const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const hide = (isHidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
};

function sign(shown: MapPicture, refresh: () => Promise<unknown>) {
  return (
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <LiveSign live={live} picture={shown} refresh={refresh} />
    </NextIntlClientProvider>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Line);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
  Line.opened.length = 0;
  delete document.body.dataset['locked'];
});

describe('a map that is open', () => {
  test('asks for a new picture once for several changes, and says what changed', async () => {
    const refresh = vi.fn(() => Promise.resolve());
    const { rerender } = render(sign(before, refresh));
    Line.last.says(7);
    await passes(3_000);
    expect(refresh).not.toHaveBeenCalled();
    Line.last.says(8);
    Line.last.says(9);
    await passes(900);
    expect(refresh).toHaveBeenCalledTimes(1);
    rerender(sign(after, refresh));
    expect(screen.getByRole('status').textContent).toBe('The map changed: 1 line new and 1 line thicker.');
    await passes(25_000);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('does not speak of a picture that did not come by itself', () => {
    const { rerender } = render(sign(before, () => Promise.resolve()));
    rerender(sign(after, () => Promise.resolve()));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('tries again when the line breaks, says so when it stays broken, and is quiet once it is mended', async () => {
    render(sign(before, () => Promise.resolve()));
    Line.last.breaks();
    expect(screen.getByRole('status').textContent).toBe('');
    await passes(1_100);
    expect(Line.opened).toHaveLength(2);
    Line.last.breaks();
    expect(screen.getByRole('status').textContent).toBe('Not live: trying again.');
    await passes(2_100);
    Line.last.says(7);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('takes a line that is silent for long for dead', async () => {
    render(sign(before, () => Promise.resolve()));
    Line.last.says(7);
    const first = Line.last;
    await passes(52_000);
    expect(first.isClosed).toBe(true);
    expect(Line.opened).toHaveLength(2);
  });

  test('closes the line while it is not seen, and asks again when it is', async () => {
    const refresh = vi.fn(() => Promise.resolve());
    const { unmount } = render(sign(before, refresh));
    const first = Line.last;
    hide(true);
    expect(first.isClosed).toBe(true);
    await passes(120_000);
    expect(Line.opened).toHaveLength(1);
    hide(false);
    expect(Line.opened).toHaveLength(2);
    Line.last.says(12);
    await passes(300);
    expect(refresh).toHaveBeenCalledTimes(1);
    unmount();
    expect(Line.last.isClosed).toBe(true);
  });

  test('asks nothing while the screen is locked', async () => {
    document.body.dataset['locked'] = '';
    render(sign(before, () => Promise.resolve()));
    await passes(60_000);
    expect(Line.opened).toHaveLength(0);
    delete document.body.dataset['locked'];
    await passes(1_100);
    expect(Line.opened).toHaveLength(1);
  });
});
