/** Reads a whole number whose place the loop around it already keeps within bounds. */
export function at(ints: Int32Array, place: number): number {
  return ints[place] as number;
}

/** Adds to a whole number in its place. */
export function grow(ints: Int32Array, place: number, by: number): void {
  ints[place] = (ints[place] as number) + by;
}

/** 0, 1, 2 … up to but without `size`. */
export function upTo(size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, place) => place);
}

/** `items` ordered by their key, which lies in 0 … `keys` − 1; equals keep their order. Linear in items + keys. */
export function sortByKey(items: Int32Array, keyOf: (item: number) => number, keys: number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const item of items) grow(next, keyOf(item) + 1, 1);
  for (let key = 0; key < keys; key++) grow(next, key + 1, at(next, key));
  const sorted = new Int32Array(items.length);
  for (const item of items) {
    const key = keyOf(item);
    sorted[at(next, key)] = item;
    grow(next, key, 1);
  }
  return sorted;
}
