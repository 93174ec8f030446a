import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AwayLine } from '@/components/away/away-line';
import { ownCookie } from '@/lib/access/own-cookie';
import { PATH_HEADER } from '@/lib/access/own-path';
import { isLocked } from '@/lib/crypto/installation-key';
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
  const path = (await headers()).get(PATH_HEADER) ?? '';
  if (isLocked() && path !== '/unlock') redirect('/unlock');
  const { away, errors } = await getMessages();
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme}>
      <body>
        {/* What any page may have to say. Layouts and pages add theirs: see ClientText. */}
        <NextIntlClientProvider messages={{ away, errors }}>
          <AwayLine />
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
