import 'server-only';
import { makeKeyPair, openKeyPair, storedPair, type StoredKeyPair } from '@/lib/crypto/key-pair';
import { db, type Tx } from '@/lib/db/client';

/** Writes down the key pair of somebody who has just got a passphrase, within the transaction that gave it. */
export async function addKeyPair(tx: Tx, userId: string, pair: StoredKeyPair): Promise<void> {
  await tx.userKey.create({ data: { userId, ...pair }, select: { userId: true } });
}

/** Makes the key pair of somebody who has none yet, in the moment they have shown their passphrase. */
export async function keepKeyPair(userId: string, passphrase: string): Promise<void> {
  if ((await findKeyPair(userId)) !== null) return;
  const pair = await makeKeyPair(userId, passphrase);
  // Of two who sign in as the same person at once, the first one's pair stays.
  await db.userKey.createMany({ data: [{ userId, ...pair }], skipDuplicates: true });
}

/** Somebody's key pair; null while they have none. */
export function findKeyPair(userId: string): Promise<StoredKeyPair | null> {
  return db.userKey.findUnique({ where: { userId }, select: { publicKey: true, wrapped: true } });
}

/** The key pair of somebody closed by a new passphrase instead of the current one; null where they have none. */
export async function rewrappedKeyPair(
  userId: string,
  current: string,
  passphrase: string,
): Promise<StoredKeyPair | null> {
  const pair = await findKeyPair(userId);
  return pair && storedPair(userId, await openKeyPair(userId, pair, current), passphrase);
}

/**
 * Puts a rewrapped pair in the place of the old one. Without one, the old pair goes: nobody knows the passphrase that
 * opens it any more, nor what was sealed for it.
 */
export async function replaceKeyPair(tx: Tx, userId: string, pair: StoredKeyPair | null): Promise<void> {
  if (pair) {
    await tx.userKey.updateMany({ where: { userId }, data: pair });
    return;
  }
  await tx.userKey.deleteMany({ where: { userId } });
  await tx.campaignSeal.deleteMany({ where: { userId } });
}
