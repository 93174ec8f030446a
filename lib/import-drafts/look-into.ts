import { refusedColumns } from '@/lib/exchange/columns';
import { readDelimited } from '@/lib/exchange/delimited';
import type { FileProblem } from '@/lib/exchange/problem';

/** How much of a file is looked into before it is kept: its heading and some rows. */
const FIRST_BYTES = 65_536;
const FIRST_ROWS = 100;

/** The beginning of a file, or why it is refused as a whole. */
export type FileLook =
  | { readonly heading: readonly string[]; readonly firstRows: readonly (readonly string[])[] }
  | { readonly problems: readonly FileProblem[] };

/** Looks into a file that was chosen. A column for what must never be recorded refuses it before anything is kept. */
export function lookInto(content: Uint8Array): FileLook {
  const file = readDelimited(content.subarray(0, wholeLines(content)));
  if ('problem' in file) return { problems: [file.problem] };
  const problems = refusedColumns(file.heading, file.headingLine);
  if (problems.length > 0) return { problems };
  return { heading: file.heading, firstRows: file.rows.slice(0, FIRST_ROWS).map((row) => row.cells) };
}

/** Where the last whole line of the beginning ends. */
function wholeLines(content: Uint8Array): number {
  if (content.length <= FIRST_BYTES) return content.length;
  const lineFeed = content.lastIndexOf(0x0a, FIRST_BYTES);
  return lineFeed === -1 ? FIRST_BYTES : lineFeed + 1;
}
