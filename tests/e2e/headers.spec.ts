import { expect, test } from '@/tests/e2e/organizer';

const ALWAYS = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': /noindex/,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': /camera=\(\), microphone=\(\), geolocation=\(\)/,
  'content-security-policy': /frame-ancestors 'none'/,
};

test('every kind of answer carries the safeguards', async ({ organizer, request }) => {
  await organizer.startsCampaign('Headers');
  const { page } = organizer;
  const script = await page.locator('script[src]').first().getAttribute('src');
  const font = await page.evaluate(
    () => performance.getEntriesByType('resource').find(({ name }) => name.includes('.woff2'))?.name,
  );
  const kinds: [string, string, 'page' | 'fixed'][] = [
    ['a page', `${organizer.campaign}/workers`, 'page'],
    ['a page outside a campaign', '/account', 'page'],
    ['a redirect', '/', 'page'],
    ['a page that does not exist', '/nowhere', 'page'],
    ['a campaign that does not exist', '/campaigns/00000000-0000-4000-8000-000000000000', 'page'],
    ['a token of next-auth', '/api/auth/csrf', 'page'],
    ['a route of next-auth that is switched off', '/api/auth/signin', 'page'],
    ['an address that takes only forms', `${organizer.campaign}/coworkers`, 'page'],
    ['a file to keep', `${organizer.campaign}/weak-links/export`, 'page'],
    ['a script', script ?? '', 'fixed'],
    ['a font', font ?? '', 'fixed'],
    ['the icon', '/icon.svg', 'fixed'],
  ];
  for (const [name, address, kind] of kinds) {
    expect(address, name).not.toBe('');
    const answer = await request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    expect.soft(answer.status(), name).toBeLessThan(500);
    for (const [header, value] of Object.entries(ALWAYS)) {
      const pattern = typeof value === 'string' ? new RegExp(`^${value}$`) : value;
      expect.soft(headers[header], `${name}: ${header}`).toMatch(pattern);
    }
    expect.soft(headers['x-powered-by'], name).toBeUndefined();
    if (kind === 'page') expect.soft(headers['cache-control'], name).toContain('no-store');
  }
});

test('each page has a nonce of its own, and scripts run by it alone', async ({ request }) => {
  const nonces = new Set<string>();
  for (let n = 0; n < 5; n += 1) {
    const policy = (await request.get('/sign-in')).headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  }
  expect(nonces.size).toBe(5);
});

test('a write from another site is refused, whoever’s cookies it carries', async ({ organizer, request }) => {
  await organizer.startsCampaign('Forged');
  const log = `${organizer.campaign}/one-on-ones/log`;
  const forged = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    {},
  ];
  for (const headers of forged) {
    for (const address of [log, organizer.campaign, '/sign-in', '/api/auth/signout']) {
      const answer = await request.post(address, { headers, form: { name: 'x' }, maxRedirects: 0 });
      expect(answer.status(), `${address} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
});
