import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { claimsInstallation } from '@/tests/e2e/claim';
import { databaseUrlOf, makePlace, runWoven } from '@/tests/woven';
import { makeWorkplace } from './workplace';

/** A running Woven of its own with a large workplace in it, and its lead at a browser. */
export type BigPlace = {
  readonly page: Page;
  /** The address of the campaign. */
  readonly campaign: string;
  readonly databaseUrl: () => string;
  readonly close: () => Promise<void>;
};

/** Starts a Woven, claims it and brings a workplace of this size in through the import, as a lead would. */
export async function openBigPlace(
  browser: Browser,
  workers: number,
  lines: number,
  viewport = { width: 1440, height: 900 },
): Promise<BigPlace> {
  const place = await makePlace();
  const woven = runWoven(['start'], place.env);
  const close = async () => {
    woven.process.kill('SIGTERM');
    await woven.ended;
    place.clear();
  };
  try {
    const [, setUp = ''] = await woven.until(/(http\S+\/set-up\?code=\S+)/);
    const page = await browser.newPage({ viewport });
    await page.goto(setUp);
    await claimsInstallation(page);
    const [campaign = ''] = /^.*\/campaigns\/[0-9a-f-]{36}/.exec(page.url()) ?? [];
    for (const [name, text] of Object.entries(filesOf(workers, lines))) {
      const file = path.join(place.folder, name);
      writeFileSync(file, text);
      await bringsIn(page, campaign, file);
    }
    return { page, campaign, databaseUrl: () => databaseUrlOf(place.dataFolder), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function bringsIn(page: Page, campaign: string, file: string): Promise<void> {
  await page.goto(`${campaign}/import`);
  await page.getByLabel('The file').setInputFiles(file);
  await page.getByRole('button', { name: 'Look into it' }).click();
  await page.getByRole('button', { name: 'See what will happen' }).click();
  await page.getByRole('button', { name: /^Bring in/ }).click({ timeout: 120_000 });
  await page.getByText('It is in').first().waitFor({ timeout: 600_000 });
}

function filesOf(workers: number, lines: number) {
  const { workers: people, ratings, committee } = makeWorkplace(workers, lines);
  const members = new Set(committee.map(({ workerId }) => workerId));
  const given = ['Omar', 'Lina', 'Grace', 'Joel', 'Nadia', 'Hugo', 'Mei'];
  const rows = people.map(({ id }, place) =>
    [
      id,
      `${given[place % 7] ?? ''} ${id}`,
      `department ${String(Math.floor(place / 25) % 12)}`,
      `shift ${String(Math.floor(place / 300) % 4)}`,
      members.has(id) ? 'yes' : 'no',
    ].join(','),
  );
  const ties = ratings.map(({ between, trust, ratedOn }) => [...between, trust, ratedOn ?? ''].join(','));
  return {
    'workers.csv': ['id,name,department,shift,committee', ...rows].join('\n'),
    'ties.csv': ['from,to,trust,rated_on', ...ties].join('\n'),
  };
}
