import 'server-only';
import { countSecondAttempt, forgetSecondAttempts, spareAddress, waitFor } from '@/lib/access/limits';
import { takeCode } from '@/lib/access/second-factors';
import { findTicket, takeTicket, type Bearer } from '@/lib/access/tickets';
import { db, type Tx } from '@/lib/db/client';
import { isRefusal, orRefusal, Refused, type Refusal } from '@/lib/forms/refusal';
import { logSignIn } from '@/lib/logs/log-deed';

const GONE: Refusal = { refused: { key: 'factors.stepGone' }, field: null };
const WRONG = new Refused({ key: 'factors.codeWrong' }, 'oneTimeCode');

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
  // The code and the ticket are used up together: whoever is cut off in between has both still.
  const passed = await orRefusal(() =>
    db.$transaction(async (tx) => {
      if (!(await takeCode(userId, typed, tx))) throw WRONG;
      return useUp(tx, ticket, userId);
    }),
  );
  if (!isRefusal(passed)) await Promise.all([forgetSecondAttempts(userId), spareAddress(address)]);
  else if (passed.refused.key === WRONG.problem.key) logSignIn('sign-in.failed', 'code');
  return passed;
}

/** Uses up the ticket of the first step for somebody who has shown the second. */
export async function finishSecondStep(ticket: string, userId: string): Promise<Bearer | Refusal> {
  const passed = await orRefusal(() => useUp(db, ticket, userId));
  if (!isRefusal(passed)) await forgetSecondAttempts(userId);
  return passed;
}

async function useUp(tx: Tx, ticket: string, userId: string): Promise<Bearer> {
  const taken = await takeTicket(tx, 'second', ticket);
  if (taken?.userId !== userId) throw new Refused({ key: 'factors.stepGone' });
  return { userId, provenAt: new Date() };
}
