'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { endSignIn } from '@/lib/access/begin-sign-in';
import { renamePasskey } from '@/lib/access/own-passkeys';
import { makeRecoveryCodes } from '@/lib/access/recovery-codes';
import { removeApp, removePasskey } from '@/lib/access/second-factors';
import { sentOutside } from '@/lib/access/sent-outside';
import { requireSignedIn } from '@/lib/access/signed-in';
import { requireProof } from '@/lib/access/step-up';
import { beginTotp, confirmTotp } from '@/lib/access/totp';
import {
  oneTimeCodeSchema,
  ownPasskeySchema,
  recoveryCodeSchema,
  renamePasskeySchema,
} from '@/lib/factors/schema';
import { parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { isRefusal } from '@/lib/forms/refusal';

const HERE = '/account/second-factor';

/** The second step of signing in, by the digits of an app. */
export async function submitSecondStep(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const parsed = parseForm(oneTimeCodeSchema, form);
  if (!parsed.ok) return parsed.answer;
  const done = await endSignIn(parsed.value.oneTimeCode);
  if (isRefusal(done)) return refuseForm(form, done.refused, done.field);
  redirect(placeAfter(parsed.value.invitation));
}

/** The second step of signing in, by one of the printed codes. */
export async function submitRecoveryStep(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const parsed = parseForm(recoveryCodeSchema, form);
  if (!parsed.ok) return parsed.answer;
  const done = await endSignIn(parsed.value.recoveryCode);
  if (isRefusal(done)) return refuseForm(form, done.refused, done.field && 'recoveryCode');
  redirect(placeAfter(parsed.value.invitation));
}

/** Begins to set up an authenticator app. */
export async function submitBeginApp(): Promise<void> {
  const { userId } = await requireSignedIn();
  await requireProof({ userId }, HERE);
  await beginTotp(userId);
  redirect(`${HERE}/app` as Route);
}

/** Confirms the app by the first code it shows. */
export async function submitConfirmApp(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { userId } = await requireSignedIn();
  const parsed = parseForm(oneTimeCodeSchema, form);
  if (!parsed.ok) return parsed.answer;
  await requireProof({ userId }, `${HERE}/app`);
  const code = parsed.value.oneTimeCode.replace(/\s/g, '');
  if (!(await confirmTotp(userId, code, new Date(), sentOutside(userId, form)))) {
    return refuseForm(form, { key: 'factors.firstCodeWrong' }, 'oneTimeCode');
  }
  redirect(`${HERE}/codes?done=app` as Route);
}

/** Takes the authenticator app away. */
export async function submitRemoveApp(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { userId } = await requireSignedIn();
  await requireProof({ userId }, HERE);
  const removed = await removeApp(userId);
  if (isRefusal(removed)) return refuseForm(form, removed.refused);
  redirect(`${HERE}?done=appRemoved` as Route);
}

/** Calls a passkey something else. */
export async function submitRenamePasskey(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { userId } = await requireSignedIn();
  const parsed = parseForm(renamePasskeySchema, form);
  if (!parsed.ok) return parsed.answer;
  if (!(await renamePasskey(userId, parsed.value.passkeyId, parsed.value.name))) {
    return refuseForm(form, { key: 'factors.gone' });
  }
  redirect(`${HERE}?done=passkeyRenamed` as Route);
}

/** Takes a passkey away. */
export async function submitRemovePasskey(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { userId } = await requireSignedIn();
  const parsed = parseForm(ownPasskeySchema, form);
  if (!parsed.ok) return parsed.answer;
  await requireProof({ userId }, HERE);
  const removed = await removePasskey(userId, parsed.value.passkeyId, sentOutside(userId, form));
  if (isRefusal(removed)) return refuseForm(form, removed.refused);
  redirect(`${HERE}?done=passkeyRemoved` as Route);
}

/** Makes ten recovery codes; they are in the answer, this once. */
export async function submitRecoveryCodes(): Promise<readonly string[] | null> {
  const { userId } = await requireSignedIn();
  await requireProof({ userId }, `${HERE}/codes`);
  return makeRecoveryCodes(userId);
}

/** Where somebody goes once they are in: to their invitation, if they were on the way to one. */
function placeAfter(invitation: string | undefined): Route {
  return invitation ? `/invitation?code=${encodeURIComponent(invitation)}` : '/';
}
