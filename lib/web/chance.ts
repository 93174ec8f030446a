/** Chance that can be had again: numbers in [0, 1), the same ones for the same 32-bit seed (mulberry32, Tommy Ettinger, public domain). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 0 … `size` − 1 in an order in which any is as likely as any other (Fisher & Yates 1938). */
export function shuffledOrder(size: number, chance: () => number): Int32Array {
  const order = new Int32Array(size);
  for (let place = 0; place < size; place++) {
    const other = Math.floor(chance() * (place + 1));
    order[place] = order[other] as number;
    order[other] = place;
  }
  return order;
}
