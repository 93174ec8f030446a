import { expect, test } from '@/tests/e2e/organizer';

test('a lead sees what the clocks would clear before they are set, and a hold stops them', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.proves('/settings/safety');
  await page.locator('summary', { hasText: 'Set the clocks' }).click();
  await page.getByLabel(/^Coworkers who left/).fill('1');
  await page.getByRole('button', { name: 'Show what would go today' }).click();
  await expect(page.getByText('With these clocks this would go today')).toBeVisible();
  await expect(page.getByText(/^The words about \d+ coworkers:$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText('With these clocks this would go today')).toBeVisible();
  await organizer.opens('/settings/safety');
  await expect(page.getByText('Nothing is set: everything is kept.')).toBeVisible();

  await page.locator('summary', { hasText: 'Set a legal hold' }).click();
  await page.getByLabel('Why?').fill('The board asked');
  await page.getByRole('button', { name: 'Hold everything' }).click();
  await expect(
    page.getByText('The legal hold stops all clocks: nothing goes while it stands.'),
  ).toBeVisible();
  await expect(page.getByText('Not while the legal hold above stands.')).toBeVisible();
  await page.getByRole('button', { name: 'Lift the hold' }).click();
  await expect(page.getByText('The legal hold stops all clocks: nothing goes while it stands.')).toBeHidden();
});
