/** The fewest characters of a passphrase; nothing else is asked of its composition. */
export const PASSPHRASE_MINIMUM = 15;
/** The most; a limit only so that nobody makes the server hash a book. */
export const PASSPHRASE_MAXIMUM = 200;

/** What counts for nothing in a passphrase: what is tried first, after the leaks and the songs of the movement. */
const TRIED_FIRST =
  'password passphrase passwort contrasena motdepasse letmein welcome iloveyou administrator admin login default changeme ' +
  'monkey dragon football baseball basketball sunshine princess master shadow secret superman batman starwars pokemon ' +
  'whatever trustno1 summer winter spring autumn qwerty azerty correcthorsebatterystaple tobeornottobe ' +
  'maytheforcebewithyou thequickbrownfoxjumpsoverthelazydog onceuponatime itwasthebestoftimes ' +
  'workersoftheworldunite aninjurytooneisaninjurytoall whichsideareyouon solidarityforever unionstrong ' +
  'solidarity forever union unite workers worker organizer organize strike campaign committee woven amazon warehouse';

/** Rows of keys that a hand runs along. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qaz',
  'wsx',
  'edc',
];

const LOOKALIKES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};

/** How well a passphrase holds: too short, made of what is tried first, enough, or more than enough. */
export type Strength = 'short' | 'common' | 'enough' | 'strong';

/**
 * How well a passphrase would hold against somebody who tries the usual ones first.
 * `ownWords` are words an attacker would expect here: the handle, the campaign's name and purpose.
 */
export function strengthOf(passphrase: string, ownWords: readonly string[] = []): Strength {
  if (charactersMissing(passphrase) > 0) return 'short';
  // Words taken out can hide a repetition they stood across, so the weaker of the two counts.
  const left = [ownPart(passphrase, []), ownPart(passphrase, ownWords)];
  if (left.some((part) => part.length < 8 || new Set(part).size < 5)) return 'common';
  return left.some((part) => part.length < 18) ? 'enough' : 'strong';
}

/** How many characters are still missing. */
export function charactersMissing(passphrase: string): number {
  return Math.max(0, PASSPHRASE_MINIMUM - lengthOf(passphrase));
}

/** What is left once expected words in any spelling, runs of keys and repetitions are taken out. */
function ownPart(passphrase: string, ownWords: readonly string[]): string {
  const expected = [...ownWords.flatMap((text) => [text, ...text.split(/\s+/u)]), ...TRIED_FIRST.split(' ')]
    .map((word) => spelledPlainly(lettersAndDigits(word)))
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  return withoutRuns(expected.reduce(withoutWord, lettersAndDigits(passphrase))).replace(/(.+?)\1+/gu, '$1');
}

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@$]/gu, '');
}

/** One character for one, so that what is found in the plain spelling can be cut from the other. */
function spelledPlainly(text: string): string {
  return text.replace(/[013457@$]/g, (character) => LOOKALIKES[character] ?? character);
}

function withoutWord(text: string, word: string): string {
  const at = spelledPlainly(text).indexOf(word);
  return at === -1 ? text : withoutWord(text.slice(0, at) + text.slice(at + word.length), word);
}

/** Three keys or more in a row, forwards or backwards, count as one. */
function withoutRuns(text: string): string {
  const runs = [...RUNS, ...RUNS.map((run) => Array.from(run).toReversed().join(''))];
  let left = '';
  for (let at = 0; at < text.length;) {
    const length = Math.max(...runs.map((run) => sharedLength(text, at, run)));
    left += text.charAt(at);
    at += length >= 3 ? length : 1;
  }
  return left;
}

/** How many characters of `text` from `at` on stand one after the other in `run`. */
function sharedLength(text: string, at: number, run: string): number {
  const start = run.indexOf(text.charAt(at));
  let length = 0;
  while (
    start !== -1 &&
    at + length < text.length &&
    text.charAt(at + length) === run.charAt(start + length)
  ) {
    length += 1;
  }
  return length;
}

function lengthOf(passphrase: string): number {
  return Array.from(passphrase.normalize('NFKC')).length;
}
