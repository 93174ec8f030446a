import { hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';

const keyBytes = 32;
let key: Buffer | undefined;

/** The key file is missing, unreadable or damaged: what to do, in a sentence. */
export class KeyFileProblem extends Error {
  override readonly name = 'KeyFileProblem';
}

/**
 * The secret that signs next-auth's cookies, derived from the installation's key: 64 hexadecimal digits.
 * Read it when a request needs it, not when a module loads: while building there may be no key yet.
 * @throws KeyFileProblem
 */
export function authSecret(): string {
  return derive('woven next-auth 1');
}

/**
 * Makes the key file if there is none yet: 32 random bytes in hexadecimal, readable by its owner alone.
 * @returns whether a new key was made
 * @throws KeyFileProblem when there is a file but no key in it, or none can be written
 */
export function makeInstallationKey(file: string): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, `${randomBytes(keyBytes).toString('hex')}\n`);
    fsyncSync(handle);
    closeSync(handle);
    return true;
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') {
      throw new KeyFileProblem(
        `The key file ${file} cannot be written (${codeOf(cause)}): choose another place with WOVEN_KEY_FILE.`,
        { cause },
      );
    }
    readKey(file);
    return false;
  }
}

function derive(purpose: string): string {
  key ??= readKey(env.keyFile);
  return Buffer.from(hkdfSync('sha256', key, '', purpose, keyBytes)).toString('hex');
}

function readKey(file: string): Buffer {
  let text: string;
  try {
    text = readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim();
  } catch (cause) {
    throw new KeyFileProblem(
      `The key file ${file} cannot be read (${codeOf(cause)}): put it back from where you keep its copy, or set WOVEN_KEY_FILE.`,
      { cause },
    );
  }
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new KeyFileProblem(
      `The key file ${file} holds no key (64 hexadecimal digits were expected): put it back from where you keep its copy.`,
    );
  }
  return Buffer.from(text, 'hex');
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
}
