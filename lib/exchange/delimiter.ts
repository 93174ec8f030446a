import { parse } from 'csv-parse/sync';

export const DELIMITERS = [',', ';', '\t'] as const;

/** What stands between two cells of a row. */
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The cells of one row, trimmed; null where its quotes do not fit together.
 * A row without a quote is split at the delimiter, which is all the format says of it and many times quicker.
 */
export function splitCells(row: string, delimiter: Delimiter): string[] | null {
  if (!row.includes('"')) return trimmed(row.split(delimiter));
  const records = parsed(row, delimiter);
  return records?.length === 1 && records[0] ? trimmed(records[0]) : null;
}

/** The delimiter that splits a heading into the most cells; of equals comma, then semicolon, then tab. */
export function guessDelimiter(heading: string): Delimiter {
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = splitCells(heading, delimiter)?.length ?? 0;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

/** Whether a quote that was opened is still open at the end. */
export function leavesQuoteOpen(text: string): boolean {
  let open = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) open = !open;
  return open;
}

/** Trims in place: a large file has many cells. */
function trimmed(cells: string[]): string[] {
  for (const [index, cell] of cells.entries()) cells[index] = cell.trim();
  return cells;
}

function parsed(row: string, delimiter: Delimiter): string[][] | null {
  try {
    // A line break outside quotes cannot end the row: rows are cut before this, line by line.
    return parse(row, { delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
  } catch {
    return null;
  }
}
