import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CATEGORIES, type Category } from '@/lib/screening/category';

/** A sentence that must be stopped, and what it says. */
export type MustStop = { readonly category: Category; readonly language: string; readonly text: string };
/** A sentence that must not; `same` uses the same words innocently. */
export type MustPass = {
  readonly kind: 'same' | 'plain';
  readonly language: string;
  readonly text: string;
};

/** The halves of the corpus: rules were tuned on the first, the second was written before any rule and only counted. */
export const HALVES = ['seen', 'held-out'] as const;

/** Sentences that must be stopped. */
export function mustStop(half: string): readonly MustStop[] {
  return rows(half, 'stop').map(([category, language, text]) => {
    const known = CATEGORIES.find((one) => one === category);
    if (!known) throw new Error(`no category ${category}`);
    return { category: known, language, text };
  });
}

/** Sentences that must not. */
export function mustPass(half: string): readonly MustPass[] {
  return rows(half, 'pass').map(([language, kind, text]) => ({
    language,
    text,
    kind: kind === 'same' ? 'same' : 'plain',
  }));
}

function rows(half: string, file: string): (readonly [string, string, string])[] {
  const lines = readFileSync(path.join(import.meta.dirname, 'corpus', half, `${file}.tsv`), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [first = '', second = '', third = ''] = line.split('\t');
      if (third === '') throw new Error(`a line without its three parts: ${line}`);
      return [first, second, third] as const;
    });
}
