import 'server-only';
import { randomUUID } from 'node:crypto';
import { addKeyPair, replaceKeyPair, rewrappedKeyPair } from '@/lib/access/key-pairs';
import { countCodeAttempt, forgetAttempts, forgetSecondAttempts, waitFor } from '@/lib/access/limits';
import { hashPassphrase, verifyPassphrase } from '@/lib/access/passphrase';
import { removeAllFactors } from '@/lib/access/second-factors';
import { findAnswerOutside, onceOutside } from '@/lib/access/sent-outside';
import { revokeSessionsOf } from '@/lib/access/sessions';
import { handleKey } from '@/lib/access/handle-key';
import { makeKeyPair, type StoredKeyPair } from '@/lib/crypto/key-pair';
import { hashCode } from '@/lib/crypto/one-time-code';
import { anyHandleLookup, handleLookup, handleOf, installationVault } from '@/lib/access/vault';
import { isRefusal, Refused, type Refusal } from '@/lib/forms/refusal';
import { appendEvent } from '@/lib/db/audit';
import { db, type Tx } from '@/lib/db/client';

/** Somebody who is about to have an account. */
export type NewAccount = {
  readonly userId: string;
  readonly handle: string;
  readonly passphraseHash: string;
  readonly pair: StoredKeyPair;
};

/** What is made of a handle and a passphrase before the transaction: hashing must not hold one open. */
export async function newAccount(account: {
  readonly handle: string;
  readonly passphrase: string;
}): Promise<NewAccount> {
  const { handle, passphrase } = account;
  const userId = randomUUID();
  const passphraseHash = await hashPassphrase(passphrase);
  return { userId, handle, passphraseHash, pair: await makeKeyPair(userId, passphrase) };
}

/** Makes an account. @throws Refused when the handle, whatever its case, belongs to somebody. */
export async function makeAccount(tx: Tx, account: NewAccount): Promise<string> {
  const { userId: id, handle, passphraseHash, pair } = account;
  const key = handleKey(handle);
  const taken = await tx.user.findFirst({
    where: { handleKey: { in: anyHandleLookup(key) } },
    select: { id: true },
  });
  if (taken) throw new Refused({ key: 'access.handleTaken' }, 'handle');
  const sealed = installationVault().seal('user', id, { handle: handle.normalize('NFKC').trim() });
  await tx.user.create({
    data: { id, sealed, handleKey: handleLookup(key), passphraseHash },
    select: { id: true },
  });
  await addKeyPair(tx, id, pair);
  return id;
}

/** Whether a one-time link for a new passphrase still opens. */
export async function isResetOpen(code: string): Promise<boolean> {
  return (await findReset(code)) !== null;
}

async function findReset(code: string): Promise<{ readonly userId: string } | null> {
  return db.accessReset.findFirst({ where: openReset(code), select: { userId: true } });
}

/**
 * Sets a new passphrase by a one-time link, for somebody locked out: their second factors go, because they may have lost
 * them too, every session of theirs ends, and each of their campaigns has it in its audit log.
 */
export async function resetPassphrase(
  code: string,
  passphrase: string,
  once: string | null = null,
): Promise<{ readonly userId: string } | Refusal> {
  const user = await resetOnce(code, passphrase, once);
  if (isRefusal(user)) return user;
  // Also where the form came again: whoever was cut off in between may sign in all the same.
  await forgetAttempts(handleKey(user.handle));
  await forgetSecondAttempts(user.userId);
  return { userId: user.userId };
}

type ResetOf = { readonly userId: string; readonly handle: string };

async function resetOnce(code: string, passphrase: string, once: string | null): Promise<ResetOf | Refusal> {
  const reset = await findReset(code);
  if (!reset) {
    const before = await findAnswerOutside(once, 'passphrase.reset');
    // The same deed by the same form: its answer has the same shape.
    return before ? (before as ResetOf) : { refused: { key: 'access.resetGone' }, field: null };
  }
  const { userId } = reset;
  const passphraseHash = await hashPassphrase(passphrase);
  const pair = await makeKeyPair(userId, passphrase);
  return onceOutside(once, 'passphrase.reset', async (tx) => {
    const { count } = await tx.accessReset.updateMany({
      where: openReset(code),
      data: { usedAt: new Date() },
    });
    if (count === 0) throw new Refused({ key: 'access.resetGone' });
    await removeAllFactors(tx, userId);
    await recordReset(tx, userId);
    const { handle } = await setPassphrase(tx, userId, passphraseHash, null);
    await addKeyPair(tx, userId, pair);
    return { userId, handle };
  });
}

/** Changes a passphrase for somebody who knows the old one, and ends every session of theirs, this one included. */
export async function changePassphrase(
  userId: string,
  current: string,
  passphrase: string,
  once: string | null = null,
): Promise<{ readonly done: true } | Refusal> {
  const attempt = await countCodeAttempt(`passphrase ${userId}`);
  if (!attempt.allowed) return { refused: waitFor(attempt.seconds), field: null };
  const user = await db.user.findUnique({ where: { id: userId }, select: { passphraseHash: true } });
  if (!(await verifyPassphrase(user?.passphraseHash ?? null, current))) {
    // Sent before, it is no longer the current one because of this very form.
    if (await findAnswerOutside(once, 'passphrase.change')) return { done: true };
    return { refused: { key: 'access.currentWrong' }, field: 'current' };
  }
  const passphraseHash = await hashPassphrase(passphrase);
  const pair = await rewrappedKeyPair(userId, current, passphrase);
  return onceOutside(once, 'passphrase.change', async (tx) => {
    await setPassphrase(tx, userId, passphraseHash, pair);
    return { done: true } as const;
  });
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
