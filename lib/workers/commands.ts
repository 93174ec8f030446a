import 'server-only';
import { randomUUID } from 'node:crypto';
import { lastHand } from '@/lib/access/last-hand';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import { openWords, sealedWords } from '@/lib/access/worker-words';
import type { Vault } from '@/lib/crypto/vault';
import { change } from '@/lib/db/change';
import type { LastHand } from '@/lib/forms/overtaken';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import { moveIntroductions } from '@/lib/introductions/commands';
import type { Tx } from '@/lib/db/client';
import { dateFromDay, dayFromDate } from '@/lib/db/days';
import { mergedFields, movedRating } from './merged';
import { onlyName } from './words';
import type { WorkerField, WorkerFields } from './worker-fields';

export type WorkerSaved = { readonly workerId: string };

/** An edit of a record that somebody else changed meanwhile, with who that was and what they left there. */
export type WorkerOvertaken = Refusal & {
  readonly current: WorkerFields & { readonly version: number };
  readonly hand: LastHand;
};

const FIELDS = {
  id: true,
  sealed: true,
  status: true,
  statusOn: true,
  startedOn: true,
  inUnit: true,
} as const;

/** Adds a coworker. */
export async function addWorker(seat: Seat, fields: WorkerFields): Promise<WorkerSaved | Refusal> {
  return change(seat, 'worker.add', async (tx, vault) => {
    const id = randomUUID();
    await tx.worker.create({
      data: { id, campaignId: seat.campaignId, ...rowOf(vault, id, { ...fields, fileId: null }) },
      select: { id: true },
    });
    await giveToAuthor(seat, tx, id);
    return { subjects: [id], answer: { workerId: id } };
  });
}

/** Changes a coworker's record as it was at `version`; refused with the present record where it has been changed since. */
export async function editWorker(
  seat: Seat,
  opened: { readonly workerId: string; readonly version: number },
  fields: WorkerFields,
): Promise<WorkerSaved | Refusal | WorkerOvertaken> {
  const overtaken: Pick<WorkerOvertaken, 'current' | 'hand'>[] = [];
  const answer = await change(seat, 'worker.edit', async (tx, vault) => {
    assertNamesShown(seat);
    const { workerId: id, version } = opened;
    const found = await findPresent(tx, vault, seat, id);
    if (found.version !== version) {
      const hand = await lastHand(tx, seat, { table: 'worker', rowId: id });
      overtaken.push({ current: found, hand });
      throw new Refused({ key: 'workers.changedMeanwhile' });
    }
    await tx.worker.update({
      where: { id },
      data: { ...rowOf(vault, id, { ...fields, fileId: found.fileId }), version: { increment: 1 } },
      select: { id: true },
    });
    return { subjects: [id], answer: { workerId: id } };
  });
  return 'refused' in answer && overtaken[0] ? { ...answer, ...overtaken[0] } : answer;
}

/** Takes a coworker out of every list and out of the web. Nothing is lost: `restoreWorker` brings all of it back. */
export async function deleteWorker(seat: Seat, workerId: string): Promise<WorkerSaved | Refusal> {
  return change(seat, 'worker.delete', async (tx, vault) => {
    await findPresent(tx, vault, seat, workerId);
    await tx.worker.update({
      where: { id: workerId },
      data: { deletedAt: new Date() },
      select: { id: true },
    });
    return { subjects: [workerId], answer: { workerId } };
  });
}

/** Brings a deleted coworker back, with every rating and note. */
export async function restoreWorker(seat: Seat, workerId: string): Promise<WorkerSaved | Refusal> {
  return change(seat, 'worker.restore', async (tx) => {
    const { count } = await tx.worker.updateMany({
      where: { id: workerId, campaignId: seat.campaignId, deletedAt: { not: null }, mergedIntoId: null },
      data: { deletedAt: null },
    });
    if (count === 0) throw new Refused({ key: 'workers.gone' });
    return { subjects: [workerId], answer: { workerId } };
  });
}

/**
 * Makes two records of one person one: every rating, one-on-one, follow-up and committee seat of `goneId` becomes
 * `keptId`'s. Ratings between the two stay as they are, between the record and its former double, out of the web.
 */
export async function mergeWorkers(
  seat: Seat,
  pair: { readonly keptId: string; readonly goneId: string },
  fromGone: readonly WorkerField[],
): Promise<WorkerSaved | Refusal> {
  return change(seat, 'worker.merge', async (tx, vault) => {
    assertNamesShown(seat);
    const { keptId, goneId } = pair;
    if (keptId === goneId) throw new Refused({ key: 'workers.samePerson' });
    const kept = await findPresent(tx, vault, seat, keptId);
    const gone = await findPresent(tx, vault, seat, goneId);
    await moveRecords(tx, seat, goneId, keptId);
    await tx.worker.update({
      where: { id: goneId },
      data: { mergedIntoId: keptId, ...sealedWords(vault, goneId, { ...gone, fileId: null }) },
      select: { id: true },
    });
    await tx.worker.update({
      where: { id: keptId },
      data: {
        ...rowOf(vault, keptId, {
          ...mergedFields(kept, gone, fromGone),
          fileId: kept.fileId ?? gone.fileId,
        }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return { subjects: [keptId, goneId], answer: { workerId: keptId } };
  });
}

/** Says that a record is the organizer's own, so that "me and them" can be rated; null takes it back. */
export async function linkSelf(seat: Seat, workerId: string | null): Promise<{ linked: boolean } | Refusal> {
  return change(seat, 'worker.link-self', async (tx, vault) => {
    if (workerId !== null) {
      await findPresent(tx, vault, seat, workerId);
      const taken = await tx.seat.findFirst({
        where: { campaignId: seat.campaignId, workerId, removedAt: null, NOT: { id: seat.seatId } },
        select: { id: true },
      });
      if (taken) throw new Refused({ key: 'workers.somebodyElse' });
    }
    await tx.seat.update({ where: { id: seat.seatId }, data: { workerId }, select: { id: true } });
    return { subjects: workerId === null ? [] : [workerId], answer: { linked: workerId !== null } };
  });
}

/** What stands for a name on a device that shows none must never be written over it. */
function assertNamesShown({ shown }: Seat): void {
  if (shown !== 'names') throw new Refused({ key: 'workers.namesHidden' });
}

async function findPresent(tx: Tx, vault: Vault, seat: Seat, id: string) {
  const row = await tx.worker.findFirst({
    where: { id, campaignId: seat.campaignId, deletedAt: null, mergedIntoId: null },
    select: { ...FIELDS, version: true },
  });
  if (!row || !inTurf(seat, id)) throw new Refused({ key: 'workers.gone' });
  const { sealed, statusOn, startedOn, status, inUnit, version } = row;
  return {
    ...openWords(vault, { id, sealed }),
    status,
    inUnit,
    version,
    statusOn: dayFromDate(statusOn),
    startedOn: dayFromDate(startedOn),
  };
}

function rowOf(vault: Vault, id: string, fields: WorkerFields & { readonly fileId: string | null }) {
  const { status, inUnit, statusOn, startedOn } = fields;
  return {
    ...sealedWords(vault, id, fields),
    status,
    inUnit,
    statusOn: dateFromDay(statusOn),
    startedOn: dateFromDay(startedOn),
  };
}

/** Adds a coworker of whom only the name is known, inside the transaction of what they were named in. */
export async function addByName(seat: Seat, tx: Tx, vault: Vault, name: string): Promise<string> {
  const id = randomUUID();
  await tx.worker.create({
    data: { id, campaignId: seat.campaignId, ...sealedWords(vault, id, onlyName(name)) },
    select: { id: true },
  });
  await giveToAuthor(seat, tx, id);
  return id;
}

/** Whom an organizer adds is theirs to look after; a lead's turf is everybody. */
async function giveToAuthor(seat: Seat, tx: Tx, workerId: string): Promise<void> {
  const { campaignId, seatId, turf } = seat;
  if (turf.everybody) return;
  await tx.turfWorker.create({ data: { campaignId, seatId, workerId }, select: { workerId: true } });
}

async function moveRecords(tx: Tx, seat: Seat, goneId: string, keptId: string): Promise<void> {
  const { campaignId } = seat;
  const ratings = await tx.trustRating.findMany({
    where: { campaignId, OR: [{ firstId: goneId }, { secondId: goneId }] },
    select: { id: true, firstId: true, secondId: true, voice: true },
  });
  for (const rating of ratings) {
    const moved = movedRating(rating, goneId, keptId);
    if (moved) await tx.trustRating.update({ where: { id: rating.id }, data: moved, select: { id: true } });
  }
  const theirs = { where: { campaignId, workerId: goneId }, data: { workerId: keptId } };
  await tx.oneOnOne.updateMany(theirs);
  await tx.followUp.updateMany(theirs);
  await moveIntroductions(seat, tx, goneId, keptId);
  await tx.committeeSeat.updateMany(theirs);
  await tx.seat.updateMany(theirs);
  await tx.mapPosition.deleteMany({ where: { campaignId, workerId: goneId } });
  const given = await tx.turfWorker.findMany({ where: { workerId: goneId }, select: { seatId: true } });
  await tx.turfWorker.createMany({
    data: given.map(({ seatId }) => ({ seatId, workerId: keptId, campaignId })),
    skipDuplicates: true,
  });
  await tx.turfWorker.deleteMany({ where: { workerId: goneId } });
  // What was merged into the one that goes now follows it.
  await tx.worker.updateMany({ where: { campaignId, mergedIntoId: goneId }, data: { mergedIntoId: keptId } });
}
