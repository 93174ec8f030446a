/** Which of some long words a word may be, misspelt by one letter. */
export type Misspelt = { of(word: string): readonly string[] };

const SHORTEST = 6;
const LONGEST = 24;
const NONE: readonly string[] = [];

/**
 * Words with one letter missing, too many, wrong or changed about are found through what is left when a letter is
 * dropped (Garbe's symmetric deletes): a look-up for each letter, however many words there are. The first letter counts.
 */
export function misspellingsOf(words: Iterable<string>): Misspelt {
  const byRest = new Map<string, string[]>();
  for (const word of words) {
    for (const rest of [word, ...withoutOne(word)]) {
      const same = byRest.get(rest);
      if (same) same.push(word);
      else byRest.set(rest, [word]);
    }
  }
  return {
    of(word) {
      if (word.length < SHORTEST || word.length > LONGEST) return NONE;
      const found = [word, ...withoutOne(word)].flatMap((rest) => byRest.get(rest) ?? NONE);
      return found.filter((one) => one[0] === word[0]);
    },
  };
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}
