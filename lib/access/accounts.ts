import 'server-only';
import { randomUUID } from 'node:crypto';
import { keepKeyPair, replaceKeyPair, rewrappedKeyPair } from '@/lib/access/key-pairs';
import { countCodeAttempt, forgetAttempts, forgetSecondAttempts, waitFor } from '@/lib/access/limits';
import { hashPassphrase, verifyPassphrase } from '@/lib/access/passphrase';
import { removeAllFactors } from '@/lib/access/second-factors';
import { revokeSessionsOf } from '@/lib/access/sessions';
import { handleKey } from '@/lib/access/handle-key';
import type { StoredKeyPair } from '@/lib/crypto/key-pair';
import { hashCode } from '@/lib/crypto/one-time-code';
import { anyHandleLookup, handleLookup, handleOf, installationVault } from '@/lib/access/vault';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import { appendEvent } from '@/lib/db/audit';
import { db, type Tx } from '@/lib/db/client';

/** Somebody who is about to have an account, the passphrase already hashed: hashing must not hold a transaction open. */
export type NewAccount = { readonly handle: string; readonly passphraseHash: string };

/** Makes an account. @throws Refused when the handle, whatever its case, belongs to somebody. */
export async function makeAccount(tx: Tx, { handle, passphraseHash }: NewAccount): Promise<string> {
  const key = handleKey(handle);
  const taken = await tx.user.findFirst({
    where: { handleKey: { in: anyHandleLookup(key) } },
    select: { id: true },
  });
  if (taken) throw new Refused({ key: 'access.handleTaken' }, 'handle');
  const id = randomUUID();
  const sealed = installationVault().seal('user', id, { handle: handle.normalize('NFKC').trim() });
  await tx.user.create({
    data: { id, sealed, handleKey: handleLookup(key), passphraseHash },
    select: { id: true },
  });
  return id;
}

/** Whether a one-time link for a new passphrase still opens. */
export async function isResetOpen(code: string): Promise<boolean> {
  const reset = await db.accessReset.findFirst({ where: openReset(code), select: { userId: true } });
  return reset !== null;
}

/**
 * Sets a new passphrase by a one-time link, for somebody locked out: their second factors go, because they may have lost
 * them too, every session of theirs ends, and each of their campaigns has it in its audit log.
 */
export async function resetPassphrase(
  code: string,
  passphrase: string,
): Promise<{ readonly userId: string } | Refusal> {
  if (!(await isResetOpen(code))) return { refused: { key: 'access.resetGone' }, field: null };
  const passphraseHash = await hashPassphrase(passphrase);
  const user = await db.$transaction(async (tx) => {
    const { count } = await tx.accessReset.updateMany({
      where: openReset(code),
      data: { usedAt: new Date() },
    });
    if (count === 0) return null;
    const reset = await tx.accessReset.findUnique({
      where: { codeHash: hashCode(code) },
      select: { userId: true },
    });
    if (!reset) return null;
    await removeAllFactors(tx, reset.userId);
    await recordReset(tx, reset.userId);
    return { userId: reset.userId, ...(await setPassphrase(tx, reset.userId, passphraseHash, null)) };
  });
  if (!user) return { refused: { key: 'access.resetGone' }, field: null };
  await forgetAttempts(handleKey(user.handle));
  await forgetSecondAttempts(user.userId);
  await keepKeyPair(user.userId, passphrase);
  return { userId: user.userId };
}

/** Changes a passphrase for somebody who knows the old one, and ends every session of theirs, this one included. */
export async function changePassphrase(
  userId: string,
  current: string,
  passphrase: string,
): Promise<{ readonly handle: string } | Refusal> {
  const attempt = await countCodeAttempt(`passphrase ${userId}`);
  if (!attempt.allowed) return { refused: waitFor(attempt.seconds), field: null };
  const user = await db.user.findUnique({ where: { id: userId }, select: { passphraseHash: true } });
  if (!(await verifyPassphrase(user?.passphraseHash ?? null, current))) {
    return { refused: { key: 'access.currentWrong' }, field: 'current' };
  }
  const passphraseHash = await hashPassphrase(passphrase);
  const pair = await rewrappedKeyPair(userId, current, passphrase);
  return db.$transaction((tx) => setPassphrase(tx, userId, passphraseHash, pair));
}

/** Ends every session of a person, wherever they are signed in. */
export async function endSessions(userId: string): Promise<void> {
  await revokeSessionsOf(db, userId);
}

/** The campaigns in one order, so that two who are recorded at once do not wait for each other. */
async function recordReset(tx: Tx, userId: string): Promise<void> {
  const seats = await tx.seat.findMany({
    where: { userId, removedAt: null, campaign: { sealedAt: null } },
    orderBy: { campaignId: 'asc' },
    select: { id: true, campaignId: true },
  });
  for (const { id, campaignId } of seats) {
    await tx.$queryRaw`SELECT id FROM campaign WHERE id = ${campaignId}::uuid FOR UPDATE`;
    await appendEvent(tx, { campaignId, userId }, 'access.reset', [id]);
  }
}

async function setPassphrase(tx: Tx, userId: string, passphraseHash: string, pair: StoredKeyPair | null) {
  await revokeSessionsOf(tx, userId);
  await replaceKeyPair(tx, userId, pair);
  const user = await tx.user.update({
    where: { id: userId },
    data: { passphraseHash },
    select: { id: true, sealed: true },
  });
  return { handle: handleOf(user) };
}

function openReset(code: string) {
  return {
    codeHash: hashCode(code),
    usedAt: null,
    expiresAt: { gt: new Date() },
    user: { disabledAt: null },
  };
}
