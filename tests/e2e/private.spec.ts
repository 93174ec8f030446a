import { harborStreet } from '@/lib/campaigns/harbor-street';
import { dayOf } from '@/lib/web/day';
import { expect, test } from '@/tests/e2e/organizer';

const MOST_PAGES = 60;

/** One of each kind: an address with ids and search words taken out. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const kind = pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
  return `${kind}?${[...searchParams.keys()].sort().join('&')}`;
}

test('a walk along every kind of link meets no foreign origin, no breach and no name in a title or an address', async ({
  organizer,
}) => {
  test.setTimeout(240_000);
  const { page } = organizer;
  await organizer.opensExample();
  const origin = new URL(organizer.campaign).origin;
  const names = harborStreet(dayOf(new Date())).workers.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(100);

  const seen = new Set<string>();
  const waiting = [`${origin}/campaigns`, organizer.campaign];
  for (let address = waiting.shift(); address && seen.size < MOST_PAGES; address = waiting.shift()) {
    if (seen.has(kindOf(address))) continue;
    seen.add(kindOf(address));
    const answer = await page.goto(address).catch(() => null);
    // A file to keep is not a page.
    if (!answer) continue;
    expect.soft(answer.status(), kindOf(address)).toBeLessThan(400);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    const told = `${await page.title()} ${decodeURIComponent(page.url())}`;
    expect
      .soft(
        names.filter((name) => told.includes(name)),
        kindOf(address),
      )
      .toEqual([]);
    const links = await page
      .locator('a[href]')
      .evaluateAll((found) =>
        found.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
      );
    for (const link of links) {
      expect
        .soft(
          names.filter((name) => decodeURIComponent(link).includes(name)),
          kindOf(address),
        )
        .toEqual([]);
      if (/^(tel|mailto):/.test(link)) continue;
      expect.soft(new URL(link).origin, kindOf(address)).toBe(origin);
      if (link.startsWith(`${origin}/`)) waiting.push(link.split('#')[0] ?? '');
    }
  }
  expect(seen.size).toBeGreaterThan(15);
});
