import { at, sortByKey, upTo } from './ints';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** 32-bit FNV-1a over the text's UTF-8 bytes, then the finalizer of MurmurHash3: 0 … 2³² − 1. */
export function hashOf(text: string): number {
  return finish(feed(FNV_OFFSET, new TextEncoder().encode(text)));
}

/** How many removal orders R is the mean of, in a web of this many workers. */
export function orderCount(workers: number): number {
  if (workers <= 2_000) return 20;
  return workers <= 20_000 ? 5 : 3;
}

/**
 * For each removal order k, the rank of each person among equals (0 goes first): by h(`k|id`), then by id.
 * `ids` are sorted by code point.
 */
export function removalRanks(ids: readonly string[], count = orderCount(ids.length)): Int32Array[] {
  const encoder = new TextEncoder();
  const bytes = ids.map((id) => encoder.encode(id));
  return Array.from({ length: count }, (_, k) => {
    const seed = feed(FNV_OFFSET, encoder.encode(`${k}|`));
    return ranksBy(Int32Array.from(bytes, (id) => finish(feed(seed, id))));
  });
}

// Sorted by the lower, the middle and the upper bits of an unsigned number; equals stay in the order of their ids.
function ranksBy(hashes: Int32Array): Int32Array {
  const byLower = sortByKey(upTo(hashes.length), (person) => at(hashes, person) & 0x7ff, 0x800);
  const byMiddle = sortByKey(byLower, (person) => (at(hashes, person) >>> 11) & 0x7ff, 0x800);
  const order = sortByKey(byMiddle, (person) => at(hashes, person) >>> 22, 0x400);
  const ranks = new Int32Array(hashes.length);
  order.forEach((person, rank) => {
    ranks[person] = rank;
  });
  return ranks;
}

function feed(seed: number, bytes: Uint8Array): number {
  let hash = seed;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, FNV_PRIME);
  return hash;
}

function finish(seed: number): number {
  let hash = seed;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
