'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { requireSeatToSend } from '@/lib/access/sending';
import { today } from '@/lib/campaigns/today';
import {
  enteredFrom,
  parseForm,
  refuseForm,
  type Entered,
  type FormAnswer,
  type Problem,
} from '@/lib/forms/answer';
import { drawLine, rateTie, restoreRating, withdrawRating } from '@/lib/ties/commands';
import type { LineAnswer } from '@/lib/ties/drawn-line';
import type { PairAnswer } from '@/lib/ties/pair-answer';
import { drawnLineSchema, drawnRatingSchema, ratingIdSchema, ratingSchema } from '@/lib/ties/schema';
import { findRoster } from '@/lib/workers/roster';
import { findWhom, readPerson, type Whom } from '@/lib/workers/whom';

/** Finds the two people a rating will be about, and goes on to the rating. */
export async function submitPair(
  campaignId: string,
  _before: PairAnswer,
  form: FormData,
): Promise<PairAnswer> {
  const seat = await requireSeat(campaignId);
  const entered = enteredFrom(form);
  const first = await lookUp(seat, entered, 'first');
  const second = await lookUp(seat, entered, 'second');
  const twice = first.id !== null && first.id === second.id;
  if (first.id !== null && second.id !== null && !twice)
    redirect(placeOf(campaignId, first.id, second.id, ''));
  const problems: Record<string, readonly Problem[]> = {
    ...(first.problem && { first: [first.problem] }),
    ...(second.problem && { second: [second.problem] }),
    ...(twice && { second: [{ key: 'ties.samePerson' as const }] }),
  };
  return { entered, problems, candidates: { first: first.candidates, second: second.candidates } };
}

/** Adds a rating to the history of a pair. */
export async function submitRating(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(ratingSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { first, second, told, trust, ratedOn } = parsed.value;
  if (ratedOn > today()) return refuseForm(form, { key: 'ties.dayInFuture' }, 'ratedOn');
  const answer = await rateTie(seat, { between: [first, second], told, trust, ratedOn });
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(placeOf(campaignId, first, second, '&saved=1'));
}

/** Adds the rating of a line drawn on the map, and answers instead of going anywhere. */
export async function submitDrawnLine(campaignId: string, form: FormData): Promise<LineAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(drawnLineSchema, form);
  if (!parsed.ok) return { problems: parsed.answer?.problems ?? {} };
  const { first, second, ...asked } = parsed.value;
  if (asked.ratedOn > today()) return { problems: { ratedOn: [{ key: 'ties.dayInFuture' }] } };
  const answer = await drawLine(seat, { between: [first, second], ...asked });
  return 'refused' in answer ? { problems: { [answer.field ?? '']: [answer.refused] } } : answer;
}

/** Takes back the rating of a line drawn on the map; null when that is done, or what was wrong. */
export async function submitLineUndone(campaignId: string, form: FormData): Promise<Problem | null> {
  return marked(campaignId, form, withdrawRating);
}

/** Brings back the rating of a line that was undone; null when that is done, or what was wrong. */
export async function submitLineRedone(campaignId: string, form: FormData): Promise<Problem | null> {
  return marked(campaignId, form, restoreRating);
}

async function marked(
  campaignId: string,
  form: FormData,
  mark: typeof withdrawRating,
): Promise<Problem | null> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(drawnRatingSchema, form);
  if (!parsed.ok) return { key: 'ties.ratingGone' };
  const answer = await mark(seat, parsed.value.ratingId);
  return 'refused' in answer ? answer.refused : null;
}

/** Takes back a rating one wrote down oneself. */
export async function submitRatingWithdrawal(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(ratingIdSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { ratingId, first, second } = parsed.value;
  const answer = await withdrawRating(seat, ratingId);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(placeOf(campaignId, first, second, `&withdrawn=${ratingId}`));
}

/** Undoes the withdrawal of a rating. */
export async function submitRatingRestoration(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(ratingIdSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { ratingId, first, second } = parsed.value;
  const answer = await restoreRating(seat, ratingId);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(placeOf(campaignId, first, second, '&saved=1'));
}

async function lookUp(seat: Seat, entered: Entered, field: string) {
  const asked = readPerson(entered, field);
  const { named, byId } = await findRoster(seat);
  const whom = findWhom(asked, named);
  const ids = whom.kind === 'unclear' ? whom.ids : [];
  const candidates = ids.flatMap((id) => {
    const worker = byId.get(id);
    return worker
      ? [{ id, label: worker.name, detail: [worker.department, worker.shift].filter(Boolean).join(' · ') }]
      : [];
  });
  return { id: whom.kind === 'known' ? whom.id : null, candidates, problem: problemOf(asked.text, whom) };
}

function problemOf(text: string, whom: Whom): Problem | null {
  if (text === '') return { key: 'ties.personMissing' };
  if (whom.kind === 'known') return null;
  return {
    key: whom.kind === 'unclear' && whom.ids.length > 0 ? 'ties.personUnclear' : 'ties.personUnknown',
  };
}

function placeOf(campaignId: string, first: string, second: string, more: string): Route {
  return `/campaigns/${campaignId}/ties/new?first=${first}&second=${second}${more}` as Route;
}
