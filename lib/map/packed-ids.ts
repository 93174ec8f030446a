const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Where its dashes stand. */
const DASHES = [8, 13, 18, 23];
/** Where each of its bytes is written. */
const SPOTS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const LENGTH = 36;
const DASH = 45;

/** Sixteen bytes for each id. @throws RangeError where one is no UUID in small letters */
export function packIds(ids: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(16 * ids.length);
  for (const [at, id] of ids.entries()) {
    if (!UUID.test(id)) throw new RangeError(`the id at ${at} is no UUID`);
    for (const [byte, spot] of SPOTS.entries())
      bytes[16 * at + byte] = 16 * valueOf(id.charCodeAt(spot)) + valueOf(id.charCodeAt(spot + 1));
  }
  return bytes;
}

/** The ids that were packed. */
export function unpackIds(bytes: Uint8Array): readonly string[] {
  const count = bytes.length / 16;
  const text = new Uint8Array(LENGTH * count);
  for (let at = 0; at < count; at++) {
    for (const spot of DASHES) text[LENGTH * at + spot] = DASH;
    for (let byte = 0; byte < 16; byte++) {
      const [value, spot] = [bytes[16 * at + byte] ?? 0, LENGTH * at + (SPOTS[byte] ?? 0)];
      text[spot] = digitOf(value >>> 4);
      text[spot + 1] = digitOf(value & 15);
    }
  }
  const whole = new TextDecoder().decode(text);
  return Array.from({ length: count }, (_, at) => whole.slice(LENGTH * at, LENGTH * (at + 1)));
}

const [ZERO, A] = [48, 97];

function valueOf(digit: number): number {
  return digit < A ? digit - ZERO : digit - A + 10;
}

function digitOf(value: number): number {
  return value < 10 ? ZERO + value : A + value - 10;
}
