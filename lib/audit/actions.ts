'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { requireSeatToSend } from '@/lib/access/sending';
import type { CheckAnswer } from '@/lib/audit/check-answer';
import { putBack, seeAlert } from '@/lib/audit/commands';
import { checkLog } from '@/lib/audit/queries';
import { alertSchema, putBackSchema } from '@/lib/audit/schema';
import { parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { isRefusal } from '@/lib/forms/refusal';

/** Checks every entry of the campaign's log. */
export async function submitCheck(
  campaignId: string,
  _before: CheckAnswer,
  _form: FormData,
): Promise<CheckAnswer> {
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'audit.see')) notFound();
  return checkLog(seat);
}

/** Puts back what somebody changed, as it was shown. */
export async function submitPutBack(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(putBackSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { who, since, seen } = parsed.value;
  const answer = await putBack(seat, { userId: who, since, seen });
  if (isRefusal(answer)) return refuseForm(form, answer.refused, answer.field);
  const { rows, sequence } = answer;
  redirect(
    `/campaigns/${seat.campaignId}/settings/audit?putBack=${String(rows)}&event=${String(sequence)}` as Route,
  );
}

/** Notes that a lead has looked into an alert. */
export async function submitAlertSeen(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(alertSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await seeAlert(seat, parsed.value);
  if (isRefusal(answer)) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${seat.campaignId}` as Route);
}
