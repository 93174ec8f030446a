import 'server-only';
import { CLOCK_SLACK } from '@/lib/access/clock-slack';
import { hashCode } from '@/lib/crypto/one-time-code';
import { db, type Tx } from '@/lib/db/client';

/** What a passkey is shown for. */
export type Purpose = 'add' | 'sign-in' | 'second' | 'prove';

/** Whom a challenge is for: one browser, for one purpose, and one person where they are known already. */
export type Asked = {
  readonly purpose: Purpose;
  /** The secret of a cookie of that browser. */
  readonly browser: string;
  readonly userId: string | null;
};

/** A challenge may be answered for this long. In milliseconds. */
export const CHALLENGE_LIFE = 5 * 60 * 1000;

/** Remembers a challenge that was just handed out. */
export async function keepChallenge(challenge: string, { purpose, browser, userId }: Asked): Promise<void> {
  const now = Date.now();
  await db.$transaction([
    db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: new Date(now) } } }),
    db.passkeyChallenge.create({
      data: {
        challenge,
        purpose,
        userId,
        browserHash: hashCode(browser),
        expiresAt: new Date(now + CHALLENGE_LIFE),
      },
      select: { challenge: true },
    }),
  ]);
}

/** Uses a challenge up; false when it is unknown, used, too old, or was handed to another browser, person or purpose. */
export async function takeChallenge(
  tx: Tx,
  challenge: string,
  { purpose, browser, userId }: Asked,
): Promise<boolean> {
  const { count } = await tx.passkeyChallenge.deleteMany({
    where: {
      challenge,
      purpose,
      userId,
      browserHash: hashCode(browser),
      expiresAt: { gt: new Date(), lte: new Date(Date.now() + CHALLENGE_LIFE + CLOCK_SLACK) },
    },
  });
  return count === 1;
}
