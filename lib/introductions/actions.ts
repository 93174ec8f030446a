'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { requireSeatToSend, wasSent } from '@/lib/access/sending';
import { today } from '@/lib/campaigns/today';
import { parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { findSuggestion } from '@/lib/introductions/board';
import {
  dropIntroduction,
  refuseIntroduction,
  restoreIntroduction,
  takeIntroduction,
} from '@/lib/introductions/commands';
import { dropSchema, refuseSchema, takeSchema } from '@/lib/introductions/schema';
import { addDays } from '@/lib/web/day';

const WEEK = 7;

/** Makes a suggestion of the plan somebody's follow-up. */
export async function submitTake(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(takeSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { one, other, dueOn, followUpBy } = parsed.value;
  const suggestion = await findSuggestion(seat, one, other);
  // Sent before, it was taken by this very form: the command knows its answer.
  if (!suggestion && !(await wasSent(seat, 'introduction.take')))
    return refuseForm(form, { key: 'introductions.gone' }, null);
  const { woven, reached, ...pair } = suggestion ?? { one, other, through: null, woven: [], reached: 0 };
  const answer = await takeIntroduction(seat, {
    one: pair.one,
    other: pair.other,
    through: pair.through,
    promised: { gain: woven.length, reached },
    dueOn: dueOn ?? addDays(today(), WEEK),
    seatId: followUpBy ?? null,
  });
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(placeOf(campaignId, `?taken=${answer.introductionId}`));
}

/** Says that two shall not be suggested. */
export async function submitRefusal(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(refuseSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await refuseIntroduction(seat, parsed.value.one, parsed.value.other);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(placeOf(campaignId, `?refused=${answer.introductionId}`));
}

/** Lets go of an introduction, or takes it up again. */
export async function submitDrop(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(dropSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { introductionId, again } = parsed.value;
  const isAgain = again !== undefined;
  const answer = isAgain
    ? await restoreIntroduction(seat, introductionId)
    : await dropIntroduction(seat, introductionId);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(placeOf(campaignId, isAgain ? '' : `?dropped=${introductionId}`));
}

function placeOf(campaignId: string, query: string): Route {
  return `/campaigns/${campaignId}/introductions${query}` as Route;
}
