import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { FIXED_FILE_POLICY, HTTPS_ONLY, STATIC_HEADERS } from './lib/access/headers';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  // Sentences are taken apart when the pages are built, not with every page and in every browser.
  experimental: {
    messages: { path: './messages', locales: 'infer', format: 'json', sourceLocale: 'en', precompile: true },
  },
});

const config: NextConfig = {
  typedRoutes: true,
  // Types are a check of `npm test`; whoever only runs Woven need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The same on every machine that is built from the same sources: see bin/build.mjs.
  generateBuildId: () => process.env['WOVEN_BUILD'] ?? null,
  // Answers are packed at the door, whole: see lib/door/packed.ts.
  compress: false,
  poweredByHeader: false,
  // The title and the icon come in the head, for everybody: sent after it they are late or, without JavaScript, out of place.
  htmlLimitedBots: /.*/,
  // That redirect would be answered before the proxy, without its headers.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss'],
  // A file that is brought in passes the proxy whole.
  experimental: { proxyClientMaxBodySize: '34mb' },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: [...STATIC_HEADERS] },
      {
        source: '/:path*',
        has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
        headers: [HTTPS_ONLY],
      },
      {
        source: '/:file(_next/static/.*|icon.svg)',
        headers: [{ key: 'Content-Security-Policy', value: FIXED_FILE_POLICY }],
      },
    ]),
};

export default withNextIntl(config);
