/**
 * How soon the map of the example campaign can be read: `npm run bench map`.
 * From navigation until the picture is settled, in Chromium at 1440 × 900, warm. To reach: 1.5 s.
 */
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '@/tests/e2e/browser';
import { claimsInstallation } from '@/tests/e2e/claim';
import { makePlace, runWoven } from '@/tests/woven';

const FIGURE = 1500;
const RUNS = 9;

const place = await makePlace();
const woven = runWoven(['start'], place.env);
const browser = await chromium.launch(launchOptions);
try {
  const [, setUp = ''] = await woven.until(/(http\S+\/set-up\?code=\S+)/);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(setUp);
  await claimsInstallation(page);
  await page.goto(new URL('/campaigns', setUp).href);
  await page.getByRole('button', { name: 'Open Harbor Street' }).click();
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
  const map = `${page.url().replace(/(\/campaigns\/[0-9a-f-]{36}).*/, '$1')}/map`;
  const first = await drawn(page, map);
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await drawn(page, map));
  runs.sort((a, b) => a - b);
  const middle = runs[RUNS >> 1] ?? Infinity;
  console.log(`first visit ${first.toFixed(0)} ms, then ${runs.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  console.log(`middle ${middle.toFixed(0)} ms   to reach: ${String(FIGURE)} ms`);
  if (middle > FIGURE) process.exitCode = 1;
} finally {
  await browser.close();
  woven.process.kill('SIGTERM');
  await woven.ended;
  place.clear();
}

/** Milliseconds from navigation to two frames after the picture was drawn. */
async function drawn(page: Page, address: string): Promise<number> {
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-settled]').waitFor({ state: 'attached' });
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  return performance.now() - began;
}
