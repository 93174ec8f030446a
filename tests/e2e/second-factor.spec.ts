import { printsCodes, setsUpApp } from '@/tests/e2e/authenticator';
import { expect, test, type Organizer } from '@/tests/e2e/organizer';

const PASSPHRASE = 'lantern bicycle river moon';

/** Somebody new in a campaign of Rosa's, at a browser of their own. */
async function joinsAsLead(organizer: Organizer, stranger: Organizer): Promise<string> {
  const handle = `Nadia ${String(Date.now() % 1_000_000)}`;
  await organizer.startsCampaign('Second factor');
  await stranger.joins(await organizer.invites('Lead'), handle, PASSPHRASE);
  return handle;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an app is set up, asked for at the next sign-in, and a printed code stands in for it once', async ({
      organizer,
      stranger,
    }) => {
      const { page } = stranger;
      const handle = await joinsAsLead(organizer, stranger);
      const app = await setsUpApp(page);
      const codes = await printsCodes(page);
      expect(codes).toHaveLength(10);
      await page.goto('/account/second-factor/codes');
      await expect(page.getByText('10 codes are left.')).toBeVisible();
      expect(await page.content()).not.toContain(codes[0]);
      await stranger.signsOut();

      await stranger.signsIn(handle, PASSPHRASE);
      await expect(page).toHaveURL(/\/sign-in\/second$/);
      // The passphrase alone opens nothing.
      await page.goto('/account');
      await expect(page).toHaveURL(/\/sign-in$/);
      await page.goto('/sign-in/second');
      await page.getByLabel('Code of your authenticator app').fill('000000');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByText('This code is not right').first()).toBeVisible();
      await expect(page.getByLabel('Code of your authenticator app')).toHaveValue('');
      await page.getByLabel('Code of your authenticator app').fill(app.code());
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.waitForURL(/\/campaigns/);
      await stranger.signsOut();

      for (const works of [true, false]) {
        await stranger.signsIn(handle, PASSPHRASE);
        await page.getByLabel('One of your recovery codes').fill(codes[0] ?? '');
        await page.getByRole('button', { name: 'Sign in with this code' }).click();
        if (!works) break;
        await page.waitForURL(/\/campaigns/);
        await stranger.signsOut();
      }
      await expect(page.getByText('This code is not right').first()).toBeVisible();
    });
  });
}

test('without a ticket of the first step there is no second one', async ({ stranger }) => {
  await stranger.page.goto('/sign-in/second');
  await expect(stranger.page).toHaveURL(/\/sign-in$/);
});
