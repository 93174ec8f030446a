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
  const all = new Int32Array(size);
  for (let place = 0; place < size; place++) all[place] = place;
  return all;
}

/** `items` ordered by their key, which lies in 0 … `keys` − 1; equals keep their order. Linear in items + keys. */
export function sortByKey(items: Int32Array, keyOf: (item: number) => number, keys: number): Int32Array {
  const found = new Int32Array(items.length);
  for (let place = 0; place < items.length; place++) found[place] = keyOf(at(items, place));
  const sorted = new Int32Array(items.length);
  const next = firstPlaces(found, keys);
  for (let place = 0; place < items.length; place++) {
    const key = at(found, place);
    const spot = at(next, key);
    sorted[spot] = at(items, place);
    next[key] = spot + 1;
  }
  return sorted;
}

/** As `sortByKey`, the key of each item standing at its place in `keyAt`, which has no others. */
export function sortByKeyAt(items: Int32Array, keyAt: Int32Array, keys: number): Int32Array {
  const sorted = new Int32Array(items.length);
  const next = firstPlaces(keyAt, keys);
  for (let place = 0; place < items.length; place++) {
    const item = at(items, place);
    const key = at(keyAt, item);
    const spot = at(next, key);
    sorted[spot] = item;
    next[key] = spot + 1;
  }
  return sorted;
}

/** Where those of each key begin once they are sorted. */
function firstPlaces(found: Int32Array, keys: number): Int32Array {
  const first = new Int32Array(keys + 1);
  for (let place = 0; place < found.length; place++) grow(first, at(found, place) + 1, 1);
  for (let key = 0; key < keys; key++) grow(first, key + 1, at(first, key));
  return first;
}
