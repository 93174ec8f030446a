import 'server-only';
import { randomBytes } from 'node:crypto';
import { oneAtATime } from '@/lib/access/one-at-a-time';
import { hashCode } from '@/lib/crypto/one-time-code';
import { db, type Tx } from '@/lib/db/client';

/** How many codes are printed at once. */
const AT_ONCE = 10;
/** Each code holds 80 random bits: five bits to a character. */
const BYTES = 10;
/** Digits and letters that are not mistaken for one another on paper (Crockford's). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many of somebody's codes are still good, and when they were made; null where there are none at all. */
export async function countRecoveryCodes(
  userId: string,
): Promise<{ readonly left: number; readonly madeAt: Date } | null> {
  const codes = await db.recoveryCode.findMany({
    where: { userId },
    select: { usedAt: true, createdAt: true },
  });
  const [first] = codes;
  if (!first) return null;
  return { left: codes.filter(({ usedAt }) => usedAt === null).length, madeAt: first.createdAt };
}

/** Makes ten new codes; those from before are good no more. They are told here and never again. */
export async function makeRecoveryCodes(userId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: AT_ONCE }, newCode);
  await db.$transaction(async (tx) => {
    await oneAtATime(tx, userId);
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({ userId, codeHash: hashOf(code) })),
    });
  });
  return codes;
}

/** Uses one code up; of any number who come with it at once, one is let in. */
export async function useUpRecoveryCode(userId: string, code: string, tx: Tx = db): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashOf(code), usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1;
}

/** In groups of four, so that it can be read out and typed. */
function newCode(): string {
  const bits = [...randomBytes(BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(Number.parseInt(five, 2)));
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** However it was typed: case, spaces and dashes do not matter, nor does O for 0, or I and L for 1. */
function hashOf(code: string): string {
  const plain = code
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  return hashCode(`recovery ${plain}`);
}
