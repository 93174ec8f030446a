'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { listOwnCampaigns, mayOpenCampaigns, openCampaign } from '@/lib/access/campaigns';
import { openExampleCampaign } from '@/lib/access/example-campaign';
import { findSeat } from '@/lib/access/seat';
import { requireSeatToSend } from '@/lib/access/sending';
import { findAnswerOutside, sentOutside } from '@/lib/access/sent-outside';
import { requireSignedIn } from '@/lib/access/signed-in';
import { editCampaign, removeExampleCampaign } from '@/lib/campaigns/commands';
import { campaignSchema, settingsSchema } from '@/lib/campaigns/schema';
import { fieldOf, parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { readWas } from '@/lib/forms/overtaken';
import { isRefusal, refuseWith } from '@/lib/forms/refusal';

/** Opens a new campaign for whoever leads one already. */
export async function submitNewCampaign(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { userId } = await requireSignedIn();
  const parsed = parseForm(campaignSchema, form);
  if (!parsed.ok) return parsed.answer;
  const issues = (await getTranslations('campaigns'))('usualIssues').split('\n');
  const opened = await openCampaign(userId, { ...parsed.value, issues }, sentOutside(userId, form));
  if (isRefusal(opened)) return refuseForm(form, opened.refused, opened.field);
  redirect(`/campaigns/${opened.campaignId}` as Route);
}

/** Opens the made-up campaign, or goes to the one that is open already. */
export async function submitOpenExample(): Promise<void> {
  const { userId } = await requireSignedIn();
  const open = (await listOwnCampaigns(userId)).find((campaign) => campaign.isExample);
  if (!open && !(await mayOpenCampaigns(userId))) redirect('/campaigns');
  const { campaignId } = open ?? (await openExampleCampaign({ userId }));
  redirect(`/campaigns/${campaignId}` as Route);
}

/** Takes the made-up campaign away with everything entered in it. */
export async function submitRemoveExample(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { userId } = await requireSignedIn();
  const once = sentOutside(userId, form);
  const seat = await findSeat(userId, fieldOf(form, 'campaignId'));
  // Sent before, the seat went with the campaign.
  const removed = seat
    ? await removeExampleCampaign(seat, once)
    : await findAnswerOutside(once, 'campaign.remove');
  if (!removed) notFound();
  if (isRefusal(removed)) return refuseForm(form, removed.refused, removed.field);
  redirect('/campaigns?done=removed');
}

/** Writes a campaign's settings. */
export async function submitSettings(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(settingsSchema, form);
  if (!parsed.ok) return parsed.answer;
  const edited = await editCampaign(seat, parsed.value, readWas(fieldOf(form, 'was')));
  if (isRefusal(edited)) return refuseWith(form, edited);
  redirect(`/campaigns/${seat.campaignId}/settings?done=saved` as Route);
}
