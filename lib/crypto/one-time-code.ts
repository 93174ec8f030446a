import { createHash, randomBytes } from 'node:crypto';

/** A code that opens one thing once: 256 random bits, safe in a URL. Show it once and keep only its hash. */
export function makeCode(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a code: its SHA-256 in hexadecimal. */
export function hashCode(code: string): string {
  return createHash('sha256').update(code, 'utf8').digest('hex');
}
