/**
 * How long the server takes for a page at the size of JFK8: `npm run bench pages`.
 * 8,300 workers and 40,000 lines, brought in through the import; one request at a time, warm. To reach: p95 ≤ 300 ms.
 */
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '@/tests/e2e/browser';
import { openBigPlace } from './big-place';

const FIGURE = 300;
const RUNS = 40;
const PAGES = [
  '',
  '/workers',
  '/map?department=department%200&shift=shift%200',
  '/workers?sort=standing',
  '/weak-links',
  '/committee',
  '/map',
  '/what-if',
  '/leaders',
  '/divisions',
  '/introductions',
  '/history',
];
const [workers = 8_300, lines = 40_000] = process.argv.slice(2).map(Number);

const browser = await chromium.launch(launchOptions);
try {
  const { page, campaign, close } = await openBigPlace(browser, workers, lines);
  try {
    for (const where of PAGES) await measure(page, campaign + where, where || '(where we stand)');
  } finally {
    await close();
  }
} finally {
  await browser.close();
}

async function measure(page: Page, address: string, label: string): Promise<void> {
  const first = await spent(page, address);
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await spent(page, address));
  runs.sort((a, b) => a - b);
  const at = (share: number) => runs[Math.floor(RUNS * share)] ?? Infinity;
  const [middle, p95] = [at(0.5), at(0.95)];
  const reached = p95 <= FIGURE ? '' : '   not reached';
  console.log(
    `${label.padEnd(24)} first ${first.toFixed(0)} ms, then p50 ${middle.toFixed(0)}, p95 ${p95.toFixed(0)} ms${reached}`,
  );
  if (p95 > FIGURE) process.exitCode = 1;
}

/** Milliseconds until the whole answer of the server is here. */
async function spent(page: Page, address: string): Promise<number> {
  const began = performance.now();
  const answer = await page.request.get(address);
  await answer.body();
  if (!answer.ok()) throw new Error(`${String(answer.status())} for ${address}`);
  return performance.now() - began;
}
