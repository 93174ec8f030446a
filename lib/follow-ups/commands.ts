import 'server-only';
import { randomUUID } from 'node:crypto';
import { settleVersions } from '@/lib/access/last-hand';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import type { Vault } from '@/lib/crypto/vault';
import type { FollowUpWords } from '@/lib/follow-ups/words';
import { change } from '@/lib/db/change';
import { plainTexts, type Texts } from '@/lib/forms/overtaken';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Tx } from '@/lib/db/client';
import { dateFromDay, dayFromDate } from '@/lib/db/days';
import type { Day } from '@/lib/web/day';

type Done = { readonly done: true };

/** Marks a follow-up as done, or as open again. */
export async function finishFollowUp(seat: Seat, id: string, done: boolean): Promise<Done | Refusal> {
  return change(seat, 'follow-up.finish', async (tx) => {
    await update(seat, tx, id, { doneAt: done ? new Date() : null });
    return { subjects: [id], answer: { done: true } };
  });
}

/** Moves a follow-up to another day; `was` is what the form began from. */
export async function moveFollowUp(seat: Seat, id: string, dueOn: Day, was: Texts): Promise<Done | Refusal> {
  return change(seat, 'follow-up.set', async (tx) => {
    const kept = await settle(seat, tx, id, { dueOn }, was);
    await update(seat, tx, id, { dueOn: dateFromDay(kept.dueOn) });
    return { subjects: [id], answer: { done: true } };
  });
}

/** Hands a follow-up to another organizer of the campaign; `was` is what the form began from. */
export async function handOverFollowUp(
  seat: Seat,
  id: string,
  seatId: string,
  was: Texts,
): Promise<Done | Refusal> {
  return change(seat, 'follow-up.set', async (tx) => {
    await assertOrganizer(seat, tx, seatId);
    await settle(seat, tx, id, { followUpBy: seatId }, was);
    await update(seat, tx, id, { seatId });
    return { subjects: [id, seatId], answer: { done: true } };
  });
}

/** What to save of a follow-up whose day or hands somebody else may have changed meanwhile. @throws Refused */
async function settle<T extends { readonly dueOn: Day } | { readonly followUpBy: string }>(
  seat: Seat,
  tx: Tx,
  id: string,
  sent: T,
  was: Texts,
): Promise<T> {
  const row = await tx.followUp.findFirst({
    where: ownStanding(seat, id),
    select: { dueOn: true, seatId: true },
  });
  if (!row) throw new Refused({ key: 'followUps.gone' });
  const now = { dueOn: dayFromDate(row.dueOn), followUpBy: row.seatId };
  const saved = Object.fromEntries(Object.entries(now).filter(([field]) => field in sent)) as typeof sent;
  const written = { table: 'follow_up', rowId: id } as const;
  return settleVersions(tx, seat, { was, saved, sent, textsOf: plainTexts, written });
}

/** Adds a follow-up of one's own with somebody of one's turf, before anything was talked about. */
export async function planFollowUp(seat: Seat, workerId: string, dueOn: Day): Promise<Done | Refusal> {
  return change(seat, 'follow-up.set', async (tx, vault) => {
    const there = { id: workerId, campaignId: seat.campaignId, deletedAt: null, mergedIntoId: null };
    const worker = await tx.worker.findFirst({ where: there, select: { id: true } });
    if (!worker || !inTurf(seat, workerId)) throw new Refused({ key: 'workers.gone' });
    await addFollowUp(seat, tx, vault, { workerId, oneOnOneId: null, dueOn, seatId: null, what: null });
    return { subjects: [workerId], answer: { done: true } };
  });
}

/** What will be done about whom, as it was asked for. */
export type FollowUpToAdd = {
  readonly workerId: string;
  readonly oneOnOneId: string | null;
  readonly dueOn: Day;
  /** Whose it is; null for one's own. */
  readonly seatId: string | null;
  readonly what: string | null;
};

/** Adds a follow-up inside the transaction of what it follows from; answers its id. */
export async function addFollowUp(seat: Seat, tx: Tx, vault: Vault, asked: FollowUpToAdd): Promise<string> {
  const { workerId, oneOnOneId, what } = asked;
  const seatId = asked.seatId ?? seat.seatId;
  await assertOrganizer(seat, tx, seatId);
  const id = randomUUID();
  const words: FollowUpWords = { what };
  await tx.followUp.create({
    data: {
      id,
      campaignId: seat.campaignId,
      workerId,
      oneOnOneId,
      seatId,
      sealed: vault.seal('follow_up', id, words),
      dueOn: dateFromDay(asked.dueOn),
    },
    select: { id: true },
  });
  return id;
}

async function assertOrganizer({ campaignId, seatId, role }: Seat, tx: Tx, id: string): Promise<void> {
  // Every change makes sure of its own seat before anything else.
  if (id === seatId && role !== 'observer') return;
  const holder = await tx.seat.findFirst({
    where: { id, campaignId, removedAt: null, role: { not: 'observer' } },
    select: { id: true },
  });
  if (!holder) throw new Refused({ key: 'followUps.whoMissing' }, 'followUpBy');
}

/** One's own follow-ups; a lead may look after everybody's. */
async function update(
  seat: Seat,
  tx: Tx,
  id: string,
  data: { doneAt: Date | null } | { dueOn: Date } | { seatId: string },
): Promise<void> {
  const { count } = await tx.followUp.updateMany({ where: ownStanding(seat, id), data });
  if (count === 0) throw new Refused({ key: 'followUps.gone' });
}

function ownStanding(seat: Seat, id: string) {
  const whose = seat.role === 'lead' ? {} : { seatId: seat.seatId };
  return { id, campaignId: seat.campaignId, withdrawnAt: null, ...whose };
}
