import { DELIMITERS, guessDelimiter, leavesQuoteOpen, splitCells, type Delimiter } from './delimiter';
import { splitLines, textOf, type Lines } from './lines';
import { asSeen, type FileProblem, type FileProblemKey, type RefusedRow } from './problem';
import { finish, ROWS_OF_A_SLICE, type Sliced } from './slices';

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
  return finish(readDelimitedInSlices(bytes));
}

/** The same, in slices. */
export function* readDelimitedInSlices(bytes: Uint8Array): Sliced<Delimited | Unreadable> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return unreadable('fileNotText', 1);
  const lines = splitLines(new TextDecoder('utf-8').decode(bytes));
  return yield* readLines(lines);
}

function* readLines(lines: Lines): Sliced<Delimited | Unreadable> {
  const lineCount = lines.starts.length;
  const announced = announcedDelimiter(lines);
  let at = announced ? 1 : 0;
  while (at < lineCount && isBlank(textOf(lines, at))) at += 1;
  if (at >= lineCount) return unreadable('fileEmpty', 1);
  const headingText = textOf(lines, at);
  if (flaw(headingText)) return unreadable('fileNotText', at + 1);
  const delimiter = announced ?? guessDelimiter(headingText);
  const heading = headingCells(headingText, delimiter);
  if (!heading) return unreadable('fileHeadingBroken', at + 1);
  const hasFlaws = flaw(lines.text) !== null;
  const body = yield* readBody(lines, at + 1, { delimiter, width: heading.length, hasFlaws });
  return { delimiter, heading, headingLine: at + 1, lineCount, ...body };
}

/** Spreadsheets may say on a line of its own what stands between cells: `sep=;`. */
function announcedDelimiter(lines: Lines): Delimiter | null {
  const first = lines.starts.length > 0 ? textOf(lines, 0) : '';
  return DELIMITERS.find((delimiter) => first.toLowerCase() === `sep=${delimiter}`) ?? null;
}

function headingCells(text: string, delimiter: Delimiter): string[] | null {
  const cells = splitCells(text, delimiter);
  while (cells && cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells;
}

type Body = Pick<Delimited, 'rows' | 'refused' | 'blankLines'>;

type Shape = { readonly delimiter: Delimiter; readonly width: number; readonly hasFlaws: boolean };

function* readBody(lines: Lines, from: number, shape: Shape): Sliced<Body> {
  const rows: Row[] = [];
  const refused: RefusedRow[] = [];
  let blankLines = 0;
  for (let at = from; at < lines.starts.length;) {
    if (at % ROWS_OF_A_SLICE === 0) yield;
    const first = textOf(lines, at);
    const last = leavesQuoteOpen(first) ? lastLineOfRow(lines, at, shape) : at;
    const where = { line: at + 1, lastLine: (last ?? at) + 1 };
    const read = last === null ? 'quoteNeverCloses' : readRow(textOf(lines, at, last), shape);
    if (read === 'blank') blankLines += where.lastLine - at;
    else if (typeof read === 'object') rows.push({ ...where, cells: read.cells });
    else refused.push({ ...where, problems: [problemOf(read, where.line, first, shape)] });
    at = where.lastLine;
  }
  return { rows, refused, blankLines };
}

function readRow(text: string, shape: Shape): 'blank' | FileProblemKey | { cells: string[] } {
  if (isBlank(text)) return 'blank';
  const wrong = shape.hasFlaws ? flaw(text) : null;
  if (wrong) return wrong;
  const cells = splitCells(text, shape.delimiter);
  if (!cells) return 'quoteMisplaced';
  if (cells.every((cell) => cell === '')) return 'blank';
  while (cells.length > shape.width && cells.at(-1) === '') cells.pop();
  if (cells.length !== shape.width) return cells.length < shape.width ? 'tooFewCells' : 'tooManyCells';
  return { cells };
}

/**
 * The last line of a row whose first line leaves a quote open; null where the quote never closes:
 * it is still open after many lines, a line inside it is a whole row of its own, or what it would close is no row.
 */
function lastLineOfRow(lines: Lines, at: number, { delimiter, width }: Shape): number | null {
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

function problemOf(key: FileProblemKey, line: number, text: string, shape: Shape): FileProblem {
  const problem = { key, line, column: null, seen: asSeen(text) };
  if (key !== 'tooFewCells' && key !== 'tooManyCells') return problem;
  return { ...problem, seen: String(splitCells(text, shape.delimiter)?.length ?? ''), number: shape.width };
}

function unreadable(key: FileProblemKey, line: number): Unreadable {
  return { problem: { key, line, column: null, seen: '' } };
}
