import { cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, test, vi } from 'vitest';
import { BeingWoven } from '@/components/ui/being-woven';
import messages from '@/messages/en.json';

const refresh = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }));

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(wovenIn: number | null) {
  return render(
    <NextIntlClientProvider locale="en" messages={messages}>
      <BeingWoven wovenIn={wovenIn} />
    </NextIntlClientProvider>,
  );
}

test('who waits for what they rated is told so, and the page is asked for when it is there', () => {
  vi.useFakeTimers();
  show(4_000);
  expect(screen.getByRole('status').textContent).toContain('is being woven in');
  vi.advanceTimersByTime(4_000);
  expect(refresh).not.toHaveBeenCalled();
  vi.advanceTimersByTime(400);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('where nothing waits nothing is said', () => {
  expect(show(null).container.textContent).toBe('');
});
