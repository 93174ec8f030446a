import 'server-only';
import { randomUUID } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { keepChallenge, takeChallenge, type Asked } from '@/lib/access/passkey-challenges';
import { installationVault } from '@/lib/access/vault';
import { db, type Tx } from '@/lib/db/client';
import { env } from '@/lib/env';

const { hostname, origin } = new URL(env.publicUrl);

/** Whether passkeys work at the address people type: they belong to a name, never to a number. */
export const PASSKEYS_WORK = !/^[\d.]+$|:/.test(hostname);

/** What a browser needs to make a new passkey for somebody. */
export async function optionsToAdd(
  handle: string,
  asked: Asked & { readonly userId: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const options = await generateRegistrationOptions({
    rpName: 'Woven',
    rpID: hostname,
    userName: handle,
    userID: userHandleOf(asked.userId),
    attestationType: 'none',
    excludeCredentials: await credentialsOf(asked.userId),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(options.challenge, asked);
  return options;
}

/** Adds a passkey a browser has just made. False when anything about it does not fit what was asked. */
export function addPasskey(
  response: RegistrationResponseJSON,
  asked: Asked & { readonly userId: string },
  name: string,
): Promise<boolean> {
  // What it signed is used up with it or not at all.
  return db.$transaction(async (tx) => {
    const verified = await orNull(() =>
      verifyRegistrationResponse({
        response,
        ...expected(tx, asked),
      }),
    );
    if (!verified?.verified) return false;
    const { id: credentialId, publicKey, counter } = verified.registrationInfo.credential;
    if (await tx.passkey.findUnique({ where: { credentialId }, select: { id: true } })) return false;
    const id = randomUUID();
    await tx.passkey.create({
      data: {
        id,
        userId: asked.userId,
        credentialId,
        publicKey,
        counter,
        transports: response.response.transports ?? [],
        sealed: installationVault().seal('passkey', id, { name }),
      },
      select: { id: true },
    });
    return true;
  });
}

/** What a browser needs to show a passkey: one of somebody's, or, where nobody is known yet, any it has of ours. */
export async function optionsToShow(asked: Asked): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: hostname,
    userVerification: 'required',
    ...(asked.userId && { allowCredentials: await credentialsOf(asked.userId) }),
  });
  await keepChallenge(options.challenge, asked);
  return options;
}

/** Whose passkey was just shown; null when it is nobody's, somebody else's than was asked, or anything about it does not fit. */
export function checkPasskey(
  response: AuthenticationResponseJSON,
  asked: Asked,
): Promise<{ readonly userId: string } | null> {
  return db.$transaction(async (tx) => {
    const passkey = await tx.passkey.findFirst({
      where: {
        credentialId: response.id,
        user: { disabledAt: null },
        ...(asked.userId && { userId: asked.userId }),
      },
      select: { id: true, userId: true, credentialId: true, publicKey: true, counter: true },
    });
    if (!passkey || !isHandleOf(response, passkey.userId)) return null;
    const { id, userId, credentialId, publicKey, counter } = passkey;
    const verified = await orNull(() =>
      verifyAuthenticationResponse({
        response,
        ...expected(tx, asked),
        credential: { id: credentialId, publicKey, counter: Number(counter) },
      }),
    );
    if (!verified?.verified) return null;
    const { newCounter } = verified.authenticationInfo;
    // One that counts never goes back: of a passkey and its copy, only one gets in.
    const { count } = await tx.passkey.updateMany({
      where: { id, ...(newCounter > 0 && { counter: { lt: newCounter } }) },
      data: { counter: newCounter, lastUsedAt: new Date() },
    });
    return count === 1 ? { userId } : null;
  });
}

/** What every answer of a browser must fit: a challenge of ours that was not used, this address, and somebody who proved to be there. */
function expected(tx: Tx, asked: Asked) {
  return {
    expectedChallenge: (challenge: string) => takeChallenge(tx, challenge, asked),
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
  };
}

async function credentialsOf(userId: string): Promise<{ id: string; transports: string[] }[]> {
  const passkeys = await db.passkey.findMany({
    where: { userId },
    orderBy: { createdAt: 'asc' },
    select: { credentialId: true, transports: true },
  });
  return passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports }));
}

function userHandleOf(userId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(userId, 'utf8'));
}

/** A passkey tells whose it is; where it does, that must be whose we hold it for. */
function isHandleOf({ response: { userHandle } }: AuthenticationResponseJSON, userId: string): boolean {
  return userHandle === undefined || Buffer.from(userHandle, 'base64url').toString('utf8') === userId;
}

/** The library throws where something does not fit. To us that is one answer: no. */
async function orNull<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}
