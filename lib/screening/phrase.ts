import type { Category, ScreenLanguage } from './category';
import type { Misspelt } from './misspelt';
import { foldWord, type Token } from './tokens';

/**
 * The words of one language. Phrases are parted by `|`, their elements by blanks:
 * `word`, `a/b` (one of them), `word*` (begins with), `~word` (misspelt by one letter too), `@class` (one of a class),
 * `?x` (or nothing), `..` (up to three words), `!x` (no such word here), `#` (a word with a digit),
 * `<` and `>` (a comma, a full stop or the end of the text on this side).
 * A phrase never reaches from one sentence into the next.
 */
export type WordList = {
  readonly language: ScreenLanguage;
  readonly classes: Readonly<Record<string, string>>;
  readonly rules: readonly {
    readonly category: Category;
    readonly says: string;
    /** Words that, within five of them and no comma between, show that something else is meant. */
    readonly unless?: string;
  }[];
};

type Words = {
  readonly exact: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly misspelt: ReadonlySet<string>;
  readonly digits: boolean;
};

type Element =
  | { readonly kind: 'word'; readonly words: Words; readonly optional: boolean; readonly isClass: boolean }
  | { readonly kind: 'not'; readonly words: Words }
  | { readonly kind: 'gap' | 'opens' | 'closes' };

/** One phrase, ready to be looked for from its rarest word on. */
export type Phrase = {
  readonly category: Category;
  readonly language: ScreenLanguage;
  readonly elements: readonly Element[];
  readonly anchor: number;
  readonly unless: Words | null;
};

const GAP = 3;
const NEAR = 5;

/** Every phrase of a word list. @throws when a phrase has no word of its own. */
export function phrasesOf({ language, classes, rules }: WordList): readonly Phrase[] {
  return rules.flatMap(({ category, says, unless }) => {
    const excused = unless === undefined ? null : wordsOf(unless.replaceAll('|', '/'), classes);
    return partsOf(says, '|').map((phrase) => {
      const elements = partsOf(phrase, ' ').map((part) => elementOf(part, classes));
      return { category, language, elements, anchor: anchorOf(elements, phrase), unless: excused };
    });
  });
}

/** The words a phrase is found by: those of its rarest element. */
export function anchorWords({ elements, anchor }: Phrase): Words {
  const element = elements[anchor];
  if (element?.kind !== 'word') throw new Error('a phrase is found by a word');
  return element.words;
}

/** Where a phrase stands whose rarest element is the word `at`, from its first word to behind its last; null if it does not. */
export function matchAt(
  phrase: Phrase,
  tokens: readonly Token[],
  at: number,
  misspelt: Misspelt,
): readonly [number, number] | null {
  const from = walk({ phrase, tokens, misspelt, step: -1 }, phrase.anchor - 1, at - 1);
  if (from === null) return null;
  const to = walk({ phrase, tokens, misspelt, step: 1 }, phrase.anchor + 1, at + 1);
  if (to === null || isExcused(phrase, tokens, from + 1, to, misspelt)) return null;
  return [from + 1, to];
}

/** Whether a word is among these. */
export function isAmong(words: Words, token: Token, misspelt: Misspelt): boolean {
  return token.forms.some(
    (form) =>
      words.exact.has(form) ||
      (words.digits && /\d/.test(form)) ||
      words.beginnings.some((beginning) => form.startsWith(beginning)) ||
      (words.misspelt.size > 0 && misspelt.of(form).some((word) => words.misspelt.has(word))),
  );
}

type Walk = {
  readonly phrase: Phrase;
  readonly tokens: readonly Token[];
  readonly misspelt: Misspelt;
  readonly step: 1 | -1;
};

/** Goes along a phrase from its anchor to one end; answers the place beyond its last word. */
function walk(way: Walk, element: number, at: number): number | null {
  const { phrase, step } = way;
  const wanted = phrase.elements[element];
  if (!wanted) return at;
  switch (wanted.kind) {
    case 'opens':
    case 'closes':
      return isEdge(way, at) ? walk(way, element + step, at) : null;
    case 'not':
      return isHere(way, wanted.words, at) ? null : walk(way, element + step, at);
    case 'gap':
      return throughGap(way, element, at);
    case 'word':
      return overWord(way, wanted, element, at);
  }
}

function overWord(
  way: Walk,
  wanted: Extract<Element, { kind: 'word' }>,
  element: number,
  at: number,
): number | null {
  const next = element + way.step;
  const end = isHere(way, wanted.words, at) ? walk(way, next, at + way.step) : null;
  return end ?? (wanted.optional ? walk(way, next, at) : null);
}

function throughGap(way: Walk, element: number, at: number): number | null {
  for (let skipped = 0; skipped <= GAP; skipped += 1) {
    const end = walk(way, element + way.step, at + way.step * skipped);
    if (end !== null) return end;
    if (isBarred(way, at + way.step * skipped)) return null;
  }
  return null;
}

function isHere(way: Walk, words: Words, at: number): boolean {
  const token = way.tokens[at];
  return token !== undefined && !isBarred(way, at) && isAmong(words, token, way.misspelt);
}

/** Whether the end of a sentence, or of the text, lies between the word at `at` and the one just matched. */
function isBarred({ tokens, step }: Walk, at: number): boolean {
  return tokens[at] === undefined || tokens[step === 1 ? at : at + 1]?.before === 'stop';
}

function isEdge({ tokens, step }: Walk, at: number): boolean {
  return tokens[at] === undefined || tokens[step === 1 ? at : at + 1]?.before !== 'blank';
}

function isExcused(
  { unless }: Phrase,
  tokens: readonly Token[],
  from: number,
  to: number,
  misspelt: Misspelt,
): boolean {
  if (!unless) return false;
  const near = [...nearby(tokens, from - 1, -1), ...nearby(tokens, to, 1)];
  return near.some((token) => isAmong(unless, token, misspelt));
}

/** The next few words up to a comma, in one direction. */
function* nearby(tokens: readonly Token[], from: number, step: 1 | -1): Generator<Token> {
  for (let count = 0; count < NEAR; count += 1) {
    const at = from + count * step;
    const token = tokens[at];
    if (!token || tokens[step === 1 ? at : at + 1]?.before !== 'blank') return;
    yield token;
  }
}

function elementOf(part: string, classes: WordList['classes']): Element {
  if (part === '..') return { kind: 'gap' };
  if (part === '<') return { kind: 'opens' };
  if (part === '>') return { kind: 'closes' };
  if (part.startsWith('!')) return { kind: 'not', words: wordsOf(part.slice(1), classes) };
  const optional = part.startsWith('?');
  const bare = optional ? part.slice(1) : part;
  return { kind: 'word', words: wordsOf(bare, classes), optional, isClass: bare.includes('@') };
}

function wordsOf(list: string, classes: WordList['classes']): Words {
  const all = partsOf(list, '/').flatMap((part) => {
    if (!part.startsWith('@')) return [folded(part)];
    const words = classes[part.slice(1)];
    if (words === undefined) throw new Error(`no class ${part}`);
    return partsOf(words, '/').map(folded);
  });
  return {
    exact: new Set(all.map((word) => word.replace(/^~/, '')).filter((word) => !/[*#]/.test(word))),
    beginnings: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    misspelt: new Set(all.filter((word) => word.startsWith('~')).map((word) => word.slice(1))),
    digits: all.includes('#'),
  };
}

function folded(word: string): string {
  return word.replace(/[^~*#]+/gu, foldWord);
}

function anchorOf(elements: readonly Element[], phrase: string): number {
  let best = -1;
  let rarest = -1;
  elements.forEach((element, index) => {
    const rarity = rarityOf(element);
    if (rarity > rarest) [best, rarest] = [index, rarity];
  });
  if (best === -1) throw new Error(`a phrase without a word: ${phrase}`);
  return best;
}

/** Long words are rare, classes are not; what may be missing, and what is any number, finds nothing. */
function rarityOf(element: Element): number {
  if (element.kind !== 'word' || element.optional || element.words.digits) return -1;
  const all = [...element.words.exact, ...element.words.beginnings];
  return Math.min(...all.map((word) => word.length)) - (element.isClass ? 20 : 0) + 20;
}

function partsOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}
