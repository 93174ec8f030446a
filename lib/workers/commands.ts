import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { change } from '@/lib/db/change';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Tx } from '@/lib/db/client';
import { dateFromDay, dayFromDate } from '@/lib/db/days';
import { mergedFields, movedRating } from './merged';
import type { WorkerField, WorkerFields } from './worker-fields';

export type WorkerSaved = { readonly workerId: string };

/** An edit of a record that somebody else changed meanwhile, with what they left there. */
export type Overtaken = Refusal & { readonly current: WorkerFields & { readonly version: number } };

const FIELDS = {
  name: true,
  nickname: true,
  department: true,
  shift: true,
  jobTitle: true,
  languages: true,
  phone: true,
  email: true,
  tags: true,
  status: true,
  statusOn: true,
  startedOn: true,
  inUnit: true,
} as const;

/** Adds a coworker. */
export async function addWorker(seat: Seat, fields: WorkerFields): Promise<WorkerSaved | Refusal> {
  return change(seat, 'worker.add', async (tx) => {
    const { id } = await tx.worker.create({
      data: { campaignId: seat.campaignId, ...rowOf(fields) },
      select: { id: true },
    });
    return { subjects: [id], answer: { workerId: id } };
  });
}

/** Changes a coworker's record as it was at `version`; refused with the present record where it has been changed since. */
export async function editWorker(
  seat: Seat,
  opened: { readonly workerId: string; readonly version: number },
  fields: WorkerFields,
): Promise<WorkerSaved | Refusal | Overtaken> {
  const overtaken: Overtaken['current'][] = [];
  const answer = await change(seat, 'worker.edit', async (tx) => {
    const { workerId: id, version } = opened;
    const found = await findPresent(tx, seat, id);
    if (found.version !== version) {
      overtaken.push(found);
      throw new Refused({ key: 'workers.changedMeanwhile' });
    }
    await tx.worker.update({
      where: { id },
      data: { ...rowOf(fields), version: { increment: 1 } },
      select: { id: true },
    });
    return { subjects: [id], answer: { workerId: id } };
  });
  const [current] = overtaken;
  return 'refused' in answer && current ? { ...answer, current } : answer;
}

/** Takes a coworker out of every list and out of the web. Nothing is lost: `restoreWorker` brings all of it back. */
export async function deleteWorker(seat: Seat, workerId: string): Promise<WorkerSaved | Refusal> {
  return change(seat, 'worker.delete', async (tx) => {
    await findPresent(tx, seat, workerId);
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
  return change(seat, 'worker.merge', async (tx) => {
    const { keptId, goneId } = pair;
    if (keptId === goneId) throw new Refused({ key: 'workers.samePerson' });
    const kept = await findPresent(tx, seat, keptId);
    const gone = await findPresent(tx, seat, goneId);
    await moveRecords(tx, seat, goneId, keptId);
    await tx.worker.update({
      where: { id: goneId },
      data: { mergedIntoId: keptId, fileId: null },
      select: { id: true },
    });
    await tx.worker.update({
      where: { id: keptId },
      data: {
        ...rowOf(mergedFields(kept, gone, fromGone)),
        fileId: kept.fileId ?? gone.fileId,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return { subjects: [keptId, goneId], answer: { workerId: keptId } };
  });
}

/** Says that a record is the organizer's own, so that "me and them" can be rated; null takes it back. */
export async function linkSelf(seat: Seat, workerId: string | null): Promise<{ linked: boolean } | Refusal> {
  return change(seat, 'worker.link-self', async (tx) => {
    if (workerId !== null) {
      await findPresent(tx, seat, workerId);
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

async function findPresent(tx: Tx, seat: Seat, id: string) {
  const row = await tx.worker.findFirst({
    where: { id, campaignId: seat.campaignId, deletedAt: null, mergedIntoId: null },
    select: { ...FIELDS, version: true, fileId: true },
  });
  if (!row) throw new Refused({ key: 'workers.gone' });
  return { ...row, statusOn: dayFromDate(row.statusOn), startedOn: dayFromDate(row.startedOn) };
}

function rowOf(fields: WorkerFields) {
  return {
    ...fields,
    languages: [...fields.languages],
    tags: [...fields.tags],
    statusOn: dateFromDay(fields.statusOn),
    startedOn: dateFromDay(fields.startedOn),
  };
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
  await tx.committeeSeat.updateMany(theirs);
  await tx.seat.updateMany(theirs);
  await tx.mapPosition.deleteMany({ where: { campaignId, workerId: goneId } });
  // What was merged into the one that goes now follows it.
  await tx.worker.updateMany({ where: { campaignId, mergedIntoId: goneId }, data: { mergedIntoId: keptId } });
}
