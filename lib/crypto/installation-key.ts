import { hkdfSync } from 'node:crypto';
import { statSync } from 'node:fs';
import { env } from '@/lib/env';
import { KeyFileProblem, readKeyFile, readKeyText } from './key-file';
import { isProtected, openProtectedKeys } from './protected-keys';
import { parseKeyring, type InstallationKey, type Keyring } from './keyring';

const secretBytes = 32;

type Held = { readonly keys: Keyring; readonly stamp: string };

// On `globalThis` because Next loads a module once for each of its bundles.
const held = globalThis as unknown as { wovenKeys?: Held; wovenUnlocked?: Unlocked };

/** Keys of a protected key file, opened by its passphrase, for as long as the file stays the same. */
type Unlocked = { readonly keys: Keyring; readonly stamp: string };

/** Whether the key file is protected by a passphrase that nobody has entered since the start. */
export function isLocked(): boolean {
  if (env.key !== undefined) return false;
  const stamp = stampOf(env.keyFile);
  if (held.wovenKeys?.stamp === stamp || held.wovenUnlocked?.stamp === stamp) return false;
  return stamp !== 'none' && isProtected(readKeyText(env.keyFile));
}

/** Opens the protected key file with its passphrase, for this process. @returns whether it was the right one */
export async function unlockKeys(
  passphrase: string,
  belongs: (keys: Keyring) => Promise<boolean>,
): Promise<boolean> {
  const stamp = stampOf(env.keyFile);
  const keys = await openProtectedKeys(readKeyText(env.keyFile), passphrase);
  if (!keys || !(await belongs(keys))) return false;
  held.wovenUnlocked = { keys, stamp };
  return true;
}

/**
 * The key that seals what is sealed now. Ask for it when a request needs it, not when a module loads: while building
 * there may be no key yet, and `woven keys rotate` puts another one first while the server runs.
 * @throws KeyFileProblem
 */
export function installationKey(): InstallationKey {
  return installationKeys()[0];
}

/**
 * The key of this id, which may be an older one that has sealed something.
 * @throws KeyFileProblem when it is none of ours
 */
export function installationKeyById(id: string): InstallationKey {
  const key = installationKeys().find((one) => one.id === id);
  if (key) return key;
  throw new KeyFileProblem(
    `The key ${id} that sealed a value is not in the key file: put the file back from where you keep its copy.`,
  );
}

/**
 * The secret that signs next-auth's cookies, derived from the installation's key: 64 hexadecimal digits.
 * @throws KeyFileProblem
 */
export function authSecret(): string {
  const derived = hkdfSync('sha256', installationKey().bytes, '', 'woven next-auth 1', secretBytes);
  return Buffer.from(derived).toString('hex');
}

/**
 * All keys of the installation, the current one first.
 * @throws KeyFileProblem
 */
export function installationKeys(): Keyring {
  if (env.key !== undefined) return (held.wovenKeys ??= { keys: keysIn(env.key), stamp: '' }).keys;
  const stamp = stampOf(env.keyFile);
  if (held.wovenUnlocked?.stamp === stamp) return held.wovenUnlocked.keys;
  if (held.wovenKeys?.stamp !== stamp) held.wovenKeys = { keys: readKeyFile(env.keyFile), stamp };
  return held.wovenKeys.keys;
}

/** Changes when the file is another one. A file that is gone for a moment does not take the keys we hold. */
function stampOf(file: string): string {
  const found = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
  if (!found) return held.wovenKeys?.stamp ?? 'none';
  return `${String(found.ino)} ${String(found.size)} ${String(found.mtimeMs)}`;
}

function keysIn(text: string): Keyring {
  const keys = parseKeyring(text);
  if (!keys) throw new KeyFileProblem('WOVEN_KEY holds no key: 64 hexadecimal digits were expected.');
  return keys;
}
