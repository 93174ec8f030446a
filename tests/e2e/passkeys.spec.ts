import type { CDPSession, Page } from '@playwright/test';
import { agesProof } from '@/tests/e2e/age-proof';
import { setsUpApp } from '@/tests/e2e/authenticator';
import { expect, test, type Organizer } from '@/tests/e2e/organizer';

const PASSPHRASE = 'lantern bicycle river moon';

/** Gives a browser a device that holds passkeys and knows its owner's finger. */
async function withDevice(page: Page): Promise<CDPSession> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return device;
}

async function joins(organizer: Organizer, stranger: Organizer): Promise<string> {
  const handle = `Ines ${String(Date.now() % 1_000_000)}`;
  await organizer.startsCampaign('Passkeys');
  await stranger.joins(await organizer.invites('Organizer'), handle, PASSPHRASE);
  return handle;
}

async function addsPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/account/second-factor');
  await page.getByLabel('What do you call it?').fill(name);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.waitForURL(/done=passkey/);
}

test('a passkey is added with a name, lets in alone and as the second step, proves, is renamed and taken away', async ({
  organizer,
  stranger,
}) => {
  const { page } = stranger;
  await withDevice(page);
  const handle = await joins(organizer, stranger);
  await addsPasskey(page, 'My old phone');
  await expect(page.getByText('The passkey is added.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make ten codes' })).toBeVisible();

  // Alone.
  await stranger.signsOut();
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await page.waitForURL(/\/campaigns\//);
  await page.goto('/account/second-factor');
  await expect(page.getByText(/last used on/)).toBeVisible();

  // After the passphrase.
  await stranger.signsOut();
  await stranger.signsIn(handle, PASSPHRASE);
  await expect(page).toHaveURL(/\/sign-in\/second/);
  await page.getByRole('button', { name: 'Touch your passkey' }).click();
  await page.waitForURL(/\/campaigns\//);

  await page.goto('/account/second-factor');
  await page.locator('summary', { hasText: 'Rename' }).click();
  await page.getByRole('listitem').getByLabel('What do you call it?').fill('Key ring');
  await page.getByRole('button', { name: 'Keep this name' }).click();
  await expect(page.getByText('The passkey is renamed.')).toBeVisible();
  await page.locator('summary', { hasText: 'Take away' }).click();
  await page.getByRole('button', { name: 'Take Key ring away' }).click();
  await expect(page.getByText('You have none yet.').first()).toBeVisible();

  await stranger.signsOut();
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await expect(page.getByText('That passkey was not taken.')).toBeVisible();
  await stranger.signsIn(handle, PASSPHRASE);
  await page.waitForURL(/\/campaigns\//);
});

test('whoever has no passkey here, or stops it, stays outside and is told so', async ({ stranger }) => {
  const { page } = stranger;
  const device = await withDevice(page);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await expect(page.getByText('Nothing happened.')).toBeVisible();
  await device.detach();
});

test('asked again, whoever has a second factor shows it too: a passkey alone, or the passphrase with a code', async ({
  organizer,
  stranger,
}) => {
  const { page } = stranger;
  await withDevice(page);
  await joins(organizer, stranger);
  await addsPasskey(page, 'Phone');
  const app = await setsUpApp(page);
  const sheet = `${stranger.campaign}/weak-links/print`;

  await agesProof(page);
  await page.goto(sheet);
  await expect(page.getByRole('heading', { name: 'Is it still you?' })).toBeVisible();
  await page.getByLabel('Your passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'It is me' }).click();
  await expect(page.getByText('This code is not right').first()).toBeVisible();
  await page.getByLabel('Your passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Code of your authenticator app').fill(app.code());
  await page.getByRole('button', { name: 'It is me' }).click();
  await expect(page).toHaveURL(({ pathname }) => pathname === new URL(sheet).pathname);

  await agesProof(page);
  await page.goto(sheet);
  await page.getByRole('button', { name: 'Touch a passkey' }).click();
  await expect(page).toHaveURL(({ pathname }) => pathname === new URL(sheet).pathname);
});
