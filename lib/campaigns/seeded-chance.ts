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

/** Chance from a 32-bit seed (mulberry32, Tommy Ettinger, public domain). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
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
