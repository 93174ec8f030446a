import { existsSync } from 'node:fs';
import { type Client } from 'pg';
import { openOwnSession } from './own-session';
import { KeyFileProblem, makeInstallationKey, readKeyFile, readKeyText } from '@/lib/crypto/key-file';
import { isProtected } from '@/lib/crypto/protected-keys';
import { checkOf, isOneOf, parseKeyring, type Keyring } from '@/lib/crypto/keyring';
import type { Settings } from '@/lib/settings';

/** Held while a key is settled: of two machines that start at once on an empty database, one makes its key. */
const settling = 7_301_009;

/** Where the key is looked for. */
type KeyPlace = Pick<Settings, 'key' | 'keyFile'> & Partial<Pick<Settings, 'isSealedStart'>>;

/**
 * Makes sure that the installation's key and its database belong together, before anything is sealed or opened. A key is
 * made only for a database that nothing was ever sealed in.
 * @returns whether a key was made
 * @throws KeyFileProblem when the key is lost or another one
 */
export async function settleKey(databaseUrl: string, place: KeyPlace): Promise<boolean> {
  if (isToBeUnlocked(place)) return false;
  const session = await openOwnSession(databaseUrl);
  try {
    await session.query('BEGIN');
    await session.query('SELECT pg_advisory_xact_lock($1)', [settling]);
    const isNew = await settle(session, place);
    await session.query('COMMIT');
    return isNew;
  } finally {
    await session.end();
  }
}

async function settle(session: Client, place: KeyPlace): Promise<boolean> {
  const { rows } = await session.query<{ check: string | null }>(
    'SELECT key_check AS check FROM installation WHERE id = 1',
  );
  const check = rows[0]?.check ?? null;
  if (check !== null) return meet(session, place, check);
  const isNew = place.key === undefined && makeInstallationKey(place.keyFile);
  await remember(session, keysOf(place));
  return isNew;
}

/**
 * Makes sure that a backup's rows can be opened with the key of this machine, before they are restored.
 * @param check what the backup knows its key by
 * @returns 'locked' where a passphrase protects the key file, so that nobody can know yet
 * @throws KeyFileProblem when the key is missing or another one
 */
export function matchKey(place: KeyPlace, check: string): 'matches' | 'locked' {
  const id = check.slice(0, 8);
  if (place.key === undefined) {
    if (!existsSync(place.keyFile)) throw noKeyFor(place.keyFile, id);
    if (isProtected(readKeyText(place.keyFile))) return 'locked';
  }
  if (isOneOf(keysOf(place), check)) return 'matches';
  const where = place.key === undefined ? `the key file ${place.keyFile}` : 'WOVEN_KEY';
  throw new KeyFileProblem(
    `This backup is sealed with another key (${id}) than the one in ${where}: put the key file of then in its place, or say with WOVEN_KEY_FILE where it is; nothing was changed.`,
  );
}

function noKeyFor(file: string, id: string): KeyFileProblem {
  return new KeyFileProblem(
    `This backup opens only with its key file (${id}), and there is none at ${file}: put it there first, or say with WOVEN_KEY_FILE where it is; nothing was changed.`,
  );
}

/** Whether the key is one that a passphrase opens after the start: then it is checked in that moment. */
function isToBeUnlocked({ key, keyFile, isSealedStart = false }: KeyPlace): boolean {
  const found = key === undefined && existsSync(keyFile) && isProtected(readKeyText(keyFile));
  if (isSealedStart && !found) {
    throw new KeyFileProblem(
      `WOVEN_SEALED is set, but no passphrase protects the key: run npm run woven -- keys protect, or leave WOVEN_SEALED out.`,
    );
  }
  return found;
}

async function meet(session: Client, place: KeyPlace, check: string): Promise<false> {
  const id = check.slice(0, 8);
  if (place.key === undefined && !existsSync(place.keyFile)) throw lost(place.keyFile, id);
  const keys = keysOf(place);
  if (!isOneOf(keys, check)) throw another(place, id);
  await remember(session, keys);
  return false;
}

function keysOf({ key, keyFile }: KeyPlace): Keyring {
  return (key === undefined ? null : parseKeyring(key)) ?? readKeyFile(keyFile);
}

async function remember(session: Client, [current]: Keyring): Promise<void> {
  await session.query(
    `INSERT INTO installation (id, key_check) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET key_check = $1`,
    [checkOf(current)],
  );
}

function lost(file: string, id: string): KeyFileProblem {
  return new KeyFileProblem(
    `The key file ${file} is missing, and what is in the database is sealed with its key (${id}): put it back from where you keep its copy, or say with WOVEN_KEY_FILE where it is. No new key was made: it would open nothing. To begin anew choose an empty folder with WOVEN_DATA.`,
  );
}

function another({ key, keyFile }: KeyPlace, id: string): KeyFileProblem {
  const where = key === undefined ? `the key file ${keyFile}` : 'WOVEN_KEY';
  return new KeyFileProblem(
    `What is in the database is sealed with another key (${id}) than the one in ${where}: put the right key file back from where you keep its copy. Nothing was changed.`,
  );
}
