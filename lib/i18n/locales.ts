/** The languages the interface speaks; each has a file in `messages/`. */
export const LOCALES = ['en'] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'en';

/** The cookie that remembers the language somebody chose. */
export const LOCALE_COOKIE = 'woven.locale';

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/** Which way a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr';
}

/** Whether the interface speaks this language. */
export function isLocale(text: string | undefined): text is Locale {
  return (LOCALES as readonly (string | undefined)[]).includes(text);
}
