import 'server-only';
import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { findLocked, findSignedIn, type SignedIn } from '@/lib/access/auth';
import { forgetProofAttempts } from '@/lib/access/limits';
import { ownPath, PATH_HEADER } from '@/lib/access/own-path';
import { checkOwnPassphrase } from '@/lib/access/step-up';
import { db } from '@/lib/db/client';
import type { Refusal } from '@/lib/forms/refusal';

/** Minutes after which an idle screen locks, where nobody set otherwise. */
const USUAL_MINUTES = 5;

/** Sends whoever is not signed in to the door, and whoever locked their screen to the lock. */
export async function toTheDoor(): Promise<never> {
  if (!(await findLocked())) redirect('/sign-in');
  const to = ownPath((await headers()).get(PATH_HEADER) ?? '');
  redirect(`/lock?to=${encodeURIComponent(to)}` as Route);
}

/** After how many idle minutes this person's screen locks: the fewest any of their campaigns asks for. */
export async function findLockMinutes(userId: string): Promise<number> {
  const [least] = await db.$queryRaw<{ minutes: number | null }[]>`
    SELECT min(c.lock_minutes)::int AS minutes FROM seat s JOIN campaign c ON c.id = s.campaign_id
    WHERE s.user_id = ${userId}::uuid AND s.removed_at IS NULL`;
  return least?.minutes ?? USUAL_MINUTES;
}

/** Locks the session of this request: nothing is shown or done by it until its holder shows who they are. */
export async function lockSession(): Promise<void> {
  const signedIn = await findSignedIn();
  if (!signedIn) return;
  await db.session.updateMany({
    where: { id: signedIn.sessionId, revokedAt: null, lockedAt: null },
    data: { lockedAt: new Date() },
  });
}

/** Opens a locked session with the passphrase of its holder. Tries are counted as those at a proof are. */
export async function unlockSession(
  session: Pick<SignedIn, 'userId' | 'sessionId'>,
  passphrase: string,
): Promise<{ readonly open: true } | Refusal> {
  const checked = await checkOwnPassphrase(session.userId, passphrase);
  if ('refused' in checked) return checked;
  await forgetProofAttempts(session.userId);
  await db.session.updateMany({
    where: { id: session.sessionId, revokedAt: null },
    data: { lockedAt: null, lastSeenAt: new Date() },
  });
  return { open: true };
}
