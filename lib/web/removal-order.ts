import { at, sortByKeyAt, upTo } from './ints';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** The three parts of a hash, the lowest first: where each begins and how many bits it has. */
const DIGITS = [
  [0, 11],
  [11, 11],
  [22, 10],
] as const;

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
  const { bytes, ends } = bytesOf(ids, encoder);
  return Array.from({ length: count }, (_, k) => {
    const seed = feed(FNV_OFFSET, encoder.encode(`${k}|`));
    const hashes = new Int32Array(ids.length);
    let from = 0;
    for (let person = 0; person < hashes.length; person++) {
      const end = at(ends, person);
      let hash = seed;
      for (let place = from; place < end; place++) {
        hash = Math.imul(hash ^ (bytes[place] as number), FNV_PRIME);
      }
      hashes[person] = finish(hash);
      from = end;
    }
    return ranksBy(hashes);
  });
}

/** The bytes of all ids one after another, and where those of each end. */
function bytesOf(ids: readonly string[], encoder: TextEncoder): { bytes: Uint8Array; ends: Int32Array } {
  // UTF-8 takes three bytes at most for what UTF-16 writes as one unit.
  const bytes = new Uint8Array(3 * ids.reduce((sum, id) => sum + id.length, 0));
  const ends = new Int32Array(ids.length);
  let end = 0;
  ids.forEach((id, person) => {
    const from = end;
    let code = 0;
    for (let place = 0; place < id.length && code < 0x80; place++) {
      code = id.charCodeAt(place);
      bytes[end] = code;
      end += 1;
    }
    if (code >= 0x80) end = from + encoder.encodeInto(id, bytes.subarray(from)).written;
    ends[person] = end;
  });
  return { bytes, ends };
}

// Sorted by the lower, the middle and the upper bits of an unsigned number; equals stay in the order of their ids.
function ranksBy(hashes: Int32Array): Int32Array {
  let order = upTo(hashes.length);
  for (const [shift, bits] of DIGITS) {
    const digits = hashes.map((hash) => (hash >>> shift) & ((1 << bits) - 1));
    order = sortByKeyAt(order, digits, 1 << bits);
  }
  const ranks = new Int32Array(hashes.length);
  for (let rank = 0; rank < order.length; rank++) ranks[at(order, rank)] = rank;
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
