import 'server-only';
import type { Device } from '@/lib/access/device-words';
import { onceOutside } from '@/lib/access/sent-outside';
import { IDLE_LIFE } from '@/lib/access/sessions';
import { dropTickets } from '@/lib/access/tickets';
import { installationVault } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import { isRefusal, Refused } from '@/lib/forms/refusal';

/** A place where somebody is signed in. */
export type OwnSession = {
  readonly sessionId: string;
  /** Null for those from before devices were written down. */
  readonly device: Device | null;
  readonly since: Date;
  readonly lastSeenAt: Date;
  readonly isThisOne: boolean;
};

/** Where somebody is signed in: this one first, then those used last. */
export async function listSessions(userId: string, ownId: string): Promise<readonly OwnSession[]> {
  const now = Date.now();
  const sessions = await db.session.findMany({
    where: {
      userId,
      revokedAt: null,
      expiresAt: { gt: new Date(now) },
      lastSeenAt: { gt: new Date(now - IDLE_LIFE) },
    },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, createdAt: true, lastSeenAt: true, sealed: true },
  });
  const own = sessions.map(({ id, createdAt, lastSeenAt, sealed }) => ({
    sessionId: id,
    device: sealed === null ? null : (installationVault().open('session', id, sealed) as Device),
    since: createdAt,
    lastSeenAt,
    isThisOne: id === ownId,
  }));
  return own.toSorted((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}

/** Ends one session of theirs; false when it is not theirs, or ended already. */
export async function endOwnSession(
  userId: string,
  sessionId: string,
  once: string | null = null,
): Promise<boolean> {
  const ended = await onceOutside(once, 'session.end', async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new Refused({ key: 'sessions.gone' });
    return { ended: true };
  });
  return !isRefusal(ended);
}

/** Ends every session of theirs but this one, and every sign-in that is under way. */
export async function endOtherSessions(userId: string, ownId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await dropTickets(tx, userId);
    await tx.session.updateMany({
      where: { userId, id: { not: ownId }, revokedAt: null },
      data: { revokedAt: new Date() },
    });
  });
}
