import { claimsInstallation, ROSA } from '@/tests/e2e/claim';
import { expect, test } from '@/tests/e2e/organizer';
import { makePlace, runWoven } from '@/tests/woven';

test('the first lead claims an installation with the code from the terminal, once', async ({ browser }) => {
  const place = await makePlace();
  const woven = runWoven(['start'], place.env);
  try {
    const [, setUpAddress = ''] = await woven.until(/(http\S+\/set-up\?code=\S+)/);
    const page = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage();

    await page.goto(new URL('/', setUpAddress).href);
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.goto(new URL('/set-up?code=guessed', setUpAddress).href);
    await expect(page.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();

    await page.goto(setUpAddress);
    await page.getByRole('button', { name: 'Open the campaign' }).click();
    await expect(page.getByText('Write the handle you sign in with.').first()).toBeVisible();
    await page.getByLabel('Passphrase', { exact: true }).fill('too short');
    await expect(page.getByText('6 more characters')).toBeVisible();
    await page.getByLabel('Passphrase', { exact: true }).fill('passwordpassword1');
    await expect(page.getByText('Among the first anybody would try')).toBeVisible();
    await claimsInstallation(page);
    await expect(page.getByText('Lighthouse').first()).toBeVisible();

    await page.goto(setUpAddress);
    await expect(page.getByRole('heading', { name: 'Somebody has set this up already' })).toBeVisible();
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'To the sign-in' }).click();
    await page.getByLabel('Handle').fill('  rosa ');
    await page.getByLabel('Passphrase', { exact: true }).fill(ROSA.passphrase);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/campaigns\/[0-9a-f-]{36}$/);
  } finally {
    woven.process.kill('SIGTERM');
    await woven.ended;
    place.clear();
  }
});
