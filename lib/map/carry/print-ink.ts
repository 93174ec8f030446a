import type { ColourToken } from '@/lib/map/groups';
import { tokenOf } from '@/lib/map/tones';

/** The colours of paper, as `app/globals.css` has them for print: a test holds the two alike. */
export const PRINT: Readonly<Record<string, string>> = {
  paper: '#ffffff',
  ink: '#000000',
  soft: '#2b2b2b',
  hairline: '#bbbbbb',
  rule: '#666666',
  thread: '#981912',
  ochre: '#a66a00',
  slate: '#56677a',
  green: '#14532d',
  'cat-1': '#1f6fb2',
  'cat-2': '#7a4fa3',
  'cat-3': '#0b7c86',
  'cat-4': '#b0478a',
  'cat-5': '#8a5a2b',
  'cat-6': '#4558c4',
  'cat-7': '#6b7300',
  'cat-8': '#3b8bbf',
  'cat-9': '#94608f',
  'cat-10': '#4f3a2a',
  'support-1': '#0b5c8a',
  'support-2': '#3a86b5',
  'support-3': '#7a756c',
  'support-4': '#b0668f',
  'support-5': '#7a2460',
};

/** The colour of a group on paper. */
export function printColour(colour: ColourToken): string {
  return PRINT[tokenOf(colour)] ?? '#666666';
}

/**
 * The letters of a file that carries none of its own: ours where they are installed, else what a computer has that is as wide.
 * The estimate in `letters.ts` holds for all of them.
 */
export const PRINT_FONT =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Noto Sans', Arial, 'Liberation Sans', Helvetica, 'Noto Sans Arabic', sans-serif";
