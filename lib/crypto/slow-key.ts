import { scrypt, type ScryptOptions } from 'node:crypto';

/** 2^17 rounds over 128 MiB, a third of a second: what OWASP asks of scrypt. */
export const SLOWNESS = 17;

const BLOCK = 8;
const KEY_BYTES = 32;
/** Each holds 128 MiB, so they wait for each other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A key of 32 bytes from a passphrase, by scrypt with 2^`slowness` rounds. Slow on purpose; one at a time.
 * @throws when `slowness` is not one of ours: what was stored was tampered with
 */
export function slowKey(passphrase: string, salt: Buffer, slowness: number = SLOWNESS): Promise<Buffer> {
  if (slowness < 14 || slowness > 20) throw new RangeError(`scrypt with 2^${slowness} rounds is not ours`);
  const rounds = 2 ** slowness;
  const options = { N: rounds, r: BLOCK, p: 1, maxmem: 2 * 128 * BLOCK * rounds };
  const key = last.then(() => derive(passphrase.normalize('NFKC'), salt, options));
  last = key.catch(() => undefined);
  return key;
}

function derive(passphrase: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, KEY_BYTES, options, (cause, key) => (cause ? reject(cause) : resolve(key)));
  });
}
