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

/**
 * The parts of the corpus: `seen`, on which the rules were tuned; `held-out`, written before any rule; `unseen`, written
 * after the last change to them. Of the last two only the figures were looked at.
 */
export const PARTS = ['seen', 'held-out', 'unseen'] as const;

/** Sentences that must be stopped. */
export function mustStop(part: string): readonly MustStop[] {
  return rows(part, 'stop').map(([category, language, text]) => {
    const known = CATEGORIES.find((one) => one === category);
    if (!known) throw new Error(`no category ${category}`);
    return { category: known, language, text };
  });
}

/** Sentences that must not. */
export function mustPass(part: string): readonly MustPass[] {
  return rows(part, 'pass').map(([language, kind, text]) => ({
    language,
    text,
    kind: kind === 'same' ? 'same' : 'plain',
  }));
}

function rows(part: string, file: string): (readonly [string, string, string])[] {
  const lines = readFileSync(path.join(import.meta.dirname, 'corpus', part, `${file}.tsv`), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [first = '', second = '', third = ''] = line.split('\t');
      if (third === '') throw new Error(`a line without its three parts: ${line}`);
      return [first, second, third] as const;
    });
}
