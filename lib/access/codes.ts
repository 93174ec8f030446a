import { createHash, randomBytes } from 'node:crypto';

/** A secret with 256 bits of chance, for a link or a cookie, written so that it stands in a URL. */
export function newCode(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a code: its SHA-256 in hexadecimal. A code of full entropy needs no slow hash. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
