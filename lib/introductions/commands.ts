import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import type { Vault } from '@/lib/crypto/vault';
import { change } from '@/lib/db/change';
import type { Tx } from '@/lib/db/client';
import { addFollowUp } from '@/lib/follow-ups/commands';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { IntroductionWords } from '@/lib/introductions/words';
import type { Day } from '@/lib/web/day';

type Done = { readonly introductionId: string };

/** Two who will be brought together, as the plan suggests them. */
export type IntroductionToTake = {
  readonly one: string;
  readonly other: string;
  readonly through: string | null;
  readonly promised: IntroductionWords;
  readonly dueOn: Day;
  /** Whose follow-up it becomes; null for one's own. */
  readonly seatId: string | null;
};

/** Makes an introduction somebody's follow-up. At least one of the two must be in the seat's turf. */
export async function takeIntroduction(seat: Seat, asked: IntroductionToTake): Promise<Done | Refusal> {
  const { one, other, through, promised, dueOn, seatId } = asked;
  return change(seat, 'introduction.take', async (tx, vault) => {
    await assertPresent(seat, tx, one, other, through);
    await assertFree(seat, tx, one, other);
    const workerId = inTurf(seat, one) ? one : other;
    const followUpId = await addFollowUp(seat, tx, vault, {
      workerId,
      oneOnOneId: null,
      dueOn,
      seatId,
      what: null,
    });
    const id = await add(seat, tx, vault, { one, other, through, followUpId, words: promised });
    return { subjects: [id, one, other], answer: { introductionId: id } };
  });
}

/** Says that two shall not be suggested. */
export async function refuseIntroduction(seat: Seat, one: string, other: string): Promise<Done | Refusal> {
  return change(seat, 'introduction.refuse', async (tx, vault) => {
    await assertPresent(seat, tx, one, other, null);
    await assertFree(seat, tx, one, other);
    const words = { gain: 0, reached: 0 };
    const id = await add(seat, tx, vault, { one, other, through: null, followUpId: null, words });
    return { subjects: [id, one, other], answer: { introductionId: id } };
  });
}

/** Lets go of an introduction, one's own or as a lead anybody's, with its follow-up; or of two that were not to be suggested. */
export async function dropIntroduction(seat: Seat, id: string): Promise<Done | Refusal> {
  return change(seat, 'introduction.drop', async (tx) => {
    const { firstId, secondId, followUpId } = await findOwn(seat, tx, id, true);
    await mark(tx, id, followUpId, new Date());
    return { subjects: [id, firstId, secondId], answer: { introductionId: id } };
  });
}

/** Undoes letting go: the introduction stands again, with its follow-up. */
export async function restoreIntroduction(seat: Seat, id: string): Promise<Done | Refusal> {
  return change(seat, 'introduction.take', async (tx) => {
    const { firstId, secondId, followUpId } = await findOwn(seat, tx, id, false);
    await assertFree(seat, tx, firstId, secondId);
    await mark(tx, id, followUpId, null);
    return { subjects: [id, firstId, secondId], answer: { introductionId: id } };
  });
}

/**
 * Moves the introductions of a worker to the one they turned out to be, the pair in the order of ids again. An introduction
 * of the two to each other is taken back, with its follow-up.
 */
export async function moveIntroductions(seat: Seat, tx: Tx, goneId: string, keptId: string): Promise<void> {
  const { campaignId } = seat;
  const rows = await tx.introduction.findMany({
    where: { campaignId, OR: [{ firstId: goneId }, { secondId: goneId }, { throughId: goneId }] },
    select: { id: true, firstId: true, secondId: true, throughId: true, followUpId: true },
  });
  const moved = (person: string) => (person === goneId ? keptId : person);
  for (const { id, firstId, secondId, throughId, followUpId } of rows) {
    const [one, other] = [moved(firstId), moved(secondId)];
    const through = throughId === null ? null : moved(throughId);
    if (one === other) {
      await mark(tx, id, followUpId, new Date());
      continue;
    }
    const data = {
      ...pairOf(one, other),
      throughId: through === one || through === other ? null : through,
    };
    await tx.introduction.update({ where: { id }, data, select: { id: true } });
  }
}

type Row = {
  readonly one: string;
  readonly other: string;
  readonly through: string | null;
  readonly followUpId: string | null;
  readonly words: IntroductionWords;
};

async function add(seat: Seat, tx: Tx, vault: Vault, row: Row): Promise<string> {
  const id = randomUUID();
  await tx.introduction.create({
    data: {
      id,
      campaignId: seat.campaignId,
      ...pairOf(row.one, row.other),
      throughId: row.through,
      followUpId: row.followUpId,
      sealed: vault.seal('introduction', id, row.words),
    },
    select: { id: true },
  });
  return id;
}

function pairOf(one: string, other: string): { firstId: string; secondId: string } {
  return one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };
}

async function assertPresent(
  seat: Seat,
  tx: Tx,
  one: string,
  other: string,
  through: string | null,
): Promise<void> {
  const ids = through === null ? [one, other] : [one, other, through];
  const present = await tx.worker.count({
    where: { id: { in: ids }, campaignId: seat.campaignId, deletedAt: null, mergedIntoId: null },
  });
  if (present !== ids.length || one === other || !(inTurf(seat, one) || inTurf(seat, other)))
    throw new Refused({ key: 'introductions.gone' });
}

async function assertFree({ campaignId }: Seat, tx: Tx, one: string, other: string): Promise<void> {
  const taken = await tx.introduction.findFirst({
    where: {
      campaignId,
      ...pairOf(one, other),
      withdrawnAt: null,
      closedAt: null,
      OR: [{ followUpId: null }, { followUp: { withdrawnAt: null } }],
    },
    select: { id: true },
  });
  if (taken) throw new Refused({ key: 'introductions.taken' });
}

/** An introduction one may let go of or take up again: its follow-up is one's own, or one is a lead, or it has none. */
async function findOwn(seat: Seat, tx: Tx, id: string, stands: boolean) {
  const whose =
    seat.role === 'lead' ? {} : { OR: [{ followUpId: null }, { followUp: { seatId: seat.seatId } }] };
  const row = await tx.introduction.findFirst({
    where: {
      id,
      campaignId: seat.campaignId,
      withdrawnAt: stands ? null : { not: null },
      closedAt: null,
      ...whose,
    },
    select: { firstId: true, secondId: true, followUpId: true },
  });
  if (!row || !(inTurf(seat, row.firstId) || inTurf(seat, row.secondId)))
    throw new Refused({ key: 'introductions.gone' });
  return row;
}

async function mark(tx: Tx, id: string, followUpId: string | null, withdrawnAt: Date | null): Promise<void> {
  await tx.introduction.update({ where: { id }, data: { withdrawnAt }, select: { id: true } });
  if (followUpId !== null) await tx.followUp.updateMany({ where: { id: followUpId }, data: { withdrawnAt } });
}
