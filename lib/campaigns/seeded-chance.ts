import { chanceFrom } from '@/lib/web/chance';

/** A source of chance that says the same in the same order for the same seed. */
export type Chance = {
  /** A number from 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to `count` − 1. */
  below(count: number): number;
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean;
};

/** Chance from a 32-bit seed. */
export function seededChance(seed: number): Chance {
  const next = chanceFrom(seed);
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new RangeError('pick: seen an empty list, expected at least one entry');
      return chosen;
    },
    happens: (likelihood) => next() < likelihood,
  };
}
