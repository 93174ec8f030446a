import type { IncomingMessage } from 'node:http';
import { DatabaseAway, type WhyAway } from '@/lib/away/database-away';
import { awayWords } from '@/lib/forms/unsent-words';
import { ownCookie } from '@/lib/access/own-cookie';
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE, type Locale } from '@/lib/i18n/locales';
import en from '@/messages/en.json';
import type { PlainAnswer } from './plain-answer';
import { plainPage } from './plain-page';

/** All there is to say in each language: it must be at hand when nothing else is. */
const WORDS: Readonly<Record<Locale, typeof en.away>> = { en: en.away };

/** Said in place of a page or an answer that needed the database: what is safe, and that it is looked for again. */
export function awayAnswer(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  why: WhyAway,
): PlainAnswer {
  const lang = languageOf(headers.cookie ?? '');
  const words = WORDS[lang];
  const isRead = method === 'GET' || method === 'HEAD';
  const { after } = new DatabaseAway(why);
  const said = `${words.page[why]} ${isRead ? words.page.looks : words.page.sent}`;
  if (headers.accept?.includes('text/html') !== true || headers['next-action'] !== undefined) {
    return {
      status: 503,
      type: 'text/plain',
      body: isRead ? said : `${awayWords(why, after)}\n${said}\n`,
      retryAfter: after,
    };
  }
  const body = (nonce: string) =>
    plainPage({
      lang,
      nonce,
      title: words.pageTitle,
      words: said,
      again: words.look,
      // What was sent goes once more only when somebody says so.
      ...(isRead && { looksAgainIn: after }),
    });
  return { status: 503, type: 'text/html', body, retryAfter: after };
}

function languageOf(cookies: string): Locale {
  const { name } = ownCookie(LOCALE_COOKIE);
  const chosen = cookies
    .split('; ')
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE;
}
