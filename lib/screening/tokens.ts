/** A word of a text, folded, and where it stands in the cleaned text. */
export type Token = {
  /** The folded word first, then other ways to read it: an Arabic word without what is written onto it, `pr3gnant`. */
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing but blanks, a comma or the like, or the end of a sentence. */
  readonly before: 'blank' | 'comma' | 'stop';
};

// Invisible signs and the Arabic stroke that lengthens a word; they change no reading.
const INVISIBLE = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
// A hyphen or a stroke between letters belongs to evasion as often as to grammar: it parts words.
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ASCII_WORD = /[a-z0-9]+/g;
const PLAIN = /^[\x20-\x7e\n]*$/;
/** What English and French write onto a word behind or before an apostrophe, and says nothing. */
const ELIDED = new Set(['s', 're', 've', 'll', 'm', 'd', 'l', 'n', 'j', 'c', 'qu', 't']);
const APOSTROPHE = /['’‘ʼ`´]/;

/** A text as it is searched: without invisible signs, in one Unicode form, with European digits. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    text
      .replace(INVISIBLE, '')
      // No letter carries more marks than four; putting a long run of them in order takes time.
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
  );
}

/** A word without case, accents, vowel signs and variants of one letter. */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .replace(/[œæßøıىیةکٱ]/g, (letter) => ALIKE[letter] ?? letter);
}

const ALIKE: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ٱ: 'ا',
};

/** The words of a cleaned text, in order. */
export function tokensOf(text: string): readonly Token[] {
  const plain = PLAIN.test(text);
  const searched = plain ? text.toLowerCase() : text;
  const found: Token[] = [];
  let last = 0;
  for (const match of searched.matchAll(plain ? ASCII_WORD : WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const word = plain ? match[0] : foldWord(match[0]);
    const between = text.slice(last, start);
    if (APOSTROPHE.test(text[start - 1] ?? '') && joinsBefore(found, word, start, end)) continue;
    if (isElision(word, text[end])) continue;
    last = end;
    if (word !== '') found.push({ forms: formsOf(word), start, end, before: breakOf(between) });
  }
  return joinLetters(found, text);
}

/** `doesn't` is one word, and the `s` of `he's` is none. */
function joinsBefore(found: Token[], word: string, start: number, end: number): boolean {
  if (!ELIDED.has(word)) return false;
  const before = found.at(-1);
  if (word === 't' && before && before.end === start - 1)
    found[found.length - 1] = { ...before, end, forms: formsOf(`${before.forms[0] ?? ''}t`) };
  return true;
}

function isElision(word: string, next: string | undefined): boolean {
  return next !== undefined && APOSTROPHE.test(next) && word.length <= 2 && ELIDED.has(word);
}

function breakOf(between: string): Token['before'] {
  if (between === '' || between === ' ') return 'blank';
  if (/[.!?؟;؛\n](?:\s|$)/.test(between)) return 'stop';
  return /[,،:()[\]/–—+&]/.test(between) ? 'comma' : 'blank';
}

const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

function formsOf(word: string): readonly string[] {
  if (/[\u0620-\u064a]/.test(word)) return arabicForms(word);
  if (/\d/.test(word) && /[a-z]{2}/.test(word))
    return [word, word.replace(/[013457]/g, (digit) => LEET[digit] ?? digit)];
  return [word];
}

/** And, for, with, in and the article are written onto an Arabic word. */
function arabicForms(word: string): readonly string[] {
  const forms = [word];
  for (const onto of [/^[وف]/, /^(?:[بكف]?ال|لل)/, /^[بلك]/]) {
    const bare = (forms.at(-1) ?? word).replace(onto, '');
    if (bare.length >= 3 && bare !== forms.at(-1)) forms.push(bare);
  }
  return forms;
}

/** `i m m i g r a t i o n` and `s.s.n.`: letters that stand apart are one word, five by blanks or three by dots. */
function joinLetters(tokens: readonly Token[], text: string): readonly Token[] {
  if (!tokens.some((token) => token.end - token.start === 1)) return tokens;
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = runOfLetters(tokens, at, text);
    const first = tokens[at];
    const last = tokens[at + run - 1];
    if (!first || !last) break;
    if (run > 1) {
      const word = tokens
        .slice(at, at + run)
        .map(({ forms }) => forms[0])
        .join('');
      joined.push({ ...first, end: last.end, forms: formsOf(word) });
    } else joined.push(first);
    at += run;
  }
  return joined;
}

function runOfLetters(tokens: readonly Token[], from: number, text: string): number {
  let to = from;
  let dotted = true;
  for (let token = tokens[to]; token && isLetter(token); token = tokens[to]) {
    const between = to === from ? '.' : text.slice(tokens[to - 1]?.end, token.start);
    if (between.length > 1) break;
    dotted &&= between !== ' ';
    to += 1;
  }
  const run = to - from;
  return run >= 5 || (dotted && run >= 3) ? run : 1;
}

function isLetter({ forms: [word = ''] }: Token): boolean {
  return word.length === 1 && /\p{L}/u.test(word);
}
