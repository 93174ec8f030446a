import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { headerMac, type FileKey } from './age';

/**
 * What anybody may know of an encrypted backup stands in its age header, as a stanza that opens nothing and that every
 * `age` passes over: that it is a backup of Woven, the bytes behind the header, and a SHA-256 of the whole but the header's
 * own code. So a file that rotted or was cut short is known without the identity; a forged one only with it.
 */
const firstLine = 'age-encryption.org/v1\n';
const kind = 'woven-backup';
const bytesLength = 16;
const nothing = { bytes: '0'.repeat(bytesLength), sha256: '0'.repeat(64) };
const markPattern = new RegExp(`^-> ${kind} 1 (\\d{${String(bytesLength)}}) ([0-9a-f]{64})$`, 'm');
/** A header with a hundred recipients is shorter. */
const longestHeader = 16_384;

/** The header of an encrypted backup. */
export type AgeHeader = {
  /** As it stands in the file, up to and with its last line feed; letters of one byte each. */
  readonly text: string;
  /** The bytes behind the header, as it says. */
  readonly bytes: number;
  /** The digest it says. */
  readonly sha256: string;
  /** How many recipients it was encrypted for. */
  readonly recipients: number;
};

/** The mark of a file that is still being written. */
export const emptyMark = [kind, '1', nothing.bytes, nothing.sha256];

/** Whether a file begins like any age file. */
export function isAge(start: Buffer): boolean {
  return start.subarray(0, firstLine.length).toString('latin1') === firstLine;
}

/** The header of a file; null when it has none of ours. */
export async function readAgeHeader(file: string): Promise<AgeHeader | null> {
  const handle = await open(/* turbopackIgnore: true */ file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
    return parseAgeHeader(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** The header at the start of some bytes; null when it is none of ours, or not all there. */
export function parseAgeHeader(start: Buffer): AgeHeader | null {
  const [text = ''] = /^[\s\S]*?\n--- [A-Za-z0-9+/]{43}\n/.exec(start.toString('latin1')) ?? [];
  const mark = markPattern.exec(text);
  if (!text.startsWith(firstLine) || !mark) return null;
  const recipients = text.match(/^-> X25519 /gm)?.length ?? 0;
  return { text, bytes: Number(mark[1]), sha256: mark[2] ?? '', recipients };
}

/** The header of a finished file: its mark filled in, its code made anew. It is as long as the one before. */
export function finishedHeader(header: AgeHeader, fileKey: FileKey, bytes: number, payload: Hash): string {
  const counted = String(bytes).padStart(bytesLength, '0');
  const sized = header.text.replace(markPattern, `-> ${kind} 1 ${counted} ${nothing.sha256}`);
  const sha256 = digestWith(sized, payload);
  const upToMac = withoutMac(sized.replace(nothing.sha256, sha256));
  return `${upToMac} ${headerMac(fileKey, upToMac)}\n`;
}

/** Whether a header and the digest of what stands behind it belong together. */
export function isWhole(header: AgeHeader, bytes: number, payload: Hash): boolean {
  if (bytes !== header.bytes) return false;
  return digestWith(header.text.replace(header.sha256, nothing.sha256), payload) === header.sha256;
}

/** A digest for what stands behind the header, to be fed as it passes. */
export function payloadDigest(): Hash {
  return createHash('sha256');
}

function digestWith(header: string, payload: Hash): string {
  return payload.copy().update(withoutMac(header), 'latin1').digest('hex');
}

function withoutMac(header: string): string {
  return header.slice(0, header.lastIndexOf('\n---') + '\n---'.length);
}
