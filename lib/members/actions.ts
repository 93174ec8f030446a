'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { requireSeat } from '@/lib/access/seat';
import { env } from '@/lib/env';
import { parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { isRefusal } from '@/lib/forms/refusal';
import { changeRole, inviteMember, removeMember, revokeInvitation } from '@/lib/members/commands';
import type { InviteAnswer } from '@/lib/members/invite-answer';
import { changeRoleSchema, invitationSchema, inviteSchema, memberSchema } from '@/lib/members/schema';

/** Makes an invitation; its link is in the answer, this once. */
export async function submitInvitation(_before: InviteAnswer, form: FormData): Promise<InviteAnswer> {
  const seat = await requireSeat(campaignIdOf(form));
  const parsed = parseForm(inviteSchema, form);
  if (!parsed.ok) return { link: null, answer: parsed.answer };
  const { role } = parsed.value;
  const invited = await inviteMember(seat, role);
  if (isRefusal(invited)) return { link: null, answer: refuseForm(form, invited.refused, invited.field) };
  return { link: `${env.publicUrl}/invitation?code=${invited.code}`, role, answer: null };
}

/** Takes an invitation back. */
export async function submitRevokeInvitation(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeat(campaignIdOf(form));
  const parsed = parseForm(invitationSchema, form);
  if (!parsed.ok) return parsed.answer;
  const revoked = await revokeInvitation(seat, parsed.value.invitationId);
  if (isRefusal(revoked)) return refuseForm(form, revoked.refused, revoked.field);
  redirect(`/campaigns/${seat.campaignId}/settings/members?done=revoked` as Route);
}

/** Gives a member another role. */
export async function submitChangeRole(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeat(campaignIdOf(form));
  const parsed = parseForm(changeRoleSchema, form);
  if (!parsed.ok) return parsed.answer;
  const changed = await changeRole(seat, parsed.value.seatId, parsed.value.role);
  if (isRefusal(changed)) return refuseForm(form, changed.refused, changed.field);
  const stepsDown = parsed.value.seatId === seat.seatId && parsed.value.role !== 'lead';
  redirect(
    (stepsDown
      ? `/campaigns/${seat.campaignId}`
      : `/campaigns/${seat.campaignId}/settings/members?done=role`) as Route,
  );
}

/** Takes a member's seat; their sessions end with it. */
export async function submitRemoveMember(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeat(campaignIdOf(form));
  const parsed = parseForm(memberSchema, form);
  if (!parsed.ok) return parsed.answer;
  const removed = await removeMember(seat, parsed.value.seatId);
  if (isRefusal(removed)) return refuseForm(form, removed.refused, removed.field);
  redirect(`/campaigns/${seat.campaignId}/settings/members?done=removed` as Route);
}

function campaignIdOf(form: FormData): string {
  const value = form.get('campaignId');
  return typeof value === 'string' ? value : '';
}
