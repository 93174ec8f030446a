'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { may, type Deed } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { requireSeatToSend } from '@/lib/access/sending';
import { requireProof } from '@/lib/access/step-up';
import { env } from '@/lib/env';
import { fieldOf, parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { readWas } from '@/lib/forms/overtaken';
import { isRefusal, refuseWith } from '@/lib/forms/refusal';
import { changeRole, inviteMember, removeMember, revokeInvitation } from '@/lib/members/commands';
import type { InviteAnswer } from '@/lib/members/invite-answer';
import { changeRoleSchema, invitationSchema, inviteSchema, removeMemberSchema } from '@/lib/members/schema';

/** Makes an invitation; its link is in the answer, this once. */
export async function submitInvitation(_before: InviteAnswer, form: FormData): Promise<InviteAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(inviteSchema, form);
  if (!parsed.ok) return { link: null, answer: parsed.answer };
  const { role } = parsed.value;
  if (role === 'lead') await requireMemberProof(seat, 'member.invite', { invite: role });
  const invited = await inviteMember(seat, role);
  if (isRefusal(invited)) return { link: null, answer: refuseForm(form, invited.refused, invited.field) };
  return { link: `${env.publicUrl}/invitation?code=${invited.code}`, role, answer: null };
}

/** Takes an invitation back. */
export async function submitRevokeInvitation(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(invitationSchema, form);
  if (!parsed.ok) return parsed.answer;
  const revoked = await revokeInvitation(seat, parsed.value.invitationId);
  if (isRefusal(revoked)) return refuseForm(form, revoked.refused, revoked.field);
  redirect(`/campaigns/${seat.campaignId}/settings/members?done=revoked` as Route);
}

/** Gives a member another role. */
export async function submitChangeRole(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(changeRoleSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { seatId, role } = parsed.value;
  await requireMemberProof(seat, 'member.change-role', { change: seatId, role });
  const changed = await changeRole(seat, seatId, role, readWas(fieldOf(form, 'was')));
  if (isRefusal(changed)) return refuseWith(form, changed);
  const stepsDown = seatId === seat.seatId && role !== 'lead';
  redirect(
    (stepsDown
      ? `/campaigns/${seat.campaignId}`
      : `/campaigns/${seat.campaignId}/settings/members?done=role`) as Route,
  );
}

/** Takes a member's seat; their sessions end with it. */
export async function submitRemoveMember(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(removeMemberSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { seatId, successorId } = parsed.value;
  await requireMemberProof(seat, 'member.remove', {
    remove: seatId,
    ...(successorId && { successor: successorId }),
  });
  const removed = await removeMember(seat, seatId, successorId);
  if (isRefusal(removed)) return refuseForm(form, removed.refused, removed.field);
  redirect(`/campaigns/${seat.campaignId}/settings/members?done=removed` as Route);
}

/** Asks whoever may do this for a proof first; they come back to the form as they had filled it in. */
async function requireMemberProof(
  seat: Seat,
  deed: Deed,
  entered: Readonly<Record<string, string>>,
): Promise<void> {
  if (!may(seat, deed)) return;
  const search = new URLSearchParams(entered).toString();
  await requireProof(seat, `/campaigns/${seat.campaignId}/settings/members?${search}`);
}
