import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { ownCookie } from '@/lib/access/own-cookie';
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE } from '@/lib/i18n/locales';
import type messages from '@/messages/en.json';

/** The language of a request: the one chosen, else English. Never in the URL. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(ownCookie(LOCALE_COOKIE).name)?.value;
  const locale = isLocale(chosen) ? chosen : DEFAULT_LOCALE;
  const file = (await import(`@/messages/${locale}.json`)) as { default: typeof messages };
  return { locale, messages: file.default, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
});
