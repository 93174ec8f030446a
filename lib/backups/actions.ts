'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { may, type Deed } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { requireSeatToSend } from '@/lib/access/sending';
import { requireProof } from '@/lib/access/step-up';
import { askForBackup, planBackups } from '@/lib/backups/commands';
import { planTexts } from '@/lib/backups/plan-texts';
import { backupPlanSchema } from '@/lib/backups/schema';
import { fieldOf, parseForm, type FormAnswer } from '@/lib/forms/answer';
import { readWas } from '@/lib/forms/overtaken';
import { isRefusal, refuseWith } from '@/lib/forms/refusal';

/** Sets when backups are made, once it is shown again who asks. */
export async function submitBackupPlan(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  const parsed = parseForm(backupPlanSchema, form);
  if (!parsed.ok) return withoutSecret(parsed.answer);
  await proven(seat, 'backup.plan', { begun: 'plan', ...planTexts(parsed.value) });
  const done = await planBackups(seat, parsed.value, readWas(fieldOf(form, 'was')));
  if (isRefusal(done)) return refuseWith(form, done);
  redirect(pageWith(seat, { done: 'kept' }));
}

/** Has a backup made now, once it is shown again who asks. */
export async function submitBackupNow(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const seat = await requireSeatToSend(fieldOf(form, 'campaignId'), form);
  await proven(seat, 'backup.make', { begun: 'make' });
  const done = await askForBackup(seat);
  if (isRefusal(done)) return refuseWith(form, done);
  redirect(pageWith(seat, {}));
}

/** The line that opens backups does not come back into the page. */
function withoutSecret(answer: FormAnswer): FormAnswer {
  const isSecret = answer?.problems['recipients']?.some(({ key }) => key === 'backups.recipientSecret');
  return answer && isSecret ? { ...answer, entered: { ...answer.entered, recipients: '' } } : answer;
}

async function proven(seat: Seat, deed: Deed, query: Readonly<Record<string, string>>): Promise<void> {
  if (may(seat, deed)) await requireProof(seat, pageWith(seat, query));
}

function pageWith({ campaignId }: Seat, query: Readonly<Record<string, string>>): Route {
  const search = new URLSearchParams(query).toString();
  return `/campaigns/${campaignId}/settings/backups${search && `?${search}`}` as Route;
}
