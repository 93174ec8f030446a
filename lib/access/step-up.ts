import 'server-only';
import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { findSignedIn, type SignedIn } from '@/lib/access/auth';
import { keepKeyPair } from '@/lib/access/key-pairs';
import { countProofAttempt, forgetProofAttempts, waitFor } from '@/lib/access/limits';
import { ownPath, PATH_HEADER } from '@/lib/access/own-path';
import { verifyPassphrase } from '@/lib/access/passphrase';
import { findFactors, hasFactor, takeCode } from '@/lib/access/second-factors';
import { onceOutside } from '@/lib/access/sent-outside';
import { db, type Tx } from '@/lib/db/client';
import { isRefusal, Refused, type Refusal } from '@/lib/forms/refusal';
import { logSignIn } from '@/lib/logs/log-deed';

/** How long a proof is good for before a delicate deed. In milliseconds. */
const PROOF_LIFE = 5 * 60 * 1000;
/** What must be left of it for nobody to be asked again, where there is still a form to fill in. In milliseconds. */
const ENOUGH_LEFT = 60 * 1000;

/**
 * Lets a page, an action or a GET handler go on only if this person showed within the last five minutes that it is
 * them; otherwise sends them to be asked again, and from there back to `backTo`, a path of ours. Without `backTo` they
 * come back to the page they were on. Call it after the seat and the policy, before anything is read or written.
 */
export async function requireProof(who: { readonly userId: string }, backTo?: string): Promise<void> {
  const signedIn = await findSignedIn();
  if (signedIn?.userId !== who.userId) redirect('/sign-in');
  if (isProven(signedIn, new Date(), 0)) return;
  const to = ownPath(backTo ?? (await headers()).get(PATH_HEADER) ?? '');
  redirect(`/prove?to=${encodeURIComponent(to)}` as Route);
}

/** Whether the proof of a session holds at a moment, with `spare` milliseconds to go. */
export function isProven({ provenAt }: Pick<SignedIn, 'provenAt'>, now: Date, spare = ENOUGH_LEFT): boolean {
  const since = now.getTime() - provenAt.getTime();
  // Not for as long as a clock went back.
  return since < PROOF_LIFE - spare && since > -PROOF_LIFE;
}

/** What somebody shows when they are asked again; `oneTimeCode` only where they have a second factor. */
type Shown = { readonly passphrase: string; readonly oneTimeCode: string };

/** Takes a passphrase, and a code of the second factor of those who have one, as proof that whoever holds this session is still the one who signed in. */
export async function prove(
  { userId, sessionId }: Pick<SignedIn, 'userId' | 'sessionId'>,
  { passphrase, oneTimeCode }: Shown,
  once: string | null = null,
): Promise<{ readonly proven: true } | Refusal> {
  const checked = await checkOwnPassphrase(userId, passphrase);
  if (isRefusal(checked)) return checked;
  const proven = await onceOutside(once, 'proof', async (tx) => {
    if (hasFactor(await findFactors(userId, tx)) && !(await takeCode(userId, oneTimeCode, tx)))
      throw new Refused({ key: 'factors.codeWrong' }, 'oneTimeCode');
    await proveSession(tx, userId, sessionId);
    return { proven: true } as const;
  });
  if (isRefusal(proven)) {
    logSignIn('sign-in.failed', 'code');
    return proven;
  }
  await forgetProofAttempts(userId);
  logSignIn('proof');
  return proven;
}

/** Whether somebody signed in knows their passphrase; tries are counted. It alone proves nothing for those with a second factor. */
export async function checkOwnPassphrase(
  userId: string,
  passphrase: string,
): Promise<{ readonly right: true } | Refusal> {
  const attempt = await countProofAttempt(userId);
  if (!attempt.allowed) return { refused: waitFor(attempt.seconds), field: null };
  const user = await db.user.findUnique({ where: { id: userId }, select: { passphraseHash: true } });
  if (!(await verifyPassphrase(user?.passphraseHash ?? null, passphrase))) {
    logSignIn('sign-in.failed', 'passphrase');
    return { refused: { key: 'access.currentWrong' }, field: 'passphrase' };
  }
  await keepKeyPair(userId, passphrase);
  return { right: true };
}

/** Writes down that the holder of a session has just shown who they are. */
export async function markProven(userId: string, sessionId: string): Promise<void> {
  await proveSession(db, userId, sessionId);
  await forgetProofAttempts(userId);
  logSignIn('proof');
}

async function proveSession(tx: Tx, userId: string, sessionId: string): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId, userId, revokedAt: null },
    data: { provenAt: new Date() },
  });
}
