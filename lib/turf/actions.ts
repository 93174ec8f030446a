'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { ownPath } from '@/lib/access/own-path';
import type { Seat } from '@/lib/access/seat';
import { requireSeatToSend } from '@/lib/access/sending';
import { parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import type { Refusal } from '@/lib/forms/refusal';
import { clearTurf, giveTurf, undoTurf, type TurfChanged } from '@/lib/turf/commands';
import { clearSchema, crewsSchema, peopleSchema, turfChangeSchema } from '@/lib/turf/schema';
import { readListQuery } from '@/lib/workers/list-query';
import { findFittingIds } from '@/lib/workers/listed';
import { findSought } from '@/lib/workers/sought';

/** Gives the coworkers who are ticked, or all who fit a list, to an organizer; or takes them away. */
export async function submitTurfPeople(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(peopleSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { seatId, back, deed, worker, all, query } = parsed.value;
  const workerIds = all === 'yes' ? await fittingIds(seat, query) : worker;
  if (workerIds.length === 0) return refuseForm(form, { key: 'turf.nobodyTicked' });
  const answer =
    deed === 'take'
      ? await clearTurf(seat, seatId, { workerIds, ruleIds: [] })
      : await giveTurf(seat, seatId, { workerIds, rules: [] });
  return goOn(seat, form, answer, back);
}

/** Gives departments and shifts to an organizer: whoever works there, now and later. */
export async function submitTurfCrews(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(crewsSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { seatId, crew, back } = parsed.value;
  return goOn(seat, form, await giveTurf(seat, seatId, { workerIds: [], rules: crew }), back);
}

/** Takes one department and shift, or everything, from an organizer. */
export async function submitTurfClear(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(clearSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { seatId, ruleId, back } = parsed.value;
  const asked =
    ruleId === undefined
      ? ({ workerIds: 'all', ruleIds: 'all' } as const)
      : { workerIds: [], ruleIds: [ruleId] };
  return goOn(seat, form, await clearTurf(seat, seatId, asked), back);
}

/** Undoes what was given or taken. */
export async function submitTurfUndo(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(turfChangeSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await undoTurf(seat, parsed.value.changeId);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(placeOf(seat, parsed.value.back, 'undone'));
}

async function fittingIds(seat: Seat, address: string): Promise<readonly string[]> {
  const asked = Object.fromEntries(new URLSearchParams(address));
  return findFittingIds(seat, readListQuery(asked, await findSought()));
}

function goOn(seat: Seat, form: FormData, answer: TurfChanged | Refusal, back: string): FormAnswer {
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(placeOf(seat, back, answer.changeId));
}

/** Where to go on: the page somebody came from, if it is one of this campaign, told what was changed. */
function placeOf({ campaignId }: Seat, back: string, changed: string): Route {
  const turf = `/campaigns/${campaignId}/settings/turf`;
  const [path = '', search = ''] = ownPath(back, turf).split('?');
  const query = new URLSearchParams(search);
  query.set('turf', changed);
  return `${path.startsWith(`/campaigns/${campaignId}/`) ? path : turf}?${query.toString()}` as Route;
}
