'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { may, type Deed } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { requireSeatToSend } from '@/lib/access/sending';
import { requireProof } from '@/lib/access/step-up';
import { fieldOf, parseForm, type FormAnswer } from '@/lib/forms/answer';
import { readWas } from '@/lib/forms/overtaken';
import { isRefusal, refuseWith, type Refusal } from '@/lib/forms/refusal';
import type { Clocks } from '@/lib/retention/clocks';
import { runClocks, setClocks } from '@/lib/retention/commands';
import { retentionSchema, runSchema } from '@/lib/retention/schema';

/** Shows what would go by some clocks, before they are set. */
export async function submitForeseen(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { campaignId } = await requireSeat(fieldOf(form, 'campaignId'));
  const parsed = parseForm(retentionSchema, form);
  if (!parsed.ok) return parsed.answer;
  redirect(pageWith(campaignId, asked(parsed.value)));
}

/** Sets the clocks, once it is shown again who asks. */
export async function submitClocks(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(retentionSchema, form);
  if (!parsed.ok) return parsed.answer;
  await proven(seat, 'retention.set', asked(parsed.value));
  return end(seat, form, await setClocks(seat, parsed.value, readWas(fieldOf(form, 'was'))), 'kept');
}

/** Clears what is due now, once it is shown again who asks. */
export async function submitRun(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(runSchema, form);
  if (!parsed.ok) return parsed.answer;
  await proven(seat, 'retention.run', { begun: 'retention' });
  return end(seat, form, await runClocks(seat, parsed.value.seen), 'cleared');
}

async function proven(seat: Seat, deed: Deed, query: Readonly<Record<string, string>>): Promise<void> {
  if (may(seat, deed)) await requireProof(seat, pageWith(seat.campaignId, query));
}

function asked({ notesMonths, leftMonths, closedMonths, closedOn }: Clocks): Record<string, string> {
  const text = (months: number | null) => (months === null ? '' : String(months));
  return {
    begun: 'clocks',
    notesMonths: text(notesMonths),
    leftMonths: text(leftMonths),
    closedMonths: text(closedMonths),
    closedOn: closedOn ?? '',
  };
}

function pageWith(campaignId: string, query: Readonly<Record<string, string>>): Route {
  const search = new URLSearchParams(query).toString();
  return `/campaigns/${campaignId}/settings/safety?${search}#retention` as Route;
}

function end(seat: Seat, form: FormData, done: object | Refusal, how: 'kept' | 'cleared'): FormAnswer {
  if (isRefusal(done)) return refuseWith(form, done);
  redirect(`/campaigns/${seat.campaignId}/settings/safety?done=${how}` as Route);
}
