import { agesProof } from '@/tests/e2e/age-proof';
import { ROSA } from '@/tests/e2e/claim';
import { expect, test } from '@/tests/e2e/organizer';

// Rosa signs in anew here: her other session belongs to the other tests, and they must not be asked.
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a lead who was away is asked once more, and finds what they had begun', async ({
      stranger: rosa,
    }) => {
      const { page } = rosa;
      await rosa.signsIn(ROSA.handle, ROSA.passphrase);
      await page.waitForURL(/\/campaigns/);
      await rosa.startsCampaign('Asked again');
      await rosa.opens('/settings/members');
      await agesProof(page);
      await page.locator('label').filter({ hasText: /^Lead/ }).click();
      await page.getByRole('button', { name: 'Make the link' }).click();

      await expect(page.getByRole('heading', { name: 'Is it still you?' })).toBeVisible();
      await page.getByLabel('Your passphrase', { exact: true }).fill('not the right one');
      await page.getByRole('button', { name: 'It is me' }).click();
      await expect(page.getByText('This is not your passphrase of today.').first()).toBeVisible();
      await page.getByLabel('Your passphrase', { exact: true }).fill(ROSA.passphrase);
      await page.getByRole('button', { name: 'It is me' }).click();

      await expect(page.getByRole('radio', { name: /^Lead/ })).toBeChecked();
      await page.getByRole('button', { name: 'Make the link' }).click();
      await expect(page.getByLabel('Invitation link')).toBeVisible();

      await agesProof(page);
      const file = await page.request.get(`${rosa.campaign}/weak-links/export`, { maxRedirects: 0 });
      expect(file.status()).toBe(307);
      expect(file.headers()['location']).toMatch(/^\/prove\?to=%2Fcampaigns%2F[0-9a-f-]+%2Fweak-links$/);
    });
  });
}

test('nobody is led elsewhere from where they are asked again', async ({ stranger: rosa }) => {
  const { page } = rosa;
  await rosa.signsIn(ROSA.handle, ROSA.passphrase);
  await page.waitForURL(/\/campaigns/);
  await agesProof(page);
  await page.goto(`/prove?to=${encodeURIComponent('//evil.example/x')}`);
  await page.getByLabel('Your passphrase', { exact: true }).fill(ROSA.passphrase);
  await page.getByRole('button', { name: 'It is me' }).click();
  await page.waitForURL(/\/campaigns$/);
});
