import type { IncomingMessage } from 'node:http';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { awayWords } from '@/lib/forms/unsent-words';
import messages from '@/messages/en.json';
import { plainPage } from './plain-page';
import type { PlainAnswer } from './plain-answer';

/** When to come again, in seconds: not everybody at the same moment. */
const SOONEST = 2;
const SPREAD = 4;

/** Said to whoever cannot be let in: as a page to a browser that shows it, in one sentence to a script. */
export function busyAnswer({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): PlainAnswer {
  const { busy } = messages;
  const retryAfter = SOONEST + Math.floor(Math.random() * SPREAD);
  const isRead = method === 'GET' || method === 'HEAD';
  const words = isRead ? busy.reading : busy.sending;
  const isPage = headers.accept?.includes('text/html') === true && headers['next-action'] === undefined;
  if (!isPage) {
    // The first line is for the form that is sent again by itself.
    const said = isRead ? '' : `${awayWords('busy', retryAfter)}\n`;
    return { status: 503, type: 'text/plain', body: `${said}${busy.title} ${words}`, retryAfter };
  }
  return {
    status: 503,
    type: 'text/html',
    retryAfter,
    body: (nonce) =>
      plainPage({
        lang: DEFAULT_LOCALE,
        nonce,
        title: busy.title,
        words,
        again: busy.again,
        // What was sent goes once more only when somebody says so.
        ...(isRead && { looksAgainIn: retryAfter }),
      }),
  };
}
