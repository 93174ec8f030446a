import 'server-only';
import type { Deed } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import { findAnswer } from '@/lib/db/sent-forms';
import { enteredFrom, type Entered } from '@/lib/forms/answer';
import { sentAs } from '@/lib/forms/once';

/**
 * The seat of whoever sends a form, which knows by which sending: what it does is done once and answered alike, however
 * often the same form is sent. Like `requireSeat`, it leads elsewhere whoever has no seat here.
 */
export async function requireSeatToSend(campaignId: string, form: unknown): Promise<Seat> {
  return sending(await requireSeat(campaignId), enteredFrom(form));
}

/** A seat that knows by which sending it acts; `name` where the form has its own for it. */
export async function sending(seat: Seat, entered: Entered, name?: string): Promise<Seat> {
  const sent = sentAs(entered, name);
  if (sent === null) return seat;
  const vault = await vaultOf(seat.campaignId);
  return { ...seat, once: vault.lookup('sent form', `${seat.userId} ${sent}`) };
}

/**
 * What this very form was answered before, where something it did itself is in its way now; null where it was not sent
 * before. Whoever asks goes on to the command, which makes sure of the seat.
 */
export async function wasSent(seat: Seat, deed: Deed): Promise<boolean> {
  return (await findAnswer(db, await vaultOf(seat.campaignId), seat, deed)) !== null;
}
