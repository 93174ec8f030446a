'use server';

import type { Route } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { changePassphrase, resetPassphrase } from '@/lib/access/accounts';
import { addressOfRequest } from '@/lib/access/address';
import { findLocked, signInAs } from '@/lib/access/auth';
import { beginSignIn } from '@/lib/access/begin-sign-in';
import { openExampleCampaign } from '@/lib/access/example-campaign';
import { claimInstallation } from '@/lib/access/installation';
import { acceptInvitation, findInvitation, joinByInvitation } from '@/lib/access/invitations';
import { countCodeAttempt, waitFor } from '@/lib/access/limits';
import { unlockInstallation } from '@/lib/access/unlock';
import { unlockSession } from '@/lib/access/lock';
import { ownCookie } from '@/lib/access/own-cookie';
import { ownPath } from '@/lib/access/own-path';
import { sentOutside } from '@/lib/access/sent-outside';
import { requireSignedIn } from '@/lib/access/signed-in';
import { prove } from '@/lib/access/step-up';
import {
  changePassphraseSchema,
  codeSchema,
  joinSchema,
  proofSchema,
  resetSchema,
  setUpSchema,
  signInSchema,
  unlockSchema,
} from '@/lib/accounts/schema';
import { fieldOf, parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { isRefusal, type Refusal } from '@/lib/forms/refusal';
import { THEME_COOKIE, themeFrom } from '@/lib/i18n/theme';

/** Signs in, or goes to the second step; the front door knows where to go from there. */
export async function submitSignIn(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const parsed = parseForm(signInSchema, form);
  if (!parsed.ok) return parsed.answer;
  const { handle, passphrase, invitation } = parsed.value;
  const begun = await beginSignIn(handle, passphrase);
  if (begun.outcome === 'wait') return refuseForm(form, waitFor(begun.seconds));
  if (begun.outcome === 'mismatch') return refuseForm(form, { key: 'access.mismatch' });
  if (begun.outcome === 'second') redirect(withInvitation('/sign-in/second', invitation) as Route);
  redirect(withInvitation('/', invitation) as Route);
}

/** Claims the installation for its first lead, signs them in and opens their campaign. */
export async function submitSetUp(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const parsed = parseForm(setUpSchema(textsOf(form, 'handle', 'codeName', 'purpose')), form);
  if (!parsed.ok) return parsed.answer;
  const wait = await countCode();
  if (wait) return refuseForm(form, wait.refused);
  const { code, handle, passphrase, example, ...campaign } = parsed.value;
  const issues = (await getTranslations('campaigns'))('usualIssues').split('\n');
  const once = sentOutside('', form);
  const claimed = await claimInstallation(code, { handle, passphrase }, { ...campaign, issues }, once);
  if (isRefusal(claimed)) return refuseForm(form, claimed.refused, claimed.field);
  if (example) await openExampleCampaign(claimed);
  await signInAs(claimed.userId);
  redirect(`/campaigns/${claimed.campaignId}` as Route);
}

/** Takes a seat by invitation as somebody new, and signs them in. */
export async function submitJoin(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const wait = await countCode();
  if (wait) return refuseForm(form, wait.refused);
  const [code = '', handle = ''] = textsOf(form, 'code', 'handle');
  const invitation = await findInvitation(code);
  const parsed = parseForm(joinSchema([handle, invitation?.codeName ?? '']), form);
  if (!parsed.ok) return parsed.answer;
  const seated = await joinByInvitation(parsed.value.code, parsed.value, sentOutside('', form));
  if (isRefusal(seated)) return refuseForm(form, seated.refused, seated.field);
  await signInAs(seated.userId);
  redirect(`/campaigns/${seated.campaignId}` as Route);
}

/** Takes a seat by invitation for whoever is signed in. */
export async function submitAcceptInvitation(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { userId } = await requireSignedIn();
  const parsed = parseForm(codeSchema, form);
  if (!parsed.ok) return parsed.answer;
  const seated = await acceptInvitation(parsed.value.code, userId, sentOutside(userId, form));
  if (isRefusal(seated)) return refuseForm(form, seated.refused, seated.field);
  redirect(`/campaigns/${seated.campaignId}` as Route);
}

/** Sets a new passphrase by a one-time link and signs in with it. */
export async function submitReset(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const parsed = parseForm(resetSchema, form);
  if (!parsed.ok) return parsed.answer;
  const wait = await countCode();
  if (wait) return refuseForm(form, wait.refused);
  const { code, passphrase } = parsed.value;
  const done = await resetPassphrase(code, passphrase, sentOutside('', form));
  if (isRefusal(done)) return refuseForm(form, done.refused, done.field);
  await signInAs(done.userId);
  redirect('/');
}

/** Changes the passphrase of whoever is signed in; every session of theirs ends, and this one begins anew. */
export async function submitChangePassphrase(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { userId, handle, provenAt } = await requireSignedIn();
  const parsed = parseForm(changePassphraseSchema([handle]), form);
  if (!parsed.ok) return parsed.answer;
  const { current, passphrase } = parsed.value;
  const done = await changePassphrase(userId, current, passphrase, sentOutside(userId, form));
  if (isRefusal(done)) return refuseForm(form, done.refused, done.field);
  await signInAs(userId, provenAt);
  redirect('/account?done=passphrase');
}

/** Takes the passphrase once more before something delicate, and goes back to where it was asked for. */
export async function submitProof(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const signedIn = await requireSignedIn();
  const parsed = parseForm(proofSchema, form);
  if (!parsed.ok) return parsed.answer;
  const done = await prove(signedIn, parsed.value, sentOutside(signedIn.userId, form));
  if (isRefusal(done)) return refuseForm(form, done.refused, done.field);
  redirect(ownPath(parsed.value.to) as Route);
}

/** Opens the installation's keys after a start. */
export async function submitUnlockInstallation(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const parsed = parseForm(unlockSchema, form);
  if (!parsed.ok) return parsed.answer;
  const opened = await unlockInstallation(parsed.value.passphrase);
  if (isRefusal(opened)) return refuseForm(form, opened.refused, opened.field);
  redirect('/');
}

/** Opens a locked session again, and goes back to where it was locked. */
export async function submitUnlock(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const locked = await findLocked();
  if (!locked) redirect('/campaigns');
  const parsed = parseForm(proofSchema, form);
  if (!parsed.ok) return parsed.answer;
  const opened = await unlockSession(locked, parsed.value.passphrase);
  if (isRefusal(opened)) return refuseForm(form, opened.refused, opened.field);
  redirect(ownPath(parsed.value.to) as Route);
}

/** Remembers on this device whether pages are light, dark, or as the device has it. */
export async function submitTheme(form: FormData): Promise<void> {
  const [chosen] = textsOf(form, 'theme');
  const theme = themeFrom(chosen);
  const jar = await cookies();
  const cookie = ownCookie(THEME_COOKIE);
  if (theme) jar.set({ ...cookie, value: theme, maxAge: 365 * 24 * 60 * 60 });
  else jar.delete(cookie);
  redirect('/account?done=theme');
}

/** The page to go to next; with an invitation in hand, the invitation. */
function withInvitation(path: string, invitation: string | undefined): string {
  if (invitation === undefined) return path;
  const search = new URLSearchParams(path === '/' ? { code: invitation } : { invitation }).toString();
  return `${path === '/' ? '/invitation' : path}?${search}`;
}

async function countCode(): Promise<Refusal | null> {
  const attempt = await countCodeAttempt(await addressOfRequest());
  return attempt.allowed ? null : { refused: waitFor(attempt.seconds), field: null };
}

function textsOf(form: FormData, ...names: readonly string[]): string[] {
  return names.map((name) => fieldOf(form, name));
}
