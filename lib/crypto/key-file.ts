import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { isProtected } from './protected-keys';
import { makeKey, parseKeyring, writeKeyring, type Keyring } from './keyring';

/** The key file is missing, unreadable or damaged, or holds another key: what to do, in a sentence. */
export class KeyFileProblem extends Error {
  override readonly name = 'KeyFileProblem';
}

/** The key file is protected by a passphrase nobody has entered since the start. */
export class KeyFileLocked extends KeyFileProblem {
  constructor(file: string) {
    super(
      `The key file ${file} is protected by a passphrase: this needs the server to be unlocked, or the file to be opened with keys unprotect.`,
    );
  }
}

/**
 * Makes the key file if there is none yet: 32 random bytes in hexadecimal, readable by its owner alone.
 * @returns whether a new key was made
 * @throws KeyFileProblem when there is a file but no key in it, or none can be written
 */
export function makeInstallationKey(file: string): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeThrough(file, writeKeyring([makeKey()]));
    return true;
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cannotWrite(file, cause);
    if (!isProtected(readKeyText(file))) readKeyFile(file);
    return false;
  }
}

/**
 * The keys in a key file.
 * @throws KeyFileProblem
 */
export function readKeyFile(file: string): Keyring {
  const text = readKeyText(file);
  if (isProtected(text)) throw new KeyFileLocked(file);
  const keys = parseKeyring(text);
  if (keys) return keys;
  throw new KeyFileProblem(
    `The key file ${file} holds no key (64 hexadecimal digits to a line were expected): put it back from where you keep its copy.`,
  );
}

/**
 * The text of a key file, protected or not.
 * @throws KeyFileProblem when it cannot be read
 */
export function readKeyText(file: string): string {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, 'utf8');
  } catch (cause) {
    throw new KeyFileProblem(
      `The key file ${file} cannot be read (${codeOf(cause)}): put it back from where you keep its copy, or set WOVEN_KEY_FILE.`,
      { cause },
    );
  }
}

/**
 * Puts other content into the key file, all of it or nothing: it is on the disk under another name before it takes the name.
 * @throws KeyFileProblem
 */
export function replaceKeyFile(file: string, content: string): void {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.new`;
  try {
    removeUnfinished(file);
    writeThrough(unfinished, content);
    renameSync(unfinished, file);
    const folder = openSync(path.dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

/** What a process that was killed here left behind: keys that lie about. */
function removeUnfinished(file: string): void {
  const folder = path.dirname(file);
  for (const name of readdirSync(folder)) {
    const isOurs = name.startsWith(`${path.basename(file)}.`) && /\.[0-9a-f]{8}\.new$/.test(name);
    if (isOurs) rmSync(path.join(folder, name));
  }
}

function writeThrough(file: string, content: string): void {
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, content);
  fsyncSync(handle);
  closeSync(handle);
}

function cannotWrite(file: string, cause: unknown): KeyFileProblem {
  return new KeyFileProblem(
    `The key file ${file} cannot be written (${codeOf(cause)}): choose another place with WOVEN_KEY_FILE.`,
    { cause },
  );
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
}
