'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { may, type Deed } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { requireSeatToSend } from '@/lib/access/sending';
import { requireProof } from '@/lib/access/step-up';
import { askToBurn, cancelBurn, confirmBurn, liftHold, setBurnWait, setHold } from '@/lib/burning/commands';
import { burnSchema, holdSchema, liftSchema, waitSchema } from '@/lib/burning/schema';
import { fieldOf, parseForm, type FormAnswer } from '@/lib/forms/answer';
import { readWas } from '@/lib/forms/overtaken';
import { isRefusal, refuseWith, type Refusal } from '@/lib/forms/refusal';

/** Asks to burn the campaign, or confirms that another lead asked. */
export async function submitBurn(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const confirms = fieldOf(form, 'confirms') === 'yes';
  const parsed = parseForm(burnSchema, form);
  if (!parsed.ok) return parsed.answer;
  await proven(seat, confirms ? 'burn.confirm' : 'burn.ask');
  const { codeName } = parsed.value;
  return end(seat, form, await (confirms ? confirmBurn(seat, codeName) : askToBurn(seat, codeName)));
}

/** Calls a burn off. */
export async function submitCancelBurn(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  return end(seat, form, await cancelBurn(seat));
}

/** Sets how long a burn waits. */
export async function submitBurnWait(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(waitSchema, form);
  if (!parsed.ok) return parsed.answer;
  return end(seat, form, await setBurnWait(seat, parsed.value, readWas(fieldOf(form, 'was'))));
}

/** Sets a legal hold. */
export async function submitHold(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(holdSchema, form);
  if (!parsed.ok) return parsed.answer;
  return end(seat, form, await setHold(seat, parsed.value.reason));
}

/** Lifts the legal hold, once it is shown again who asks. */
export async function submitLiftHold(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(liftSchema, form);
  if (!parsed.ok) return parsed.answer;
  await proven(seat, 'hold.lift');
  return end(seat, form, await liftHold(seat, parsed.value.holdId));
}

async function proven(seat: Seat, deed: Deed): Promise<void> {
  if (may(seat, deed)) await requireProof(seat, `/campaigns/${seat.campaignId}/settings/safety?begun=burn`);
}

function end(seat: Seat, form: FormData, done: { readonly done: true } | Refusal): FormAnswer {
  if (isRefusal(done)) return refuseWith(form, done);
  redirect(`/campaigns/${seat.campaignId}/settings/safety?done=kept` as Route);
}
