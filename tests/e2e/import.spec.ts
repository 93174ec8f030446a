import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@/tests/e2e/organizer';

const KAPFERER = path.resolve('tests/fixtures/kapferer');

const THEIR_LIST = [
  'Last Name;First Name;Dept;Cell Phone;Hire Date;Union Feelings',
  'Rivera;Ana;Pick;(555) 010-0101;25/03/2024;warm',
  'Diallo;Amos;Pack;555-0102;03/04/2024;',
  ';;Pack;;;',
  'Vega;Ruth;Sort;call me;12/12/2023;',
  'Chen "Mei;Mei;Sort;;;',
].join('\r\n');

type TheirFile = string | { name: string; mimeType: string; buffer: Buffer };

const asFile = (text: string): TheirFile => ({
  name: 'list.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

async function looksInto(page: Page, file: TheirFile): Promise<void> {
  await page.getByLabel('The file').setInputFiles(file);
  await page.getByRole('button', { name: 'Look into it' }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
}

async function bringsIn(page: Page, button: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'See what will happen' }).click();
  await page.getByRole('button', { name: button }).click();
  const heading = page.getByRole('heading', { name: 'It is in' });
  await expect(async () => {
    // Without a script the page is asked for again by hand.
    if (!(await heading.isVisible())) await page.reload();
    await expect(heading).toBeVisible({ timeout: 2000 });
  }).toPass();
}

test('a list of theirs becomes coworkers, twice is once, and one click takes it back', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.startsCampaign('Lantern');
  await organizer.opens('/import');
  await looksInto(page, asFile(THEIR_LIST));
  await expect(page.getByLabel('Dept holds')).toHaveValue('department');
  await expect(page.getByLabel('Union Feelings holds')).toHaveValue('');
  await page.getByRole('button', { name: 'See what will happen' }).click();
  await expect(page.getByRole('row', { name: /5 Cell Phone call me a phone number/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /6 the whole line .* a closing quote/ })).toBeVisible();
  await expect(page.getByText('Columns that are left out: Union Feelings.')).toBeVisible();
  await page.goBack();
  await bringsIn(page, /^Bring in 2 rows, leave out 3$/);
  await expect(page.getByText('2 coworkers were added')).toBeVisible();
  const brought = page.url();

  await organizer.opens('/workers');
  await expect(page.getByRole('link', { name: 'Ana Rivera' })).toBeVisible();
  await organizer.opens('/import');
  await looksInto(page, asFile(THEIR_LIST));
  await page.getByRole('button', { name: 'See what will happen' }).click();
  await expect(page.getByText('There is nothing to bring in.')).toBeVisible();

  await page.goto(brought);
  await page.getByRole('button', { name: 'Take it all back' }).click();
  await expect(page.getByText('2 coworkers it had added are gone.')).toBeVisible();
  await organizer.opens('/workers');
  await expect(page.getByRole('heading', { name: 'Who works there?' })).toBeVisible();
});

test('a column for what must never be recorded is refused by name', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.startsCampaign('Lantern');
  await organizer.opens('/import');
  await looksInto(page, asFile('id,name,Religion\nw1,Ana Rivera,x\n'));
  await expect(page.getByRole('heading', { name: 'This file cannot come in' })).toBeVisible();
  await expect(page.getByText('column “Religion”')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the tailors come in with their ratings', async ({ organizer }) => {
    const { page } = organizer;
    await organizer.startsCampaign('Tailors');
    for (const [file, button] of [
      ['workers.csv', /^Bring in 39 rows$/],
      ['ties-before.csv', /^Bring in 175 rows$/],
    ] as const) {
      await organizer.opens('/import');
      await looksInto(page, path.join(KAPFERER, file));
      await bringsIn(page, button);
    }
    await organizer.opens('/import');
    await expect(page.getByText('175 ratings added')).toBeVisible();
  });
});
