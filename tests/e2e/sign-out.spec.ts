import { ROSA } from '@/tests/e2e/claim';
import { expect, Organizer, test } from '@/tests/e2e/organizer';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('after signing out the browser has forgotten everything, and Back shows nothing', async ({
      stranger,
    }) => {
      const { page } = stranger;
      await stranger.signsIn(ROSA.handle, ROSA.passphrase);
      await page.waitForURL(/\/campaigns/);
      await page.goto('/campaigns');
      await page.goto('/account');
      await expect(page.getByText(ROSA.handle).first()).toBeVisible();

      const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/sign-out');
      await stranger.signsOut();
      const headers = await (await answer).allHeaders();
      expect(headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
      expect(headers['cache-control']).toContain('no-store');
      const kept = (await page.context().cookies()).filter(({ value }) => value !== '');
      expect(kept.filter(({ name }) => name.includes('session'))).toEqual([]);

      for (let steps = 0; steps < 3; steps += 1) {
        await page.goBack();
        await expect(page).toHaveURL(/\/sign-in/);
        expect(await page.content()).not.toContain(ROSA.handle);
      }
    });
  });
}

test('a page brought back whole from memory asks the server again', async ({ stranger }) => {
  const { page } = stranger;
  await stranger.signsIn(ROSA.handle, ROSA.passphrase);
  await page.waitForURL(/\/campaigns/);
  await page.goto('/account');
  await expect(page.getByRole('link', { name: 'Where you are signed in' })).toBeVisible();
  await page.context().clearCookies();
  // What a browser fires when it shows a page from its back/forward cache.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page).toHaveURL(/\/sign-in/);
});

test('somebody sees where they are signed in, and ends one of them', async ({ stranger, browser }) => {
  const { page } = stranger;
  await stranger.signsIn(ROSA.handle, ROSA.passphrase);
  await page.waitForURL(/\/campaigns/);
  const phone = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
    extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.77' },
  });
  const onPhone = new Organizer(await phone.newPage(), stranger.watch);
  await onPhone.signsIn(ROSA.handle, ROSA.passphrase);
  await onPhone.page.waitForURL(/\/campaigns/);

  await page.goto('/account/sessions');
  await expect(page.getByRole('listitem').first()).toContainText('this one');
  const lost = page.getByRole('listitem').filter({ hasText: 'Firefox on Android' });
  await lost.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('It is ended.')).toBeVisible();
  await expect(lost).toHaveCount(0);
  await onPhone.page.goto('/account');
  await expect(onPhone.page).toHaveURL(/\/sign-in/);
  await phone.close();
});
