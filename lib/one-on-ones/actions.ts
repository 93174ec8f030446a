'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { requireSeatToSend } from '@/lib/access/sending';
import { parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { restoreOneOnOne, withdrawOneOnOne } from '@/lib/one-on-ones/commands';
import { talkIdSchema } from '@/lib/one-on-ones/schema';

/** Takes back a one-on-one; the list then offers to undo it. */
export async function submitWithdrawal(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(talkIdSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await withdrawOneOnOne(seat, parsed.value.oneOnOneId);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/one-on-ones?withdrawn=${parsed.value.oneOnOneId}` as Route);
}

/** Undoes a withdrawal. */
export async function submitRestoration(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(talkIdSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await restoreOneOnOne(seat, parsed.value.oneOnOneId);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/one-on-ones?saved=${parsed.value.oneOnOneId}` as Route);
}
