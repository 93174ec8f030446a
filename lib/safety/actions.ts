'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { requireSeat } from '@/lib/access/seat';
import { fieldOf, parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { isRefusal } from '@/lib/forms/refusal';
import { setLockMinutes } from '@/lib/safety/commands';
import { lockSchema } from '@/lib/safety/schema';

/** Sets when idle screens lock. */
export async function submitLockMinutes(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeat(fieldOf(form, 'campaignId'));
  const parsed = parseForm(lockSchema, form);
  if (!parsed.ok) return parsed.answer;
  const done = await setLockMinutes(seat, parsed.value.lockMinutes);
  if (isRefusal(done)) return refuseForm(form, done.refused, done.field);
  redirect(`/campaigns/${seat.campaignId}/settings/safety?done=kept` as Route);
}
