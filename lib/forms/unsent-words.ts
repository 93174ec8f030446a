/** What the server says of itself where it cannot take a form: `away full 5`, the last in seconds; below it may be said why. */
const SAID = /^away (gone|busy|full)(?: (\d{1,4}))?(?:\n|$)/;

/** What a server answers to a script that sends a form, where it cannot take it. */
export function awayWords(why: 'gone' | 'busy' | 'full', seconds: number): string {
  return `away ${why} ${String(seconds)}`;
}

/** What such an answer says; null for any other text. */
export function readAway(text: string): { why: 'gone' | 'busy' | 'full'; after: number } | null {
  const said = SAID.exec(text);
  return said && { why: said[1] as 'gone' | 'busy' | 'full', after: Number(said[2] ?? 0) };
}
