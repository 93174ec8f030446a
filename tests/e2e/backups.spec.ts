import { makeIdentity } from '@/lib/crypto/age';
import { expect, test } from '@/tests/e2e/organizer';

test('a lead puts in a public key and has a backup made; a secret line is turned away', async ({
  organizer,
}) => {
  const { identity, recipient } = await makeIdentity();
  await organizer.startsCampaign('Night dock');
  await organizer.proves('/settings/backups');
  const { page } = organizer;
  await expect(page.getByText('There is no backup yet')).toBeVisible();
  const keys = page.getByRole('textbox', { name: 'Public keys' });
  await keys.fill(identity);
  await page.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByText('That was the secret line').first()).toBeVisible();
  expect(await page.content()).not.toContain(identity);
  await keys.fill(recipient);
  await page.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByText('Kept. The next backup goes by this.')).toBeVisible();
  await page.getByRole('button', { name: 'Make one now' }).click();
  await expect(page.getByText('Good: read back and checked')).toBeVisible();
  await expect(page.getByText('The last good backup was made on')).toBeVisible();
});
