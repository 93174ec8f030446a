import { randomBytes } from 'node:crypto';
import { openText, sealText, type Place } from './envelope';
import { parseKeyring, writeKeyring, type Keyring } from './keyring';
import { slowKey, SLOWNESS } from './slow-key';

const HEAD = 'woven-protected-keys-1';
const SALT_BYTES = 16;
const PLACE: Place = { table: 'key-file', column: 'keys', campaignId: '', rowId: '' };

/** Whether a key file's text is protected by a passphrase. */
export function isProtected(text: string): boolean {
  return text.startsWith(`${HEAD}|`);
}

/** The text of a key file whose keys only a passphrase opens: `woven-protected-keys-1|slowness|salt|sealed`. */
export async function protectKeys(keys: Keyring, passphrase: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const bytes = await slowKey(passphrase, salt);
  const sealed = sealText({ version: 'passphrase', bytes }, PLACE, writeKeyring(keys));
  return `${HEAD}|${SLOWNESS}|${salt.toString('base64url')}|${sealed}\n`;
}

/** The keys of a protected key file; null when it is not its passphrase. */
export async function openProtectedKeys(text: string, passphrase: string): Promise<Keyring | null> {
  const [, slowness = '', salt = '', ...sealed] = text.trim().split('|');
  const bytes = await slowKey(passphrase, Buffer.from(salt, 'base64url'), Number(slowness));
  try {
    return parseKeyring(openText(() => bytes, PLACE, sealed.join('|')));
  } catch {
    return null;
  }
}
