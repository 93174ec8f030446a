/** Items by their keys, the least first to be taken (a binary heap: Williams 1964). */
export type Heap = { readonly keys: number[]; readonly items: number[] };

export function addToHeap({ keys, items }: Heap, key: number, item: number): void {
  let place = keys.length;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const aboveKey = keys[above] ?? 0;
    if (aboveKey <= key) break;
    keys[place] = aboveKey;
    items[place] = items[above] ?? 0;
    place = above;
  }
  keys[place] = key;
  items[place] = item;
}

/** Takes the item with the least key out; null where there is none. */
export function takeLeast({ keys, items }: Heap): { readonly key: number; readonly item: number } | null {
  const [key, item] = [keys[0], items[0]];
  const [lastKey, lastItem] = [keys.pop(), items.pop()];
  if (key === undefined || item === undefined || lastKey === undefined || lastItem === undefined) return null;
  if (keys.length > 0) sink({ keys, items }, lastKey, lastItem);
  return { key, item };
}

function sink({ keys, items }: Heap, key: number, item: number): void {
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= keys.length) break;
    if (below + 1 < keys.length && (keys[below + 1] ?? 0) < (keys[below] ?? 0)) below += 1;
    const belowKey = keys[below] ?? 0;
    if (belowKey >= key) break;
    keys[place] = belowKey;
    items[place] = items[below] ?? 0;
    place = below;
  }
  keys[place] = key;
  items[place] = item;
}
