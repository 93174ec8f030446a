import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** The source files that set or delete a cookie. */
function filesWithCookies(): readonly string[] {
  return ['lib', 'app']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && /cookies\(\)/.test(readFileSync(file, 'utf8')));
}

async function ownCookieAt(publicUrl: string) {
  vi.stubEnv('WOVEN_URL', publicUrl);
  const { ownCookie } = await import('@/lib/access/own-cookie');
  return ownCookie;
}

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('our cookies', () => {
  test('every cookie that is set goes by https alone and says so in its name', async () => {
    const ownCookie = await ownCookieAt('https://woven.example.org');
    expect(ownCookie('woven.theme')).toEqual({
      name: '__Host-woven.theme',
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: true,
    });
    expect(ownCookie('woven.sought', '/campaigns/x')).toMatchObject({
      name: '__Secure-woven.sought',
      path: '/campaigns/x',
      secure: true,
    });
    const files = filesWithCookies();
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const source = readFileSync(file, 'utf8');
      expect(source, file).toMatch(/ownCookie/);
      expect(source, `${file} names a cookie by itself`).not.toMatch(
        /(?<!headers\(\)\))\.(get|set|delete)\(['"`]/,
      );
    }
  });

  test('on this machine, without https, they keep their plain names', async () => {
    const ownCookie = await ownCookieAt('http://127.0.0.1:3000');
    expect(ownCookie('woven.theme')).toMatchObject({ name: 'woven.theme', secure: false, httpOnly: true });
  });
});
