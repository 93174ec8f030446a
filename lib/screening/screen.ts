import { ARABIC } from './arabic';
import type { Finding } from './category';
import { CREOLE } from './creole';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { misspellingsOf, type Misspelt } from './misspelt';
import { anchorWords, matchAt, phrasesOf, type Phrase } from './phrase';
import { findNumbers } from './shapes';
import { SPANISH } from './spanish';
import { clean, tokensOf, type Token } from './tokens';

type Index = {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly byBeginning: ReadonlyMap<string, readonly Phrase[]>;
  /** The lengths of the beginnings there are. */
  readonly lengths: readonly number[];
  readonly misspelt: Misspelt;
};

let built: Index | undefined;

/**
 * What a text seems to say that must never be recorded about anybody: words in English, Spanish, Haitian Creole, Arabic
 * and French, whatever the interface's language, and numbers by their shape. One finding for each category at most.
 * It takes a time that grows with the length of the text, and never throws.
 */
export function screen(text: string): readonly Finding[] {
  return oneOfEach(findAll(clean(text)));
}

/**
 * The same for what somebody or something is called. A name may be any one word (Christian, Moreno, Gay), so that only
 * several words without a comma count, a word in brackets, or a number.
 */
export function screenName(text: string): readonly Finding[] {
  const cleaned = clean(text);
  return oneOfEach(
    findAll(cleaned).filter(
      ({ category, words }) =>
        category === 'governmentNumber' || /^[^,،]*\s[^,،]*$/u.test(words) || cleaned.includes(`(${words}`),
    ),
  );
}

/** The same for a number or an address, where words say nothing. */
export function screenNumber(text: string): readonly Finding[] {
  return findNumbers(clean(text));
}

function findAll(text: string): readonly Finding[] {
  const phrases = findPhrases(text);
  const numbers = findNumbers(text);
  return numbers.length === 0 ? phrases : [...numbers, ...phrases];
}

function oneOfEach(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ category }, index) => findings.findIndex((other) => other.category === category) === index,
  );
}

function findPhrases(text: string): Finding[] {
  const index = (built ??= buildIndex());
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at) =>
    candidates(index, token).flatMap((phrase) => {
      const found = matchAt(phrase, tokens, at, index.misspelt);
      if (!found) return [];
      const words = text.slice(tokens[found[0]]?.start, tokens[found[1] - 1]?.end);
      return [{ category: phrase.category, language: phrase.language, words }];
    }),
  );
}

const NONE: readonly Phrase[] = [];

/** The phrases whose rarest word this may be. */
function candidates(index: Index, { forms }: Token): readonly Phrase[] {
  let found = NONE;
  for (const form of forms) {
    for (const phrases of lookUp(index, form)) found = found.length === 0 ? phrases : [...found, ...phrases];
  }
  return found;
}

function* lookUp({ byWord, byBeginning, lengths, misspelt }: Index, form: string) {
  const exact = byWord.get(form);
  if (exact) yield exact;
  for (const length of lengths) {
    if (length > form.length) break;
    const phrases = byBeginning.get(form.slice(0, length));
    if (phrases) yield phrases;
  }
  for (const word of misspelt.of(form)) {
    const phrases = word === form ? undefined : byWord.get(word);
    if (phrases) yield phrases.filter((phrase) => anchorWords(phrase).misspelt.has(word));
  }
}

function buildIndex(): Index {
  const byWord = new Map<string, Phrase[]>();
  const byBeginning = new Map<string, Phrase[]>();
  const forgiving = new Set<string>();
  for (const phrase of [ENGLISH, SPANISH, CREOLE, ARABIC, FRENCH].flatMap(phrasesOf)) {
    const { exact, beginnings } = anchorWords(phrase);
    for (const word of exact) add(byWord, word, phrase);
    for (const beginning of beginnings) add(byBeginning, beginning, phrase);
    for (const element of phrase.elements)
      if (element.kind === 'word') for (const word of element.words.misspelt) forgiving.add(word);
  }
  const lengths = [...new Set([...byBeginning.keys()].map((word) => word.length))].toSorted((a, b) => a - b);
  return { byWord, byBeginning, lengths, misspelt: misspellingsOf(forgiving) };
}

function add(map: Map<string, Phrase[]>, word: string, phrase: Phrase): void {
  const same = map.get(word);
  if (same) same.push(phrase);
  else map.set(word, [phrase]);
}
