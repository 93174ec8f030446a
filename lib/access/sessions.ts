import 'server-only';
import { CLOCK_SLACK } from '@/lib/access/clock-slack';
import { deviceOf } from '@/lib/access/device-words';
import { dropTickets } from '@/lib/access/tickets';
import { handleOf, installationVault } from '@/lib/access/vault';
import { isDatabaseAway } from '@/lib/away/database-away';
import { hashCode, makeCode } from '@/lib/crypto/one-time-code';
import { db, type Tx } from '@/lib/db/client';

/** A session ends this long after sign-in, whatever happens. In milliseconds. */
export const ABSOLUTE_LIFE = 12 * 60 * 60 * 1000;
/** A session ends after this long without a request. In milliseconds. */
export const IDLE_LIFE = 30 * 60 * 1000;
/** How often a request moves `lastSeenAt`; each page would otherwise write a row. */
const TOUCH_EVERY = 60 * 1000;

/**
 * Opens a session and returns the secret for the cookie; only its hash is stored. `provenAt`: when they showed who they are;
 * `userAgent`: what their browser says it is, of which only its name and system are kept, sealed.
 */
export async function openSession(
  userId: string,
  provenAt = new Date(),
  userAgent: string | null = null,
): Promise<string> {
  const code = makeCode();
  const id = hashCode(code);
  const sealed = installationVault().seal('session', id, deviceOf(userAgent));
  const expiresAt = new Date(Date.now() + ABSOLUTE_LIFE);
  await db.session.create({
    data: { id, userId, expiresAt, provenAt, sealed },
    select: { id: true },
  });
  return code;
}

/** An open session, and when its holder last showed who they are. */
export type OpenSession = {
  readonly sessionId: string;
  readonly userId: string;
  readonly handle: string;
  readonly provenAt: Date;
  /** Its holder went away: it shows and does nothing until they show who they are. */
  readonly isLocked: boolean;
};

type Found = {
  readonly id: string;
  readonly lastSeenAt: Date;
  readonly provenAt: Date;
  readonly lockedAt: Date | null;
  readonly userId: string;
  readonly sealed: string;
};

/**
 * Whose session a cookie's secret is; null when it is unknown, revoked, expired, idle too long, or its user disabled.
 * `isThere`: whether asking for it shows that somebody is there. A clock that went back by more than minutes ends what was
 * opened before: it would otherwise live for days.
 */
export async function findSession(code: string, isThere = true): Promise<OpenSession | null> {
  const now = Date.now();
  // One statement, said as it is: it is asked with every request.
  const [session] = await db.$queryRaw<Found[]>`
    SELECT n.id, n.last_seen_at AS "lastSeenAt", n.proven_at AS "provenAt", n.locked_at AS "lockedAt",
      u.id AS "userId", u.sealed
    FROM session n JOIN "user" u ON u.id = n.user_id
    WHERE n.id = ${hashCode(code)} AND n.revoked_at IS NULL AND n.expires_at > ${new Date(now)}
      AND n.created_at <= ${new Date(now + CLOCK_SLACK)}
      AND n.last_seen_at > ${new Date(now - IDLE_LIFE)} AND n.last_seen_at <= ${new Date(now + CLOCK_SLACK)}
      AND u.disabled_at IS NULL`;
  if (!session) return null;
  if (isThere && !session.lockedAt && now - session.lastSeenAt.getTime() > TOUCH_EVERY) {
    await touch(session.id, new Date(now));
  }
  const { id: sessionId, provenAt, lockedAt, userId, sealed } = session;
  const handle = handleOf({ id: userId, sealed });
  return { sessionId, userId, handle, provenAt, isLocked: lockedAt !== null };
}

/** Notes that its holder was here. Where there is no room to write that, they read on, until they were idle for too long. */
async function touch(id: string, lastSeenAt: Date): Promise<void> {
  try {
    await db.session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt } });
  } catch (cause) {
    if (!isDatabaseAway(cause) || cause.why !== 'full') throw cause;
  }
}

/** Ends the session of a cookie's secret, for good. */
export async function revokeSession(code: string): Promise<void> {
  await db.session.updateMany({
    where: { id: hashCode(code), revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

/** Ends every session of a user, and every sign-in that is under way, within the transaction that took their rights away. */
export async function revokeSessionsOf(tx: Tx, userId: string): Promise<void> {
  await dropTickets(tx, userId);
  await tx.passkeyChallenge.deleteMany({ where: { userId } });
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: new Date() } });
}
