import type { Division } from '@/lib/web/floor';

/**
 * One move of the boss, or of life. Counts are people, `percent` is 1 … 100 of those who are there, `seed` any whole
 * number: the same seed draws the same people.
 */
export type Move =
  /** Fire, lay off, transfer: these people are gone. */
  | { readonly kind: 'take-out'; readonly people: readonly string[] }
  /** A leader is made a supervisor, out of the unit: gone from the web just the same. */
  | { readonly kind: 'promote'; readonly person: string }
  /** Those who hold the most, as the web stands; of equals the smaller id. */
  | { readonly kind: 'most-held'; readonly count: number }
  /** Those with the most solid lines; of equals the smaller id. */
  | { readonly kind: 'most-tied'; readonly count: number }
  /** A whole department, shift, language or tag, by its number on the floor. */
  | { readonly kind: 'group'; readonly division: Division; readonly group: number }
  /** Every line of these people one level weaker. */
  | { readonly kind: 'sow-around'; readonly people: readonly string[] }
  /** Every line between people who share no group of a division one level weaker. */
  | { readonly kind: 'sow-across'; readonly division: Division }
  /** So many leave at random, drawn again and again from those the other moves left. */
  | { readonly kind: 'turnover'; readonly percent: number; readonly seed: number };

export type MoveKind = Move['kind'];

/** Moves that are played one after another, each on the web the one before it left. */
export type Scenario = { readonly moves: readonly Move[] };
