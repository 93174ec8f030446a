/**
 * The map of a hundred thousand: `npm run bench map-huge [-- PEOPLE LINES]`. 100,000 people and 1,000,000 lines, written into the
 * database past the import, whose files hold no million ratings. To reach, once the server has woven the web: the circles are
 * seen within 3 s of navigation.
 */
import { chromium } from '@playwright/test';
import { launchOptions } from '@/tests/e2e/browser';
import { openBigPlace } from './big-place';
import { Figures } from './figures';
import { heapOf, middleOf } from './frames';
import { transferOf, visit, WATCH } from './map-page';

const VISITS = 3;
const [people = 100_000, lines = 1_000_000] = process.argv.slice(2).map(Number);

const figures = new Figures(`${String(people)} people, ${String(lines)} lines`);
const browser = await chromium.launch(launchOptions);
try {
  const { page, campaign, close } = await openBigPlace(browser, people, lines);
  try {
    const map = `${campaign}/map`;
    await page.addInitScript(WATCH);
    const cold = await visit(page, map);
    figures.note('the very first visit: the server weaves the web', { found: cold.first, unit: 'ms' });
    const visits = [];
    for (let run = 0; run < VISITS; run++) visits.push(await visit(page, map));
    const first = middleOf(visits.map((seen) => seen.first));
    figures.note('first picture of the circles', { found: first, most: 3_000, unit: 'ms' });
    figures.note('navigation to settled', {
      found: middleOf(visits.map((seen) => seen.settled)),
      unit: 'ms',
    });
    const [web = 0, names = 0] = await transferOf(page, map, ['/map/web', '/map/names']);
    figures.note('transfer, compressed: the web', { found: web / 1_000, unit: 'kB' });
    figures.note('transfer, compressed: the names', { found: names / 1_000, unit: 'kB' });
    figures.note('page heap', { found: await heapOf(page), unit: 'MB' });
  } finally {
    await close();
  }
} finally {
  await browser.close();
}
figures.print();
