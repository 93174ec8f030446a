import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { inject, vi } from 'vitest';
import { launchOptions } from '@/tests/e2e/browser';
import { watch } from '@/tests/e2e/watch';
import { everyRoute } from '@/tests/proofs/app-map';
import { fillCampaign } from '@/tests/proofs/campaign';
import { firstLead, type Hand } from '@/tests/proofs/hand';
import { placeOf, recordsOf } from '@/tests/proofs/places';
import { proof } from '@/tests/proofs/proof';

const WORDS = 'Crawled';

proof(
  'a page that reaches elsewhere',
  'every page in Chromium: 0 requests to other origins, 0 breaches of the policy, 0 console errors; Back after sign-out shows nothing',
  async () => {
    const rosa = await firstLead();
    const campaign = await fillCampaign(rosa, WORDS);
    const ids = await recordsOf(campaign.id);
    const pages = everyRoute().filter(({ kind, pattern }) => kind === 'page' && !pattern.startsWith('/_'));
    const people: readonly Hand[] = [
      rosa,
      await campaign.seats('organizer', `Crawling organizer ${Date.now().toString(36)}`),
      await campaign.seats('observer', `Crawling observer ${Date.now().toString(36)}`),
    ];
    const browser = await chromium.launch(launchOptions);
    const faults: string[] = [];
    let shown = 0;
    try {
      for (const hand of people) {
        const context = await enters(browser, hand);
        const watching = watch(context, inject('attacked').origin);
        // What somebody may not see is not there.
        watching.expects(/status of 404/);
        const page = await context.newPage();
        for (const route of pages) {
          const answer = await page.goto(placeOf(route, ids), { waitUntil: 'load' });
          if (answer?.ok() === true) shown += 1;
          if ((answer?.status() ?? 0) >= 500) faults.push(`${route.pattern} broke`);
        }
        faults.push(...watching.complaints.map((complaint) => `${hand.handle}: ${complaint}`));
        await context.close();
      }
      faults.push(...(await afterSigningOut(browser, rosa, campaign.at('/workers'))));
    } finally {
      await browser.close();
    }
    return {
      found: `${String(shown)} pages shown to a lead, an organizer and an observer (${String(pages.length)} kinds); ${String(faults.length)} complaints; Back after sign-out showed nothing`,
      faults,
    };
  },
);

async function enters(browser: Browser, { session }: Hand): Promise<BrowserContext> {
  const { origin } = inject('attacked');
  const context = await browser.newContext({ baseURL: origin });
  await context.addCookies([{ name: 'woven.session', value: session, url: origin, httpOnly: true }]);
  return context;
}

/** What Back shows once somebody signed out; this is the last that is done with their session. */
async function afterSigningOut(browser: Browser, hand: Hand, path: string): Promise<readonly string[]> {
  const context = await enters(browser, hand);
  const page = await context.newPage();
  await page.goto('/campaigns');
  await page.goto(path);
  const faults = (await page.content()).includes(WORDS)
    ? []
    : ['nothing was shown before the sign-out either'];
  await page.getByLabel('Your account').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/\/sign-in/);
  for (let back = 0; back < 2; back += 1) {
    await page.goBack({ waitUntil: 'load' });
    // Where Back leads may send on to the sign-in at this very moment.
    const shown = await vi.waitFor(() => page.content(), { timeout: 10_000 });
    if (shown.includes(WORDS)) faults.push(`Back shows ${page.url()}`);
  }
  await context.close();
  return faults;
}
