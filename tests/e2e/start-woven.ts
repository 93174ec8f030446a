import path from 'node:path';
import { chromium } from '@playwright/test';
import { harborStreet } from '@/lib/campaigns/harbor-street';
import { dayOf } from '@/lib/web/day';
import { launchOptions } from '@/tests/e2e/browser';
import { claimsInstallation, ROSA } from '@/tests/e2e/claim';

import { databaseUrlOf, makePlace, runWoven } from '@/tests/woven';

/**
 * Starts a real Woven for the browser tests and claims it for Rosa, the first lead; stops it after them.
 * The tests find it in WOVEN_E2E_URL, and Rosa's cookies in the file WOVEN_E2E_ROSA, the database in
 * WOVEN_E2E_DATABASE. Its log says as much as it can, and
 * none of it may be a name.
 */
export default async function startWoven() {
  const place = await makePlace();
  // By its name: passkeys belong to a name, never to a number.
  const WOVEN_URL = `http://localhost:${place.env['PORT'] ?? ''}`;
  const run = runWoven(['start'], { ...place.env, WOVEN_URL, WOVEN_LOG_LEVEL: 'debug' });
  const [, setUpAddress = ''] = await run.until(/(http\S+\/set-up\?code=\S+)/);
  const rosa = path.join(place.folder, 'rosa.json');
  process.env['WOVEN_E2E_URL'] = new URL(setUpAddress).origin;
  process.env['WOVEN_E2E_ROSA'] = rosa;
  process.env['WOVEN_E2E_DATABASE'] = databaseUrlOf(place.dataFolder);
  await claim(setUpAddress, rosa);
  return async () => {
    run.process.kill('SIGTERM');
    await run.ended;
    place.clear();
    refuseNames(run.said());
  };
}

/** Fails the run when anything of Harbor Street or of Rosa stands in what the server said. */
function refuseNames(said: string): void {
  const { workers } = harborStreet(dayOf(new Date()));
  const words = [ROSA.passphrase, 'A say in the rates', ...workers.map(({ name }) => name)];
  const heard = words.filter((word) => said.includes(word));
  const lines = said.split('\n').length;
  process.stdout.write(
    `${String(lines)} lines of log, ${String(words.length)} names looked for: ${String(heard.length)} heard\n`,
  );
  if (heard.length > 0) throw new Error(`the log of the server holds ${String(heard.length)} names`);
}

async function claim(setUpAddress: string, cookiesFile: string): Promise<void> {
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage();
  await page.goto(setUpAddress);
  await claimsInstallation(page);
  await page.context().storageState({ path: cookiesFile });
  await browser.close();
}
