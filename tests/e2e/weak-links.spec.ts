import { readFile } from 'node:fs/promises';
import { ROSA } from '@/tests/e2e/claim';
import { seriousFaults } from '@/tests/e2e/faults';
import { expect, test } from '@/tests/e2e/organizer';

test('where we stand leads from the share to who hangs by a thread, and to a sheet of paper', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.proves();
  await expect(page.getByText(/^\d+% of us are woven in$/)).toBeVisible();
  await expect(
    page.getByText(/^If Teresa .* is fired, \d+ people lose touch with the committee\.$/),
  ).toBeVisible();
  await page.locator('summary', { hasText: 'The trend in numbers' }).click();
  await expect(page.getByRole('table', { name: 'Woven in, month by month' })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await page.getByRole('link', { name: /^One thin line/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who hangs by a thread' })).toBeVisible();
  const list = page.getByRole('list', { name: 'Coworkers who are not woven in, worst first' });
  const amos = list.getByRole('listitem').filter({ hasText: 'Amos' });
  await expect(amos).toContainText('Hangs on by one thin line, to Ruth');
  expect(await seriousFaults(page)).toEqual([]);

  await page.getByRole('link', { name: 'Print it' }).click();
  await expect(page.getByRole('link', { name: 'Code names' })).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('main')).not.toContainText('Amos');
  await page.getByRole('link', { name: 'Names', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Amos' })).toContainText('One thin line');
  await expect(page.getByText('Only: One thin line.')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print this sheet' })).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('the report as a file neutralizes formulas and says who made it', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.startsCampaign('Night bakery');
  await organizer.addsCoworker({ name: '=HYPERLINK("x")', department: 'Ovens' });
  await organizer.addsCoworker({ name: 'Amos Baker', department: 'Counter' });
  await organizer.proves('/weak-links');
  await organizer.opens('/weak-links?department=Ovens');
  const takes = async (way: string) => {
    const download = page.waitForEvent('download');
    await page.locator('summary', { hasText: 'Save as a file' }).click();
    await page.getByRole('link', { name: way, exact: true }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  expect(await takes('Code names')).not.toContain('HYPERLINK');
  await page.reload();
  const file = await takes('Names');
  const [columns = '', row = '', ...rest] = file.trim().split('\r\n');
  expect(columns).toContain('trust,strength');
  expect(row).toMatch(/^"'=HYPERLINK\(""x""\)",Ovens/);
  expect(row).toContain(ROSA.handle);
  expect(rest).toEqual([]);
});

test('a lead changes the committee, with and without JavaScript, and the history stays', async ({
  organizer,
  browser,
}) => {
  const { page } = organizer;
  await organizer.startsCampaign('Day bakery');
  await organizer.addsCoworker({ name: 'Ruth Miller', department: 'Ovens' });
  await organizer.addsCoworker({ name: 'Amos Miller', department: 'Counter' });
  await organizer.opens('/committee');
  await page.getByLabel('Who', { exact: true }).fill('Ruth');
  await page.getByRole('option', { name: /Ruth Miller/ }).click();
  await page.getByRole('button', { name: 'Add to the committee' }).click();
  const ruth = page.getByRole('listitem').filter({ hasText: 'Ruth Miller' });
  await expect(ruth).toContainText('since');
  await expect(page.getByRole('row').filter({ hasText: 'Counter' })).toContainText('nobody');
  expect(await seriousFaults(page)).toEqual([]);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${organizer.campaign}/committee`);
  await plain.getByLabel('Who', { exact: true }).fill('Miller');
  await plain.getByRole('button', { name: 'Add to the committee' }).click();
  await expect(plain.getByText('More than one coworker fits.').first()).toBeVisible();
  await plain.getByRole('radio', { name: /Amos Miller/ }).check();
  await plain.getByRole('button', { name: 'Add to the committee' }).click();
  const member = plain.getByRole('listitem').filter({ hasText: 'Ruth Miller' });
  await member.locator('summary').click();
  await member.getByRole('button', { name: 'Take off' }).click();
  const past = plain.locator('section', { hasText: 'Earlier on the committee' });
  await expect(past.getByRole('listitem')).toHaveText(/Ruth Miller/);
  await expect(plain.getByRole('listitem').filter({ hasText: 'Amos Miller' })).toContainText('since');
  await plain.goto(`${organizer.campaign}/weak-links`);
  await plain.getByLabel('Department').selectOption('Ovens');
  await plain.getByRole('button', { name: 'Show' }).click();
  await expect(plain.getByText('One coworker', { exact: true })).toBeVisible();
  await context.close();
});

test('an observer sees figures and nobody’s name', async ({ organizer, stranger }) => {
  await organizer.opensExample();
  const link = await organizer.invites('Observer');
  await stranger.joins(link, `Iris ${String(Date.now() % 100_000)}`, 'lantern bicycle river moon');
  await expect(
    stranger.page.getByText('You see figures only, and no group smaller than five.'),
  ).toBeVisible();
  await expect(stranger.page.getByText(/^\d+% of us are woven in$/)).toBeVisible();
  await expect(stranger.page.locator('main')).not.toContainText('Teresa');
  expect(await stranger.page.content()).not.toContain('Teresa');
  stranger.watch.expects(/status of 404/);
  for (const path of ['/weak-links', '/weak-links/print', '/committee']) {
    await stranger.opens(path);
    await expect(stranger.page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
  const file = await stranger.page.request.get(`${stranger.campaign}/weak-links/export`);
  expect(file.status()).toBe(404);
});
