import { expect, test } from '@playwright/test';

const setUp = process.env['WOVEN_E2E_SET_UP'] ?? '';

test('nobody gets past the door without the code from the terminal', async ({ page }) => {
  const answer = await page.goto(new URL('/', setUp).href);
  expect(answer?.status()).toBeLessThan(500);
  expect(answer?.headers()['content-security-policy']).toContain("'nonce-");
});
