/**
 * Half an hour with the large map: `npm run bench map-walk [-- --minutes 5]`. Somebody searches, goes into circles and out,
 * narrows, pans, zooms and selects, by one seed, while others log what they hear; the heap of the page once a minute, when its
 * garbage is gone. To reach: it does not grow by more than 10 %.
 */
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { Client } from 'pg';
import type { MapPicture } from '@/lib/map/picture';
import { chanceFrom } from '@/lib/web/chance';
import { launchOptions } from '@/tests/e2e/browser';
import { askedPicture } from './asked-picture';
import { openBigPlace } from './big-place';
import { Figures } from './figures';
import { dragged, heapOf, middleOf, wheeled } from './frames';
import { visit, WATCH } from './map-page';

const MOST_GROWTH = 10;
const { values } = parseArgs({ options: { minutes: { type: 'string' }, people: { type: 'string' } } });
const minutes = Number(values.minutes ?? 30);
const people = Number(values.people ?? 8_300);
const lines = Math.round((people * 40) / 8.3);
const chance = chanceFrom(7);
const upTo = (most: number): number => Math.floor(chance() * most);

const figures = new Figures(
  `${String(minutes)} minutes of use, ${String(people)} people, ${String(lines)} lines`,
);
const browser = await chromium.launch(launchOptions);
try {
  const { page, campaign, databaseUrl, close } = await openBigPlace(browser, people, lines);
  const others = new Client({ connectionString: databaseUrl() });
  try {
    await others.connect();
    const map = `${campaign}/map`;
    await page.addInitScript(WATCH);
    await visit(page, map);
    const picture = await askedPicture(page, map);
    const heaps = await walk(page, picture, () => somebodyLogs(others, campaign, picture));
    const begun = middleOf(heaps.slice(0, 3));
    const ended = middleOf(heaps.slice(-3));
    figures.note('heap in the beginning', { found: begun, unit: 'MB' });
    figures.note('heap in the end', { found: ended, unit: 'MB' });
    const growth = (ended / begun - 1) * 100;
    figures.note('growth of the heap', { found: growth, most: MOST_GROWTH, unit: '%' });
  } finally {
    await others.end();
    await close();
  }
} finally {
  await browser.close();
}
figures.print();

/** The heap in megabytes at the end of each minute, the first of which is for getting warm. */
async function walk(page: Page, picture: MapPicture, logs: () => Promise<void>): Promise<readonly number[]> {
  const steps = stepsOn(page, picture);
  const heaps: number[] = [];
  for (let minute = 0; minute <= minutes; minute++) {
    const until = performance.now() + 60_000;
    let done = 0;
    while (performance.now() < until) {
      await steps[upTo(steps.length)]?.();
      if (done % 6 === 0) await logs();
      done += 1;
    }
    if (minute > 0) heaps.push(await heapOf(page));
    console.log(`minute ${String(minute)}: ${String(done)} steps, ${(heaps.at(-1) ?? 0).toFixed(1)} MB`);
  }
  return heaps;
}

/** What somebody does at the map, each for a second or so. */
function stepsOn(page: Page, picture: MapPicture): readonly (() => Promise<unknown>)[] {
  const drawn = page.locator('[data-settled]');
  const box = page.getByRole('combobox', { name: 'Find a coworker' });
  const somewhere = async () => {
    const area = await drawn.boundingBox();
    if (area) await page.mouse.click(area.x + area.width * chance(), area.y + area.height * chance());
  };
  const legend = page.locator('[aria-pressed]');
  return [
    () => wheeled(page, drawn, 20 + upTo(40)),
    () => dragged(page, drawn, 20 + upTo(40)),
    somewhere,
    somewhere,
    () => page.keyboard.press('Escape'),
    async () => {
      await box.fill(picture.people[upTo(picture.people.length)]?.label ?? '');
      await box.press('Enter');
    },
    async () => {
      // Twice the same: what was narrowed is wide again.
      const one = legend.nth(upTo(await legend.count()));
      for (let time = 0; time < 2; time++) await one.click({ timeout: 2_000 }).catch(() => undefined);
    },
    async () => {
      const circle = upTo(Math.max(1, picture.circles.length));
      await page.evaluate(
        `document.querySelector('[data-settled]')._cyreg.cy.getElementById('c:${String(circle)}').emit('tap')`,
      );
    },
  ];
}

/** Somebody else rates two people, past the forms: the map hears of it all the same. */
async function somebodyLogs(others: Client, campaign: string, picture: MapPicture): Promise<void> {
  const campaignId = campaign.slice(-36);
  const [one = '', other = ''] = [upTo(picture.people.length), upTo(picture.people.length)]
    .map((at) => picture.people[at]?.id ?? '')
    .sort();
  if (one === other) return;
  await others.query(
    `INSERT INTO trust_rating (id, campaign_id, first_id, second_id, voice, trust, recorded_by_id)
     SELECT gen_random_uuid(), $1, $2, $3, 'organizer', $4, user_id FROM seat WHERE campaign_id = $1 LIMIT 1`,
    [campaignId, one, other, 1 + upTo(5)],
  );
  await others.query('UPDATE campaign SET web_revision = web_revision + 1 WHERE id = $1', [campaignId]);
}
