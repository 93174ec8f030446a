'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { endOtherSessions, endOwnSession } from '@/lib/access/own-sessions';
import { sentOutside } from '@/lib/access/sent-outside';
import { requireSignedIn } from '@/lib/access/signed-in';
import { parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { sessionSchema } from '@/lib/sessions/schema';

const HERE = '/account/sessions';

/** Ends a session of somebody's own, on another device. */
export async function submitEndSession(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { userId } = await requireSignedIn();
  const parsed = parseForm(sessionSchema, form);
  if (!parsed.ok) return parsed.answer;
  if (!(await endOwnSession(userId, parsed.value.sessionId, sentOutside(userId, form)))) {
    return refuseForm(form, { key: 'sessions.gone' });
  }
  redirect(`${HERE}?done=one` as Route);
}

/** Ends every session of theirs but this one. */
export async function submitEndOthers(): Promise<void> {
  const { userId, sessionId } = await requireSignedIn();
  await endOtherSessions(userId, sessionId);
  redirect(`${HERE}?done=others` as Route);
}
