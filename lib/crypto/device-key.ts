import { randomBytes } from 'node:crypto';
import { openText, sealText, TamperedValue, type Place } from './envelope';

const KEY_BYTES = 32;
const VERSION = 'device';

/** A new key for one browser to hold; the server keeps none of it. */
export function newDeviceKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/** Whether a text has the form of such a key. */
export function isDeviceKey(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** Locks a value so that only the browser that holds the key can have it opened. */
export function lockFor(deviceKey: string, place: Place, value: object): string {
  return sealText(
    { version: VERSION, bytes: Buffer.from(deviceKey, 'base64url') },
    place,
    JSON.stringify(value),
  );
}

/** Opens a locked value; null where the key is another one. */
export function unlockWith(deviceKey: string, place: Place, locked: string): unknown {
  try {
    return JSON.parse(openText(() => Buffer.from(deviceKey, 'base64url'), place, locked));
  } catch (reason) {
    if (reason instanceof TamperedValue) return null;
    throw reason;
  }
}
