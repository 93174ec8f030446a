import 'server-only';
import { randomUUID } from 'node:crypto';
import { lastHand, settleVersions } from '@/lib/access/last-hand';
import type { Seat } from '@/lib/access/seat';
import type { Vault } from '@/lib/crypto/vault';
import { change } from '@/lib/db/change';
import type { Tx } from '@/lib/db/client';
import { plainTexts, type Texts } from '@/lib/forms/overtaken';
import { Refused, type Refusal } from '@/lib/forms/refusal';

type Answer = Promise<{ readonly done: true } | Refusal>;

const HOUR = 60 * 60 * 1000;
const DONE = { done: true } as const;

/**
 * Asks to burn a campaign: its keys, then its rows, for good. It takes a second lead to confirm it and a waiting time,
 * during which any lead can call it off. Refused under a legal hold.
 */
export function askToBurn(seat: Seat, codeName: string): Answer {
  return change(seat, 'burn.ask', async (tx) => {
    const { campaignId, userId } = seat;
    if (codeName !== seat.campaign.codeName.trim())
      throw new Refused({ key: 'burning.codeNameWrong' }, 'codeName');
    await refuseUnderHold(tx, campaignId);
    const leads = await tx.seat.count({
      where: { campaignId, role: 'lead', removedAt: null, user: { disabledAt: null } },
    });
    if (leads < 2) throw new Refused({ key: 'burning.needsTwoLeads' });
    const { count } = await tx.burnRequest.createMany({
      data: [{ campaignId, askedById: userId }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Refused({ key: 'burning.askedAlready' });
    return { subjects: [campaignId], answer: DONE };
  });
}

/** Confirms a burn another lead asked for; from now on the waiting time runs. */
export function confirmBurn(seat: Seat, codeName: string): Answer {
  return change(seat, 'burn.confirm', async (tx) => {
    const { campaignId, userId } = seat;
    if (codeName !== seat.campaign.codeName.trim())
      throw new Refused({ key: 'burning.codeNameWrong' }, 'codeName');
    await refuseUnderHold(tx, campaignId);
    const { burnWaitHours } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { burnWaitHours: true },
    });
    const now = new Date();
    const { count } = await tx.burnRequest.updateMany({
      where: { campaignId, confirmedAt: null, askedById: { not: userId } },
      data: {
        confirmedById: userId,
        confirmedAt: now,
        dueAt: new Date(now.getTime() + burnWaitHours * HOUR),
      },
    });
    if (count === 0) throw new Refused({ key: 'burning.needsAnother' });
    return { subjects: [campaignId], answer: DONE };
  });
}

/** Calls a burn off; any lead can, until it is carried out. */
export function cancelBurn(seat: Seat): Answer {
  return change(seat, 'burn.cancel', async (tx) => {
    const { count } = await tx.burnRequest.deleteMany({
      where: { campaignId: seat.campaignId, begunAt: null },
    });
    if (count === 0) throw new Refused({ key: 'burning.gone' });
    return { subjects: [seat.campaignId], answer: DONE };
  });
}

/** Sets how long a burn waits; not while one is waiting. */
export function setBurnWait(seat: Seat, sent: { readonly hours: number }, was: Texts): Answer {
  return change(seat, 'safety.edit', async (tx) => {
    const { campaignId } = seat;
    if ((await tx.burnRequest.count({ where: { campaignId } })) > 0)
      throw new Refused({ key: 'burning.askedAlready' });
    const { burnWaitHours } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { burnWaitHours: true },
    });
    const { hours } = await settleVersions(tx, seat, {
      was,
      saved: { hours: burnWaitHours },
      sent,
      textsOf: plainTexts,
      written: { deeds: ['safety.edit'] },
    });
    await tx.campaign.update({
      where: { id: campaignId },
      data: { burnWaitHours: hours },
      select: { id: true },
    });
    return { subjects: [campaignId], answer: DONE };
  });
}

/** Sets a legal hold: nothing is burned until it is lifted, and a burn somebody asked for is called off. */
export function setHold(seat: Seat, reason: string): Answer {
  return change(seat, 'hold.set', async (tx, vault) => {
    const { campaignId, userId } = seat;
    await refuseSecondHold(tx, vault, seat, reason);
    const id = randomUUID();
    await tx.legalHold.create({
      data: { id, campaignId, sealed: vault.seal('legal_hold', id, { reason }), setById: userId },
      select: { id: true },
    });
    await tx.burnRequest.deleteMany({ where: { campaignId, begunAt: null } });
    return { subjects: [id], answer: DONE };
  });
}

/** Lifts a legal hold: the one its lead read the reason of, not another that was set meanwhile. */
export function liftHold(seat: Seat, holdId: string): Answer {
  return change(seat, 'hold.lift', async (tx) => {
    const { campaignId, userId } = seat;
    const { count } = await tx.legalHold.updateMany({
      where: { id: holdId, campaignId, liftedAt: null },
      data: { liftedAt: new Date(), liftedById: userId },
    });
    if (count === 0) throw new Refused({ key: 'burning.gone' });
    return { subjects: [campaignId], answer: DONE };
  });
}

/** A second hold is refused with the reason of the first. */
async function refuseSecondHold(tx: Tx, vault: Vault, seat: Seat, yours: string): Promise<void> {
  const hold = await tx.legalHold.findFirst({
    where: { campaignId: seat.campaignId, liftedAt: null },
    select: { id: true, sealed: true },
  });
  if (!hold) return;
  const { reason: theirs } = vault.open('legal_hold', hold.id, hold.sealed) as { reason: string };
  throw new Refused({ key: 'burning.onHold' }, null, {
    hand: await lastHand(tx, seat, { deeds: ['hold.set'] }),
    clashes: [{ field: 'reason', theirs, yours }],
    was: null,
  });
}

async function refuseUnderHold(tx: Tx, campaignId: string): Promise<void> {
  const holds = await tx.legalHold.count({ where: { campaignId, liftedAt: null } });
  if (holds > 0) throw new Refused({ key: 'burning.onHold' });
}
