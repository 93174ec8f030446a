'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { requireSeatToSend } from '@/lib/access/sending';
import { fieldOf, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { undoImport } from '@/lib/imports/commands';
import { importIdSchema } from '@/lib/import-drafts/schema';

/** Takes a whole import back. */
export async function submitImportUndo(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const importId = importIdSchema.safeParse(fieldOf(form, 'importId'));
  if (!importId.success) return refuseForm(form, { key: 'import.undoneAlready' });
  const answer = await undoImport(seat, importId.data);
  if ('refused' in answer) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/import/${importId.data}` as Route);
}
