import type { Locator, Page } from '@playwright/test';

/** What each step of a movement takes, in milliseconds: from the input to the frame after the one that shows it. */
export type Frames = { readonly count: number; readonly middle: number; readonly p95: number };

/** At rest it is one frame, 17 ms. Idle frames between two steps, while the next is on its way, do not count. */
const NOTE = `(() => {
  const noted = (window.notedSteps = []);
  let isOpen = false;
  const step = () => {
    if (isOpen) return;
    isOpen = true;
    const at = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => { isOpen = false; noted.push(performance.now() - at); }));
  };
  window.stopNoting = () => { for (const kind of ['pointermove', 'wheel']) removeEventListener(kind, step, true); };
  for (const kind of ['pointermove', 'wheel']) addEventListener(kind, step, { capture: true, passive: true });
})()`;
const READ = `new Promise((done) => setTimeout(() => { window.stopNoting(); done(window.notedSteps); }, 100))`;

/** Drags the ground back and forth with the mouse held, step by step. */
export async function dragged(page: Page, on: Locator, steps: number): Promise<Frames> {
  const { x, y } = await groundOf(on);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await noted(page, async () => {
    for (let step = 1; step <= steps; step++) {
      const turn = (step / 60) * 2 * Math.PI;
      await page.mouse.move(x + 140 * Math.sin(turn), y + 90 * Math.sin(turn * 0.7));
    }
  });
  await page.mouse.up();
  return frames;
}

/** Turns the wheel in and out again over the middle. */
export async function wheeled(page: Page, on: Locator, steps: number): Promise<Frames> {
  const { x, y } = await groundOf(on);
  await page.mouse.move(x, y);
  return noted(page, async () => {
    for (let step = 0; step < steps; step++) {
      await page.mouse.wheel(0, step % 40 < 20 ? -60 : 60);
    }
  });
}

/** The steps that are taken while something is done. */
async function noted(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(NOTE);
  await work();
  const steps: unknown = await page.evaluate(READ);
  const sorted = (steps as readonly number[]).toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Infinity;
  return { count: sorted.length, middle: at(0.5), p95: at(0.95) };
}

/** The one in the middle. */
export function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Infinity;
}

/** Megabytes a page holds once its garbage is gone: objects, and the buffers behind typed arrays. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  // What is held only by what was just cleared goes with the second.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const used = (await devtools.send('Runtime.getHeapUsage')) as Record<string, number>;
  await devtools.detach();
  return ((used['usedSize'] ?? 0) + (used['backingStorageSize'] ?? 0)) / 2 ** 20;
}

/** A little beside the middle. */
async function groundOf(on: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await on.boundingBox();
  if (!box) throw new Error('nothing is drawn');
  return { x: box.x + box.width * 0.5, y: box.y + box.height * 0.5 };
}
