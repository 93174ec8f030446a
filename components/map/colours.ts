import type { ColourToken } from '@/lib/map/groups';
import { tokenOf } from '@/lib/map/tones';

// Tailwind keeps only the classes it can read whole.
const FILL: Readonly<Record<string, string>> = {
  'cat-1': 'fill-cat-1',
  'cat-2': 'fill-cat-2',
  'cat-3': 'fill-cat-3',
  'cat-4': 'fill-cat-4',
  'cat-5': 'fill-cat-5',
  'cat-6': 'fill-cat-6',
  'cat-7': 'fill-cat-7',
  'cat-8': 'fill-cat-8',
  'cat-9': 'fill-cat-9',
  'cat-10': 'fill-cat-10',
  'support-1': 'fill-support-1',
  'support-2': 'fill-support-2',
  'support-3': 'fill-support-3',
  'support-4': 'fill-support-4',
  'support-5': 'fill-support-5',
  thread: 'fill-thread',
  ochre: 'fill-ochre',
  slate: 'fill-slate',
  green: 'fill-green',
  none: 'fill-rule',
};

/** The class that fills a shape with a colour. */
export function fillOf(colour: ColourToken): string {
  const token = tokenOf(colour);
  return FILL[token === 'rule' ? 'none' : token] ?? 'fill-rule';
}
