import { createHmac, hkdfSync } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter, Stanza, generateX25519Identity, identityToRecipient } from 'age-encryption';

/**
 * The one door to age (https://age-encryption.org/v1). Only its X25519 recipients, `age1…`: every `age` there is opens them.
 */

/** The key of one age file, which whoever wrote it holds until it is read back. */
export type FileKey = Uint8Array;

/** What opens an age file: identities, `AGE-SECRET-KEY-1…`, or the file's own key. */
export type Opener = { readonly identities: readonly string[] } | { readonly fileKey: FileKey };

/** A new identity, and its recipient. */
export async function makeIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Whether a text is the public key of an identity: `age1` and 58 more letters that check out. */
export function isRecipient(text: string): boolean {
  if (!/^age1[a-z0-9]{58}$/.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** The identities in the text of an identity file; null where there is none, or anything else in it. */
export function parseIdentities(text: string): readonly string[] | null {
  const lines = text.split('\n').map((line) => line.trim());
  const found = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return found.length > 0 && found.every(isIdentity) ? found : null;
}

/**
 * Encrypts a stream for these recipients. `mark` stands in the header as a stanza that opens nothing.
 * @returns the encrypted bytes, and the file's key, which must not be kept
 */
export async function encryptTo(
  recipients: readonly string[],
  mark: readonly string[],
  plain: Readable,
): Promise<{ readonly sealed: Readable; readonly fileKey: FileKey }> {
  let fileKey: FileKey | undefined;
  const encrypter = new Encrypter();
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key);
      return [new Stanza([...mark], new Uint8Array())];
    },
  });
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(asWeb(plain));
  if (!fileKey) throw new Error('age made no file key');
  return { sealed: Readable.fromWeb(sealed as ReadableStream), fileKey };
}

/**
 * Decrypts a stream; it fails at the first byte that is not as it was written, and at an end that came too soon.
 * @returns null when the file was made for other identities
 */
export async function decryptWith(opener: Opener, sealed: Readable): Promise<Readable | null> {
  const decrypter = new Decrypter();
  if ('fileKey' in opener) decrypter.addIdentity({ unwrapFileKey: () => opener.fileKey });
  else for (const identity of opener.identities) decrypter.addIdentity(identity);
  const asked = { inVain: false };
  // They are asked one after the other: when this one is reached, none before it opened the file.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      asked.inVain = true;
      return null;
    },
  });
  try {
    return Readable.fromWeb((await decrypter.decrypt(asWeb(sealed))) as ReadableStream);
  } catch (cause) {
    sealed.destroy();
    if (asked.inVain) return null;
    throw cause;
  }
}

/** The header's code of a file with this key, in the letters of the header. */
export function headerMac(fileKey: FileKey, headerUpToMac: string): string {
  const key = hkdfSync('sha256', fileKey, new Uint8Array(), 'header', 32);
  return createHmac('sha256', Buffer.from(key)).update(headerUpToMac).digest('base64').replace(/=+$/, '');
}

function isIdentity(text: string): boolean {
  if (!/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/.test(text)) return false;
  try {
    new Decrypter().addIdentity(text);
    return true;
  } catch {
    return false;
  }
}

/** The streams of Node and of the browser are one class here, and two types. */
function asWeb(stream: Readable): globalThis.ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
}
