import 'server-only';
import { CLOCK_SLACK } from '@/lib/access/clock-slack';
import { hashCode, makeCode } from '@/lib/crypto/one-time-code';
import type { Tx } from '@/lib/db/client';

/** A step on the way in: `second` after the right passphrase, where more is asked; `session` after everything. */
type Step = 'second' | 'session';

/** Whose ticket it is, and when they showed who they are. */
export type Bearer = { readonly userId: string; readonly provenAt: Date };

/** How long somebody has for the second step. In milliseconds. */
export const SECOND_LIFE = 5 * 60 * 1000;
const LIFE: Record<Step, number> = { second: SECOND_LIFE, session: 60 * 1000 };

/** Makes a ticket that is good once, and soon no more. Its code is told here; only the hash is stored. */
export async function makeTicket(tx: Tx, step: Step, bearer: Bearer): Promise<string> {
  const now = Date.now();
  await tx.signInTicket.deleteMany({ where: { expiresAt: { lt: new Date(now) } } });
  const code = makeCode();
  await tx.signInTicket.create({
    data: { codeHash: hashCode(code), step, ...bearer, expiresAt: new Date(now + LIFE[step]) },
    select: { codeHash: true },
  });
  return code;
}

/** Whose ticket a code is, without using it up; null when it is unknown, used, too old, or its person disabled. */
export async function findTicket(tx: Tx, step: Step, code: string): Promise<Bearer | null> {
  return tx.signInTicket.findFirst({
    where: stillGood(step, code),
    select: { userId: true, provenAt: true },
  });
}

/** Uses a ticket up. The update is what makes it single-use: of any number who come at once, one finds it unused. */
export async function takeTicket(tx: Tx, step: Step, code: string): Promise<Bearer | null> {
  const bearer = await findTicket(tx, step, code);
  const { count } = await tx.signInTicket.updateMany({
    where: stillGood(step, code),
    data: { usedAt: new Date() },
  });
  return count === 1 ? bearer : null;
}

/** Makes every ticket of somebody worthless. */
export async function dropTickets(tx: Tx, userId: string): Promise<void> {
  await tx.signInTicket.deleteMany({ where: { userId } });
}

function stillGood(step: Step, code: string) {
  return {
    codeHash: hashCode(code),
    step,
    usedAt: null,
    // Neither too old, nor from before a clock went back.
    expiresAt: { gt: new Date(), lte: new Date(Date.now() + LIFE[step] + CLOCK_SLACK) },
    user: { disabledAt: null },
  };
}
