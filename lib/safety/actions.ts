'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { openSealedCampaign } from '@/lib/access/campaign-seal';
import { may } from '@/lib/access/policy';
import { requireSeatToSend } from '@/lib/access/sending';
import { sentOutside } from '@/lib/access/sent-outside';
import { requireSignedIn } from '@/lib/access/signed-in';
import { requireProof } from '@/lib/access/step-up';
import { fieldOf, parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { readWas } from '@/lib/forms/overtaken';
import { isRefusal, refuseWith } from '@/lib/forms/refusal';
import { sealCampaign, setLockMinutes } from '@/lib/safety/commands';
import { lockSchema, openAgainSchema } from '@/lib/safety/schema';

/** Sets when idle screens lock. */
export async function submitLockMinutes(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(lockSchema, form);
  if (!parsed.ok) return parsed.answer;
  const done = await setLockMinutes(seat, parsed.value, readWas(fieldOf(form, 'was')));
  if (isRefusal(done)) return refuseWith(form, done);
  redirect(`/campaigns/${seat.campaignId}/settings/safety?done=kept` as Route);
}

/** Seals the campaign; everybody is signed out with it, whoever asked included. */
export async function submitSeal(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  if (!may(seat, 'campaign.seal')) return refuseForm(form, { key: 'access.notAllowed' });
  await requireProof(seat, `/campaigns/${seat.campaignId}/settings/safety?begun=seal`);
  const done = await sealCampaign(seat);
  if (isRefusal(done)) return refuseForm(form, done.refused, done.field);
  redirect('/sign-in?done=sealed');
}

/** Opens a sealed campaign again. */
export async function submitOpenAgain(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { userId } = await requireSignedIn();
  const parsed = parseForm(openAgainSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { campaignId, passphrase } = parsed.value;
  const done = await openSealedCampaign(userId, campaignId, passphrase, sentOutside(userId, form));
  if (isRefusal(done)) return refuseForm(form, done.refused, done.field);
  redirect(`/campaigns/${campaignId}` as Route);
}
