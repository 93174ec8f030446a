/**
 * First-load JavaScript of the one-on-one form: `npm run bench first-load`. To reach: ≤ 180 kB gzip in total.
 * Counted are all scripts the page names, as they come from a production build, each by itself at gzip's default level;
 * the nomodule file is left out, no browser of today loads it. An empty page of Next 16.4 is 135.
 */
import { gzipSync } from 'node:zlib';
import { chromium, type APIRequestContext } from '@playwright/test';
import { launchOptions } from '../e2e/browser';
import { claimsInstallation } from '../e2e/claim';
import { makePlace, runWoven } from '../woven';

const MOST = 180_000;

const place = await makePlace();
const run = runWoven(['start'], place.env);
try {
  const [, setUp = ''] = await run.until(/(http\S+\/set-up\?code=\S+)/);
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage();
  await page.goto(setUp);
  await claimsInstallation(page);
  const campaign = page.url();
  const pages = {
    'one-on-one form': `${campaign}/one-on-ones/new`,
    'sign-in': new URL('/sign-in', setUp).href,
  };
  for (const [name, address] of Object.entries(pages)) {
    const sizes = await scriptSizes(page.request, address);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${name}: ${sizes.length} scripts, ${(total / 1000).toFixed(1)} kB gzip (to reach: 180)`);
    if (total > MOST) process.exitCode = 1;
  }
  await browser.close();
} finally {
  run.process.kill('SIGTERM');
  await run.ended;
  place.clear();
}

/** The gzip size in bytes of each script a page names. */
async function scriptSizes(request: APIRequestContext, address: string): Promise<readonly number[]> {
  const html = await (await request.get(address)).text();
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)];
  const wanted = tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, source = '']) => source);
  if (wanted.length === 0) throw new Error(`no script in ${address}`);
  return Promise.all(
    [...new Set(wanted)].map(async (source) => {
      const answer = await request.get(new URL(source, address).href);
      return gzipSync(await answer.body()).length;
    }),
  );
}
