import path from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '@/tests/e2e/browser';
import { claimsInstallation } from '@/tests/e2e/claim';
import { makePlace, runWoven } from '@/tests/woven';

/**
 * Starts a real Woven for the browser tests and claims it for Rosa, the first lead; stops it after them.
 * The tests find it in WOVEN_E2E_URL, and Rosa's cookies in the file WOVEN_E2E_ROSA.
 */
export default async function startWoven() {
  const place = await makePlace();
  const run = runWoven(['start'], place.env);
  const [, setUpAddress = ''] = await run.until(/(http\S+\/set-up\?code=\S+)/);
  const rosa = path.join(place.folder, 'rosa.json');
  process.env['WOVEN_E2E_URL'] = new URL(setUpAddress).origin;
  process.env['WOVEN_E2E_ROSA'] = rosa;
  await claim(setUpAddress, rosa);
  return async () => {
    run.process.kill('SIGTERM');
    await run.ended;
    place.clear();
  };
}

async function claim(setUpAddress: string, cookiesFile: string): Promise<void> {
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage();
  await page.goto(setUpAddress);
  await claimsInstallation(page);
  await page.context().storageState({ path: cookiesFile });
  await browser.close();
}
