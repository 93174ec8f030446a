import 'server-only';
import { countSecondAttempt, forgetSecondAttempts, waitFor } from '@/lib/access/limits';
import { takeCode } from '@/lib/access/second-factors';
import { findTicket, takeTicket, type Bearer } from '@/lib/access/tickets';
import { db } from '@/lib/db/client';
import type { Refusal } from '@/lib/forms/refusal';
import { logSignIn } from '@/lib/logs/log-deed';

const GONE: Refusal = { refused: { key: 'factors.stepGone' }, field: null };

/**
 * The second step of signing in: whoever holds the ticket of the first one shows an app's code or a recovery code.
 * Tries are counted by account and by address; the ticket stays good for another try.
 */
export async function passSecondStep(
  ticket: string,
  typed: string,
  address: string,
): Promise<Bearer | Refusal> {
  const pending = await findTicket(db, 'second', ticket);
  if (!pending) return GONE;
  const { userId } = pending;
  const attempt = await countSecondAttempt(userId, address);
  if (!attempt.allowed) {
    logSignIn('sign-in.limited', 'code');
    return { refused: waitFor(attempt.seconds), field: null };
  }
  if (!(await takeCode(userId, typed))) {
    logSignIn('sign-in.failed', 'code');
    return { refused: { key: 'factors.codeWrong' }, field: 'oneTimeCode' };
  }
  return finishSecondStep(ticket, userId);
}

/** Uses up the ticket of the first step for somebody who has shown the second. */
export async function finishSecondStep(ticket: string, userId: string): Promise<Bearer | Refusal> {
  const taken = await takeTicket(db, 'second', ticket);
  if (taken?.userId !== userId) return GONE;
  await forgetSecondAttempts(userId);
  return { userId, provenAt: new Date() };
}
