/** How names can be shown: as they are, by initials, or by code names. The most careful comes last. */
export const SHOWN = ['names', 'initials', 'codeNames'] as const;
export type Shown = (typeof SHOWN)[number];

/** The way a text names; the most careful where it names none. */
export function shownFrom(text: unknown): Shown {
  return SHOWN.find((way) => way === text) ?? 'codeNames';
}
