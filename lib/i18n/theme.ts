/** The cookie that remembers whether somebody chose light or dark; without it the device decides. */
export const THEME_COOKIE = 'woven.theme';

export type Theme = 'light' | 'dark';

/** The theme a cookie names, if it names one. */
export function themeFrom(text: string | undefined): Theme | undefined {
  return text === 'light' || text === 'dark' ? text : undefined;
}
