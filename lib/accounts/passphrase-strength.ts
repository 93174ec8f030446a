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
  if (lengthOf(passphrase) < PASSPHRASE_MINIMUM) return 'short';
  const left = ownPart(passphrase, ownWords);
  if (left.length < 8 || new Set(left).size < 5) return 'common';
  return left.length < 18 ? 'enough' : 'strong';
}

/** How many characters are still missing. */
export function charactersMissing(passphrase: string): number {
  return Math.max(0, PASSPHRASE_MINIMUM - lengthOf(passphrase));
}

function lengthOf(passphrase: string): number {
  return Array.from(passphrase.normalize('NFKC')).length;
}

/** What is left once repetition, keyboard runs, expected words and their look-alike spellings are taken out. */
function ownPart(passphrase: string, ownWords: readonly string[]): string {
  const plain = lettersAndDigits(passphrase);
  const once = withoutRuns(plain).replace(/(.+?)\1+/gu, '$1');
  const expected = [...ownWords.flatMap((text) => [text, ...text.split(/\s+/u)]), ...TRIED_FIRST.split(' ')]
    .map((word) => spelledPlainly(lettersAndDigits(word)))
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  return expected.reduce((left, word) => left.replaceAll(word, ''), spelledPlainly(once));
}

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@$]/gu, '');
}

function spelledPlainly(text: string): string {
  return Array.from(text, (character) => LOOKALIKES[character] ?? character).join('');
}

function withoutRuns(text: string): string {
  let left = '';
  for (const character of text) {
    const before = left.at(-1);
    const follows = before !== undefined && RUNS.some((run) => isNext(run, before, character));
    left = follows ? left.slice(0, -1) + character : left + character;
  }
  return left;
}

function isNext(run: string, before: string, character: string): boolean {
  return run.includes(before + character) || run.includes(character + before);
}
