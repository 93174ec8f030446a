/** A text and where each of its physical lines begins and ends (the line break left out). */
export type Lines = { readonly text: string; readonly starts: Int32Array; readonly ends: Int32Array };

/** Splits at CRLF, LF or a lone CR. A line break at the very end opens no further line. */
export function splitLines(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    starts.push(start);
    ends.push(found.index);
    start = breaks.lastIndex;
  }
  if (start < text.length) {
    starts.push(start);
    ends.push(text.length);
  }
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The text of the lines `first` … `last` (counted from 0) with the line breaks between them. */
export function textOf(lines: Lines, first: number, last = first): string {
  return lines.text.slice(lines.starts[first], lines.ends[last]);
}
