'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { requireSeatToSend } from '@/lib/access/sending';
import { finishFollowUp, handOverFollowUp, moveFollowUp, planFollowUp } from '@/lib/follow-ups/commands';
import { finishSchema, handOverSchema, moveSchema, planSchema } from '@/lib/follow-ups/schema';
import { fieldOf, parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { readWas } from '@/lib/forms/overtaken';
import { refuseWith } from '@/lib/forms/refusal';

/** Marks a follow-up as done; the page then offers to undo it. */
export async function submitFinished(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(finishSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { followUpId, open } = parsed.value;
  const answer = await finishFollowUp(seat, followUpId, open === undefined);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(placeOf(campaignId, open === undefined ? `?done=${followUpId}` : ''));
}

/** Moves a follow-up to another day. */
export async function submitMove(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(moveSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await moveFollowUp(seat, parsed.value.followUpId, parsed.value.dueOn, wasOf(form));
  if ('refused' in answer) return refuseWith(form, answer);
  redirect(placeOf(campaignId, '?moved=1'));
}

/** Makes a visit a follow-up of one's own, and comes back to the leaders. */
export async function submitVisit(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(planSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await planFollowUp(seat, parsed.value.workerId, parsed.value.dueOn);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  // Not to the same address: the browser would keep the page it has.
  redirect(`/campaigns/${campaignId}/leaders?planned=${parsed.value.workerId}` as Route);
}

/** Hands a follow-up to another organizer. */
export async function submitHandOver(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(handOverSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await handOverFollowUp(seat, parsed.value.followUpId, parsed.value.followUpBy, wasOf(form));
  if ('refused' in answer) return refuseWith(form, answer);
  redirect(placeOf(campaignId, '?handed=1'));
}

function wasOf(form: FormData) {
  return readWas(fieldOf(form, 'was'));
}

function placeOf(campaignId: string, query: string): Route {
  return `/campaigns/${campaignId}/follow-ups${query}` as Route;
}
