/** What a key does while the focus is in the picture. */
export type KeyDeed = 'closer' | 'further' | 'all' | 'focus' | 'draw' | 'move' | 'search' | 'help';

const DEEDS: Readonly<Record<string, KeyDeed>> = {
  '+': 'closer',
  '=': 'closer',
  '-': 'further',
  _: 'further',
  '0': 'all',
  f: 'focus',
  l: 'draw',
  m: 'move',
  '/': 'search',
  '?': 'help',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a pressed key asks for; null where it asks for nothing. Letters are meant by what is printed on a Latin keyboard, or by
 * where they lie on one that writes another script.
 */
export function deedOfKey({ key, code, ctrlKey, metaKey, altKey }: Pressed): KeyDeed | null {
  if (ctrlKey || metaKey || altKey) return null;
  const isForeign = key.length === 1 && key > '\u024f' && code.startsWith('Key');
  return DEEDS[isForeign ? code.slice(3).toLowerCase() : key.toLowerCase()] ?? null;
}
