import { stringify } from 'csv-stringify/sync';

/**
 * Rows as a CSV file that a spreadsheet opens as text: UTF-8 with a byte order mark, comma, CRLF; a cell that a spreadsheet
 * would take for a formula (it starts with = + - @, a tab or a carriage return) gets an apostrophe in front.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return stringify([columns, ...rows] as string[][], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
