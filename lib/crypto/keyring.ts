import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key of the installation. Its id, the first 8 digits of its SHA-256, says which one sealed something, and nothing else. */
export type InstallationKey = { readonly id: string; readonly bytes: Buffer };

/** The keys of an installation: the first seals, the older ones still open what they sealed. */
export type Keyring = readonly [InstallationKey, ...InstallationKey[]];

const keyBytes = 32;

/** A new key of 32 random bytes. */
export function makeKey(): InstallationKey {
  return keyOf(randomBytes(keyBytes).toString('hex'));
}

/** The keys in a text, one of 64 hexadecimal digits to a line (or with commas between); null where there is anything else. */
export function parseKeyring(text: string): Keyring | null {
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.some((word) => !/^[0-9a-f]{64}$/i.test(word))) return null;
  const [first, ...older] = words.map(keyOf);
  return first ? [first, ...older] : null;
}

/** The text of a key file. */
export function writeKeyring(keys: Keyring): string {
  return keys.map(({ bytes }) => `${bytes.toString('hex')}\n`).join('');
}

/** What the database keeps to know the installation's key again: the key's id and a value only that key gives. */
export function checkOf(key: InstallationKey): string {
  const mark = createHmac('sha256', key.bytes).update('woven key check 1').digest('base64url');
  return `${key.id}|${mark}`;
}

/** Whether one of these keys is the one that gave the check. */
export function isOneOf(keys: Keyring, check: string): boolean {
  return keys.some((key) => {
    const [ours, theirs] = [Buffer.from(checkOf(key)), Buffer.from(check)];
    return ours.length === theirs.length && timingSafeEqual(ours, theirs);
  });
}

function keyOf(hex: string): InstallationKey {
  const bytes = Buffer.from(hex, 'hex');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}
