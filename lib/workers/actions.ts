'use server';

import type { Route } from 'next';
import { notFound, redirect, RedirectType } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { requireSeatToSend, wasSent } from '@/lib/access/sending';
import { enteredFrom, fieldOf, parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { alikeTo } from '@/lib/workers/alike';
import {
  addWorker,
  deleteWorker,
  editWorker,
  linkSelf,
  mergeWorkers,
  restoreWorker,
} from '@/lib/workers/commands';
import { findRoster } from '@/lib/workers/roster';
import { mergeSchema, openedSchema, workerIdSchema, workerSchema } from '@/lib/workers/schema';
import type { AlikeShown, WorkerAnswer } from '@/lib/workers/worker-answer';
import { textsOf, WORKER_FIELDS, type WorkerFields } from '@/lib/workers/worker-fields';
import { readListQuery, writeListQuery } from './list-query';
import { keepSought } from './sought';

/** Adds a coworker, unless somebody like them is there already and the form does not say that it knows. */
export async function submitNewWorker(
  campaignId: string,
  _before: WorkerAnswer,
  form: FormData,
): Promise<WorkerAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(workerSchema, form);
  if (!parsed.ok) return parsed.answer;
  if (fieldOf(form, 'asNew') !== 'yes') {
    const alike = await findAlike(seat, parsed.value);
    // Sent before, the one who is alike may be whom it added.
    if (alike.length > 0 && !(await wasSent(seat, 'worker.add')))
      return { entered: enteredFrom(form), problems: {}, alike };
  }
  const answer = await addWorker(seat, parsed.value);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/workers/${answer.workerId}?done=added` as Route);
}

/** Changes a coworker's record; comes back with both versions where somebody else has changed it meanwhile. */
export async function submitWorkerEdit(
  campaignId: string,
  _before: WorkerAnswer,
  form: FormData,
): Promise<WorkerAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const opened = parseForm(openedSchema, form);
  if (!opened.ok) return refuseForm(form, { key: 'workers.gone' });
  const parsed = parseForm(workerSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await editWorker(seat, opened.value, parsed.value);
  if ('current' in answer) {
    const { version } = answer.current;
    return {
      entered: { ...enteredFrom(form), ...textsOf(parsed.value) },
      problems: { '': [answer.refused] },
      current: { texts: textsOf(answer.current), version, hand: answer.hand },
    };
  }
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/workers/${answer.workerId}?done=saved` as Route);
}

/** Deletes a coworker; the list then offers to undo it. */
export async function submitWorkerDelete(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(workerIdSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await deleteWorker(seat, parsed.value.workerId);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/workers?deleted=${answer.workerId}` as Route);
}

/** Brings a deleted coworker back. */
export async function submitWorkerRestore(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(workerIdSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await restoreWorker(seat, parsed.value.workerId);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/workers/${answer.workerId}?done=restored` as Route);
}

/** Makes two records of one person one. */
export async function submitMerge(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(mergeSchema, form);
  if (!parsed.ok) return parsed.answer;
  const fromGone = WORKER_FIELDS.filter((field) => fieldOf(form, `take-${field}`) === 'gone');
  const answer = await mergeWorkers(seat, parsed.value, fromGone);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/workers/${answer.workerId}?done=merged` as Route);
}

/** Says that a record is the organizer's own, or takes that back. */
export async function submitSelfLink(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(workerIdSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { workerId } = parsed.value;
  const answer = await linkSelf(seat, fieldOf(form, 'link') === 'no' ? null : workerId);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/workers/${workerId}?done=linked` as Route);
}

/** Searches the list of coworkers: keeps the words out of the address and goes to what was found. */
export async function submitSearch(campaignId: string, form: FormData): Promise<void> {
  const seat = await requireSeat(campaignId);
  const { q, ...rest } = enteredFrom(form);
  const sought = typeof q === 'string' ? q.trim() : '';
  await keepSought(seat.campaignId, sought);
  const query = readListQuery({ ...rest, sought: '1', page: '1' }, sought);
  redirect(`/campaigns/${campaignId}/workers${writeListQuery(query)}` as Route, RedirectType.replace);
}

/** Searches for the other record of somebody, by name. */
export async function submitMergeSearch(campaignId: string, workerId: string, form: FormData): Promise<void> {
  const seat = await requireSeat(campaignId);
  const { q } = enteredFrom(form);
  await keepSought(seat.campaignId, typeof q === 'string' ? q.trim() : '');
  redirect(`/campaigns/${campaignId}/workers/${workerId}/merge?sought=1` as Route, RedirectType.replace);
}

async function findAlike(seat: Seat, fields: WorkerFields): Promise<readonly AlikeShown[]> {
  if (!may(seat, 'workers.see')) notFound();
  const { named, byId } = await findRoster(seat);
  return alikeTo(fields, named).flatMap(({ id, because }) => {
    const worker = byId.get(id);
    return worker
      ? [{ id, because, name: worker.name, department: worker.department, shift: worker.shift }]
      : [];
  });
}
