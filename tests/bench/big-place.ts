import { spawn } from 'node:child_process';
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

/** More than this is written into the database: a file for the import holds no million ratings. */
const MOST_IMPORTED = 200_000;

/** Starts a Woven, claims it and brings a workplace of this size in: through the import, as a lead would, or past it. */
export async function openBigPlace(browser: Browser, workers: number, lines: number): Promise<BigPlace> {
  const place = await makePlace();
  const woven = runWoven(['start'], place.env);
  const close = async () => {
    woven.process.kill('SIGTERM');
    await woven.ended;
    place.clear();
  };
  try {
    const [, setUp = ''] = await woven.until(/(http\S+\/set-up\?code=\S+)/);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(setUp);
    await claimsInstallation(page);
    const [campaign = ''] = /^.*\/campaigns\/[0-9a-f-]{36}/.exec(page.url()) ?? [];
    const databaseUrl = () => databaseUrlOf(place.dataFolder);
    if (lines > MOST_IMPORTED) {
      const env = { ...place.env, DATABASE_URL: databaseUrl(), WOVEN_LOG_LEVEL: 'silent' };
      await fill(env, [campaign.slice(-36), String(workers), String(lines)]);
      return { page, campaign, databaseUrl, close };
    }
    for (const [name, text] of Object.entries(filesOf(workers, lines))) {
      const file = path.join(place.folder, name);
      writeFileSync(file, text);
      await bringsIn(page, campaign, file);
    }
    return { page, campaign, databaseUrl, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function fill(env: Readonly<Record<string, string>>, words: readonly string[]): Promise<void> {
  const script = path.resolve('tests/bench/fill-campaign.ts');
  const child = spawn(process.execPath, [...process.execArgv, script, ...words], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error('the campaign could not be filled');
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
