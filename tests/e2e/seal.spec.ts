import { ROSA } from '@/tests/e2e/claim';
import { expect, test } from '@/tests/e2e/organizer';

const AMOS = 'ladder pepper moon street';

// Sealing signs everybody out who has a seat: here Rosa comes by a sign-in of her own, in a campaign of her own.
test('a sealed campaign shows nothing until a lead opens it again', async ({
  stranger,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const { page } = stranger;
  const own = `Ferry ${String(Date.now() % 100_000)}`;
  const lead = `Lea ${String(Date.now() % 100_000)}`;
  await stranger.signsIn(ROSA.handle, ROSA.passphrase);
  await page.waitForURL(/\/campaigns/);
  await stranger.startsCampaign(own);
  const link = await stranger.invites('Organizer');
  await stranger.invites('Lead');
  const leadLink = await page.getByLabel('Invitation link').inputValue();

  const other = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    ...(baseURL && { baseURL }),
  });
  const leadPage = await other.newPage();
  await leadPage.goto(leadLink);
  await leadPage.getByLabel('Choose a handle').fill(lead);
  await leadPage.getByLabel('Passphrase', { exact: true }).fill(AMOS);
  await leadPage.getByRole('button', { name: 'Take your seat' }).click();
  await leadPage.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
  await page.context().clearCookies();
  await stranger.joins(link, `Amos ${own}`, AMOS);

  const campaign = stranger.campaign;
  await leadPage.goto(`${campaign}/settings/safety`);
  await leadPage.locator('summary', { hasText: 'Seal this campaign' }).click();
  await expect(leadPage.getByText(`Can open it again: `)).toContainText(lead);
  await leadPage.getByRole('button', { name: 'Seal it now' }).click();
  await expect(leadPage.getByText('The campaign is sealed and everybody is signed out.')).toBeVisible();

  await stranger.opens('/workers');
  await expect(page).toHaveURL(/\/sign-in/);
  await stranger.signsIn(`Amos ${own}`, AMOS);
  await expect(page.getByRole('heading', { name: 'Your campaigns' })).toBeVisible();
  await expect(page.getByText(own, { exact: true })).toHaveCount(0);
  await stranger.opens('/workers');
  await expect(page.getByRole('heading', { name: 'This campaign is sealed' })).toBeVisible();
  await expect(page.getByText('Ask a lead to open it again.')).toBeVisible();
  for (const path of ['', '/map', '/coworkers?q=a', '/weak-links/export', '/one-on-ones/log']) {
    const answer = await page.request.get(`${campaign}${path}`, { maxRedirects: 0 });
    expect.soft((await answer.text()).includes(own), path).toBe(false);
    expect.soft(answer.status(), path).toBeGreaterThan(300);
    expect.soft(answer.status(), path).toBeLessThan(500);
  }

  await leadPage.getByLabel('Handle').fill(lead);
  await leadPage.getByLabel('Passphrase', { exact: true }).fill(AMOS);
  await leadPage.getByRole('button', { name: 'Sign in' }).click();
  await leadPage.getByRole('link', { name: 'Open it again' }).click();
  await leadPage.getByLabel('Your passphrase').fill('not the right passphrase');
  await leadPage.getByRole('button', { name: 'Open it again for everybody' }).click();
  await expect(leadPage.getByText('This is not your passphrase of today.').first()).toBeVisible();
  await leadPage.getByLabel('Your passphrase').fill(AMOS);
  await leadPage.getByRole('button', { name: 'Open it again for everybody' }).click();
  await leadPage.waitForURL(campaign);
  await expect(leadPage.getByText(own).first()).toBeVisible();
  await stranger.opens('/workers');
  await expect(page.getByRole('heading', { level: 1, name: 'Coworkers' })).toBeVisible();
  await other.close();
});
