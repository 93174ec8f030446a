import 'server-only';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { findSignedIn, signInAs, type SignedIn } from '@/lib/access/auth';
import { findSecondStep } from '@/lib/access/begin-sign-in';
import { ownPath } from '@/lib/access/own-path';
import type { Asked, Purpose } from '@/lib/access/passkey-challenges';
import { browserForChallenge, browserOfAnswer } from '@/lib/access/passkey-cookie';
import { addPasskey, checkPasskey, optionsToAdd, optionsToShow } from '@/lib/access/passkeys';
import { countRecoveryCodes } from '@/lib/access/recovery-codes';
import { dropSecondTicket, readSecondTicket } from '@/lib/access/second-cookie';
import { finishSecondStep } from '@/lib/access/second-step';
import { isProven, markProven } from '@/lib/access/step-up';
import type { ProblemKey } from '@/lib/forms/answer';
import { isRefusal } from '@/lib/forms/refusal';
import { logSignIn } from '@/lib/logs/log-deed';

const HERE = '/account/second-factor';

/** What a browser is told after a passkey was asked for or shown: where to go on, or what was wrong. */
export type PasskeyAnswer = { readonly goTo: string } | { readonly problem: ProblemKey };

/** What a browser hands the passkey to make or show it. */
export type PasskeyOptions = {
  readonly options: PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON;
};

/** What came back: the passkey's own answer, and what goes with it: its name, or where somebody was going. */
export type Shown = {
  readonly response: RegistrationResponseJSON | AuthenticationResponseJSON;
  readonly name: string;
  readonly to: string;
};

/** Hands out a challenge for a passkey. */
export async function beginPasskey(purpose: Purpose): Promise<PasskeyOptions | PasskeyAnswer> {
  const who = await findAsked(purpose);
  if (!who) return { goTo: '/sign-in' };
  const asked = { purpose, userId: who.userId, browser: await browserForChallenge() };
  if (!isToAdd(asked)) return { options: await optionsToShow(asked) };
  if (!mayAdd(who.signedIn)) return { goTo: `/prove?to=${HERE}` };
  return { options: await optionsToAdd(who.signedIn?.handle ?? '', asked) };
}

/** Takes what a passkey answered, and does what it was asked for. */
export async function endPasskey(purpose: Purpose, shown: Shown): Promise<PasskeyAnswer> {
  const who = await findAsked(purpose);
  if (!who) return { goTo: '/sign-in' };
  const asked = { purpose, userId: who.userId, browser: await browserOfAnswer() };
  if (isToAdd(asked)) return mayAdd(who.signedIn) ? add(asked, shown) : { goTo: `/prove?to=${HERE}` };
  const found = await checkPasskey(shown.response as AuthenticationResponseJSON, asked);
  if (!found) {
    logSignIn('sign-in.failed', 'passkey');
    return { problem: 'factors.passkeyWrong' };
  }
  if (who.signedIn) await markProven(found.userId, who.signedIn.sessionId);
  else if (purpose === 'second') return finish(found.userId, shown.to);
  else await signInAs(found.userId);
  return { goTo: ownPath(shown.to, '/') };
}

type Who = { readonly userId: string | null; readonly signedIn: SignedIn | null };
type AskedToAdd = Asked & { readonly userId: string };

/** Who is meant before a passkey is shown: nobody yet at the door, else whoever passed the first step or is signed in. */
async function findAsked(purpose: Purpose): Promise<Who | null> {
  if (purpose === 'sign-in') return { userId: null, signedIn: null };
  if (purpose === 'second') {
    const pending = await findSecondStep();
    return pending && { userId: pending.userId, signedIn: null };
  }
  const signedIn = await findSignedIn();
  return signedIn && { userId: signedIn.userId, signedIn };
}

function isToAdd(asked: Asked): asked is AskedToAdd {
  return asked.purpose === 'add' && asked.userId !== null;
}

function mayAdd(signedIn: SignedIn | null): boolean {
  return signedIn !== null && isProven(signedIn, new Date(), 0);
}

async function add(asked: AskedToAdd, { response, name }: Shown): Promise<PasskeyAnswer> {
  const added = await addPasskey(response as RegistrationResponseJSON, asked, name);
  if (!added) return { problem: 'factors.passkeyWrong' };
  const codes = await countRecoveryCodes(asked.userId);
  return { goTo: codes ? `${HERE}?done=passkey` : `${HERE}/codes?done=passkey` };
}

async function finish(userId: string, to: string): Promise<PasskeyAnswer> {
  const passed = await finishSecondStep(await readSecondTicket(), userId);
  if (isRefusal(passed)) return { problem: passed.refused.key };
  await dropSecondTicket();
  await signInAs(userId, passed.provenAt);
  return { goTo: ownPath(to, '/') };
}
