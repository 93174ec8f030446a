import { guessDelimiter, leavesQuoteOpen, splitCells, type Delimiter } from './delimiter';
import { splitLines, textOf, type Lines } from './lines';
import { asSeen, type FileProblem, type FileProblemKey, type RefusedRow } from './problem';

/** A row of a file: as many cells as the heading has. */
export type Row = { readonly line: number; readonly lastLine: number; readonly cells: readonly string[] };

/**
 * A delimited file, read line by line so that one broken line never takes others with it.
 * Every line is in exactly one of: the lines up to the heading, blank lines, `rows`, `refused`.
 */
export type Delimited = {
  readonly delimiter: Delimiter;
  readonly heading: readonly string[];
  readonly headingLine: number;
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedRow[];
  readonly blankLines: number;
  readonly lineCount: number;
};

/** A file of which not even the heading can be read. */
export type Unreadable = { readonly problem: FileProblem };

/** A quoted cell may run over so many lines; a quote open for longer was never closed. */
const MOST_LINES_OF_A_ROW = 100;

/** Reads comma, semicolon or tab separated UTF-8, with or without a byte order mark, CRLF or LF. */
export function readDelimited(bytes: Uint8Array): Delimited | Unreadable {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return unreadable('fileNotText', 1);
  const lines = splitLines(new TextDecoder('utf-8').decode(bytes));
  return readLines(lines);
}

function readLines(lines: Lines): Delimited | Unreadable {
  const lineCount = lines.starts.length;
  let at = 0;
  const announced = /^sep=([,;\t])$/i.exec(at < lineCount ? textOf(lines, at) : '');
  if (announced) at += 1;
  while (at < lineCount && isBlank(textOf(lines, at))) at += 1;
  if (at >= lineCount) return unreadable('fileEmpty', 1);
  const headingText = textOf(lines, at);
  if (flaw(headingText)) return unreadable('fileNotText', at + 1);
  const delimiter = (announced?.[1] as Delimiter | undefined) ?? guessDelimiter(headingText);
  const heading = splitCells(headingText, delimiter);
  if (!heading) return unreadable('fileHeadingBroken', at + 1);
  while (heading.length > 1 && heading.at(-1) === '') heading.pop();
  const body = readBody(lines, at + 1, delimiter, heading.length);
  return { delimiter, heading, headingLine: at + 1, lineCount, ...body };
}

function readBody(lines: Lines, from: number, delimiter: Delimiter, width: number) {
  const rows: Row[] = [];
  const refused: RefusedRow[] = [];
  let blankLines = 0;
  for (let at = from; at < lines.starts.length;) {
    const first = textOf(lines, at);
    const last = leavesQuoteOpen(first) ? lastLineOfRow(lines, at, delimiter, width) : at;
    const line = at + 1;
    const lastLine = (last ?? at) + 1;
    const read =
      last === null
        ? 'quoteNeverCloses'
        : readRow(last === at ? first : textOf(lines, at, last), delimiter, width);
    if (read === 'blank') blankLines += lastLine - at;
    else if (typeof read === 'string')
      refused.push({ line, lastLine, problems: [problemOf(read, line, first)] });
    else if ('key' in read)
      refused.push({ line, lastLine, problems: [{ line, column: null, ...read, number: width }] });
    else rows.push({ line, lastLine, cells: read.cells });
    at = lastLine;
  }
  return { rows, refused, blankLines };
}

type WrongWidth = { key: 'tooFewCells' | 'tooManyCells'; seen: string };

function readRow(
  text: string,
  delimiter: Delimiter,
  width: number,
): 'blank' | FileProblemKey | WrongWidth | { cells: string[] } {
  if (isBlank(text)) return 'blank';
  const wrong = flaw(text);
  if (wrong) return wrong;
  const cells = splitCells(text, delimiter);
  if (!cells) return 'quoteMisplaced';
  if (cells.every((cell) => cell === '')) return 'blank';
  while (cells.length > width && cells.at(-1) === '') cells.pop();
  if (cells.length < width) return { key: 'tooFewCells', seen: String(cells.length) };
  if (cells.length > width) return { key: 'tooManyCells', seen: String(cells.length) };
  return { cells };
}

/**
 * The last line of a row whose first line leaves a quote open; null where the quote never closes:
 * it is still open after many lines, a line inside it is a whole row of its own, or what it would close is no row.
 */
function lastLineOfRow(lines: Lines, at: number, delimiter: Delimiter, width: number): number | null {
  const limit = Math.min(lines.starts.length, at + MOST_LINES_OF_A_ROW);
  for (let last = at + 1; last < limit; last += 1) {
    const line = textOf(lines, last);
    if (width > 1 && splitCells(line, delimiter)?.length === width) return null;
    if (leavesQuoteOpen(line))
      return splitCells(textOf(lines, at, last), delimiter)?.length === width ? last : null;
  }
  return null;
}

/** What makes a text no text: bytes that are not UTF-8, or control characters. */
function flaw(text: string): 'notUtf8' | 'controlCharacter' | null {
  if (text.includes('\uFFFD')) return 'notUtf8';
  return /(?![\t\n\r])\p{Cc}/u.test(text) ? 'controlCharacter' : null;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function problemOf(key: FileProblemKey, line: number, text: string): FileProblem {
  return { key, line, column: null, seen: asSeen(text) };
}

function unreadable(key: FileProblemKey, line: number): Unreadable {
  return { problem: { key, line, column: null, seen: '' } };
}
