import type { Move } from '@/lib/web/what-if/scenario';

/** A group is kept by its word: its number is another one as soon as a group is added before it. */
export type KeptMove =
  | Exclude<Move, { readonly kind: 'group' }>
  | {
      readonly kind: 'group';
      readonly division: Extract<Move, { kind: 'group' }>['division'];
      readonly word: string;
    };

/** What a scenario found on the day it was kept. Counts are people; of leaving at random the middle run. */
export type Found = {
  readonly on: string;
  readonly workers: number;
  readonly woven: number;
  readonly reached: number;
  readonly stranded: number;
};

/** What a person could read of a kept scenario: kept sealed. */
export type ScenarioWords = {
  readonly name: string;
  readonly moves: readonly KeptMove[];
  readonly found: Found;
};
