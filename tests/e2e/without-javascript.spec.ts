import { ROSA } from '@/tests/e2e/claim';
import { expect, test } from '@/tests/e2e/organizer';
import { everyPage } from '@/tests/e2e/pages';

test.use({ javaScriptEnabled: false });

test('the door opens and closes without JavaScript', async ({ stranger }) => {
  const { page } = stranger;
  await stranger.signsIn(ROSA.handle, 'not the right passphrase');
  await expect(page.getByText('This handle and passphrase do not go together.').first()).toBeVisible();
  await expect(page.getByLabel('Handle')).toHaveValue(ROSA.handle);
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('');
  await page.getByLabel('Passphrase', { exact: true }).fill(ROSA.passphrase);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/campaigns/);
  await page.goto('/account');
  await page.getByText('Dark', { exact: true }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await stranger.signsOut();
});

test('somebody is invited, joins and is removed without JavaScript', async ({ organizer, stranger }) => {
  const handle = `Ines ${String(Date.now() % 100_000)}`;
  await organizer.startsCampaign('Without scripts');
  await organizer.opens('/settings');
  await organizer.page.getByLabel('After how many days is a talk old?').fill('3');
  await organizer.page.getByRole('button', { name: 'Keep these settings' }).click();
  await expect(
    organizer.page.getByText('Write a whole number of days, from 7 to 730.').first(),
  ).toBeVisible();
  await organizer.page.getByLabel('After how many days is a talk old?').fill('60');
  await organizer.page.getByText('Also those who would share a secret').click();
  await organizer.page.getByRole('button', { name: 'Keep these settings' }).click();
  await expect(organizer.page.getByText('Every figure is read this way from now on.')).toBeVisible();
  await expect(organizer.page.getByRole('radio', { name: /share a secret/ })).toBeChecked();

  await stranger.joins(await organizer.invites('Observer'), handle, 'ladder pepper moon street');
  await organizer.removes(handle);
  await stranger.opens();
  await expect(stranger.page).toHaveURL(/\/sign-in/);
});

test('every page shows what it has to say without JavaScript', async ({ organizer }) => {
  test.setTimeout(180_000);
  await organizer.opensExample();
  for (const address of await everyPage(organizer)) {
    const { pathname } = new URL(address, organizer.campaign);
    const answer = await organizer.page.goto(address);
    expect.soft(answer?.status(), pathname).toBe(200);
    await expect.soft(organizer.page.getByRole('heading', { level: 1 }).first(), pathname).toBeVisible();
    const late = await organizer.page.locator('[hidden][id^="S:"]').count();
    expect.soft(late, `${pathname} has parts that only come with JavaScript`).toBe(0);
  }
});
