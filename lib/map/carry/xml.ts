// XML 1.0 knows no other characters: control characters, halves of pairs and two more cannot be written at all.
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const SPELLED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader would make blanks or nothing of these in an attribute.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text without what XML cannot hold, each such character as U+FFFD. */
export function sayable(text: string): string {
  return text.replace(NO_CHARACTER, '\uFFFD');
}

/** A text as it stands between tags or in a quoted attribute; a reader gets back {@link sayable} of it. */
export function xmlText(text: string): string {
  return sayable(text).replace(/[&<>"'\t\n\r]/gu, (character) => SPELLED[character] ?? character);
}

/** Attributes as they stand in a tag; those without a value are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}
