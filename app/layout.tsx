import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientText } from '@/components/i18n/client-text';
import { ownCookie } from '@/lib/access/own-cookie';
import { directionOf } from '@/lib/i18n/locales';
import { themeFrom, THEME_COOKIE } from '@/lib/i18n/theme';
import './globals.css';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f2' },
    { media: '(prefers-color-scheme: dark)', color: '#14181d' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('brand');
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('tagline'),
    // Other origins still learn nothing. Without it a form sent over plain http carries no proof that it is ours.
    referrer: 'same-origin',
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = themeFrom((await cookies()).get(ownCookie(THEME_COOKIE).name)?.value);
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme}>
      <body>
        <ClientText namespaces={['errors']}>{children}</ClientText>
      </body>
    </html>
  );
}
