import { createCipheriv } from 'node:crypto';
import { FIRST_WORDS, SECOND_WORDS } from '@/lib/access/code-name-words';
import type { Vault } from '@/lib/crypto/vault';
import { onceInProcess } from '@/lib/once-in-process';

const SIZE = 65_536;
const made = onceInProcess('code names', () => new WeakMap<Vault, Uint16Array>());

/**
 * Two plain words for each code number of a campaign, such as "Quiet Harbor": no two of the first 65,536 alike, the same
 * for as long as the campaign lives, and nothing of the order in which people were recorded left in them. Beyond that
 * they come again with a number behind.
 */
export function codeNamesOf(vault: Vault): (codeNumber: number) => string {
  const order = made.get(vault) ?? shuffled(vault.secret('code names'));
  made.set(vault, order);
  return (codeNumber) => {
    const place = order[codeNumber % SIZE] ?? 0;
    const words = `${capital(FIRST_WORDS[place >> 8])} ${capital(SECOND_WORDS[place & 0xff])}`;
    return codeNumber < SIZE ? words : `${words} ${String(Math.floor(codeNumber / SIZE) + 1)}`;
  };
}

/** Fisher and Yates's shuffle of 0 … 65,535, its chance drawn from the secret. */
function shuffled(secret: Buffer): Uint16Array {
  const stream = createCipheriv('aes-256-ctr', secret, Buffer.alloc(16)).update(Buffer.alloc(SIZE * 4));
  const order = Uint16Array.from({ length: SIZE }, (_, place) => place);
  for (let place = SIZE - 1; place > 0; place -= 1) {
    const other = stream.readUInt32LE(place * 4) % (place + 1);
    const kept = order[place] ?? 0;
    order[place] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

function capital(word = ''): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
