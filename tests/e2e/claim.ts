import type { Page } from '@playwright/test';

/** Who claims an installation in the tests, and with what. */
export const ROSA = { handle: 'Rosa', passphrase: 'kettle orchard violin bus' } as const;

/** Fills in the set-up card of an open page and sends it. */
export async function claimsInstallation(page: Page): Promise<void> {
  await page.getByLabel('Your handle').fill(ROSA.handle);
  await page.getByLabel('Passphrase', { exact: true }).fill(ROSA.passphrase);
  await page.getByLabel('Code name').fill('Lighthouse');
  await page
    .getByLabel('What you are working for together')
    .fill('A say in the rates, and a union of our own');
  await page.getByLabel('How many people work there?').fill('140');
  await page.getByRole('button', { name: 'Open the campaign' }).click();
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
}
