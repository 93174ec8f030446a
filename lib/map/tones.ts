import type { Standing } from '@/lib/web/standing';
import type { ColourToken } from './groups';

/** Where a standing lies between danger and woven: its colour token. */
export const STANDING_TONE: Record<Standing, 'thread' | 'ochre' | 'slate' | 'green'> = {
  'no-line': 'thread',
  'one-thin-line': 'thread',
  'thin-lines-only': 'thread',
  'cut-off': 'ochre',
  'lone-anchor': 'ochre',
  'one-solid-line': 'slate',
  'one-person-away': 'slate',
  woven: 'green',
};

/** The name of a colour among the tokens of the style sheet, without its dashes. */
export function tokenOf(colour: ColourToken): string {
  if (colour === 'none') return 'rule';
  if (!colour.startsWith('standing-')) return colour;
  return STANDING_TONE[colour.slice('standing-'.length) as Standing];
}
