import { ROSA } from '@/tests/e2e/claim';
import { expect, test } from '@/tests/e2e/organizer';

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
  await expect(page.getByRole('button', { name: 'End all my sessions' })).toBeVisible();
  await page.context().clearCookies();
  // What a browser fires when it shows a page from its back/forward cache.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page).toHaveURL(/\/sign-in/);
});
