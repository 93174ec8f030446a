import { request as ask } from 'node:http';
import { expect, test } from '@/tests/e2e/organizer';

const HTTPS = { 'x-forwarded-proto': 'https' };

test('behind TLS every kind of answer asks for https from then on', async ({ organizer, request }) => {
  await organizer.startsCampaign('Only https');
  const script = await organizer.page.locator('script[src]').first().getAttribute('src');
  const kinds = ['/sign-in', '/', '/nowhere', '/api/auth/session', '/icon.svg', script ?? ''];
  for (const address of kinds) {
    const told = (headers: Record<string, string>) =>
      request.get(address, { headers, maxRedirects: 0 }).then((answer) => answer.headers());
    expect
      .soft((await told(HTTPS))['strict-transport-security'], address)
      .toBe('max-age=63072000; includeSubDomains');
    expect.soft((await told({}))['strict-transport-security'], address).toBeUndefined();
  }
});

test('nothing but pages and built files is served', async ({ request, baseURL }) => {
  const others = [
    ...['/.git/config', '/.git/HEAD', '/.env', '/woven.key', '/data/database-password', '/package.json'],
    ...[
      '/prisma/schema.prisma',
      '/lib/env.ts',
      '/.next/BUILD_ID',
      '/docs/asvs.yaml',
      '/node_modules/next/package.json',
    ],
    ...[
      '/_next/',
      '/_next/static/',
      '/_next/static/chunks/',
      '/server-status',
      '/metrics',
      '/health',
      '/debug',
    ],
    ...['/_next/static/../../../package.json', '/_next/static/%2e%2e/%2e%2e/%2e%2e/woven.key'],
  ];
  for (const address of others) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect.soft(answer.status(), address).toBe(404);
    expect.soft(await answer.text(), address).not.toMatch(/Index of|"dependencies"|model Worker/);
  }
  expect(await traced(new URL('/sign-in', baseURL))).not.toContain('Canary');
});

/** What the server answers to TRACE, which must not be what it was sent. */
function traced(url: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = ask(url, { method: 'TRACE', headers: { 'x-word': 'Canary' } }, (answer) => {
      let text = `${String(answer.statusCode)} ${JSON.stringify(answer.headers)}`;
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.once('end', () => {
        resolve(text);
      });
    });
    sent.once('error', reject).end();
  });
}
