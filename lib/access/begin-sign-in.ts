import 'server-only';
import { addressOfRequest } from '@/lib/access/address';
import { signInAs } from '@/lib/access/auth';
import { dropSecondTicket, keepSecondTicket, readSecondTicket } from '@/lib/access/second-cookie';
import { findFactors, hasFactor } from '@/lib/access/second-factors';
import { passSecondStep } from '@/lib/access/second-step';
import { checkPassphrase, type Checked } from '@/lib/access/sign-in';
import { findTicket, makeTicket, SECOND_LIFE } from '@/lib/access/tickets';
import { db } from '@/lib/db/client';
import { isRefusal, type Refusal } from '@/lib/forms/refusal';

/** Where a sign-in stands after the passphrase: in, at the second step, or refused. */
type Begun = { readonly outcome: 'in' | 'second' } | Exclude<Checked, { readonly outcome: 'match' }>;

/** The first step: handle and passphrase. Whoever has a second factor gets no session yet, only a ticket to the second step. */
export async function beginSignIn(handle: string, passphrase: string): Promise<Begun> {
  const checked = await checkPassphrase(handle, passphrase, await addressOfRequest());
  if (checked.outcome !== 'match') return checked;
  const { userId } = checked;
  if (!hasFactor(await findFactors(userId))) {
    await signInAs(userId);
    return { outcome: 'in' };
  }
  const ticket = await makeTicket(db, 'second', { userId, provenAt: new Date() });
  await keepSecondTicket(ticket, SECOND_LIFE / 1000);
  return { outcome: 'second' };
}

/** Who has passed the first step in this browser, and may go on to the second; null for nobody. */
export async function findSecondStep(): Promise<{ readonly userId: string } | null> {
  const ticket = await readSecondTicket();
  return ticket === '' ? null : findTicket(db, 'second', ticket);
}

/** The second step: a code of an app, or a recovery code. */
export async function endSignIn(typed: string): Promise<{ readonly signedIn: true } | Refusal> {
  const passed = await passSecondStep(await readSecondTicket(), typed, await addressOfRequest());
  if (isRefusal(passed)) return passed;
  await dropSecondTicket();
  await signInAs(passed.userId, passed.provenAt);
  return { signedIn: true };
}
