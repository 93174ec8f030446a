import { randomUUID } from 'node:crypto';
import { changePassphrase, resetPassphrase } from '@/lib/access/accounts';
import { openSealedCampaign } from '@/lib/access/campaign-seal';
import { openCampaign } from '@/lib/access/campaigns';
import { openExampleCampaign } from '@/lib/access/example-campaign';
import { claimInstallation } from '@/lib/access/installation';
import { acceptInvitation, joinByInvitation } from '@/lib/access/invitations';
import { keepKeyPair } from '@/lib/access/key-pairs';
import { unlockSession } from '@/lib/access/lock';
import { renamePasskey } from '@/lib/access/own-passkeys';
import { endOtherSessions, endOwnSession } from '@/lib/access/own-sessions';
import { keepChallenge } from '@/lib/access/passkey-challenges';
import { addPasskey, optionsToAdd } from '@/lib/access/passkeys';
import { makeRecoveryCodes } from '@/lib/access/recovery-codes';
import { removeApp, removePasskey } from '@/lib/access/second-factors';
import { passSecondStep } from '@/lib/access/second-step';
import { findSession, openSession, revokeSession } from '@/lib/access/sessions';
import { prove } from '@/lib/access/step-up';
import { makeTicket } from '@/lib/access/tickets';
import { beginTotp, confirmTotp } from '@/lib/access/totp';
import { installationVault } from '@/lib/access/vault';
import { hashCode } from '@/lib/crypto/one-time-code';
import { db } from '@/lib/db/client';
import { inviteMember } from '@/lib/members/commands';
import { sealCampaign } from '@/lib/safety/commands';
import { appOf, later, withApp } from '@/tests/db/authenticator-app';
import { makePasskey } from '@/tests/db/made-up-passkey';
import { makeUser } from '@/tests/db/rows';
import type { Cases } from './case';
import { PASSPHRASE, signedIn, withPassphrase, type World } from './world';

const NEW_PASSPHRASE = 'ladder pepper moon street';
const ACCOUNT = { handle: 'Marta', passphrase: NEW_PASSPHRASE };
const CAMPAIGN = { codeName: 'Dock', purpose: 'A say in the rates', workforce: 40, issues: ['Pay'] };

async function invitation({ lead }: World): Promise<string> {
  const invited = await inviteMember(lead, 'organizer');
  return 'code' in invited ? invited.code : '';
}

async function resetCode(userId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.accessReset.create({ data: { codeHash: hashCode('reset'), userId, expiresAt } });
  return 'reset';
}

async function passkeyOf(userId: string): Promise<string> {
  const id = randomUUID();
  const sealed = installationVault().seal('passkey', id, { name: 'Phone' });
  const publicKey = new Uint8Array([1, 2, 3]);
  await db.passkey.create({ data: { id, userId, credentialId: id, publicKey, transports: [], sealed } });
  return id;
}

/** Commands on the way in, and about oneself. */
export const ACCESS_CASES: Cases = {
  'access/accounts resetPassphrase': async ({ lead, once }) => {
    await withPassphrase(lead.userId);
    const code = await resetCode(lead.userId);
    return { does: () => resetPassphrase(code, NEW_PASSPHRASE, once) };
  },
  'access/accounts changePassphrase': async ({ lead, once }) => {
    await withPassphrase(lead.userId);
    return { does: () => changePassphrase(lead.userId, PASSPHRASE, NEW_PASSPHRASE, once) };
  },
  'access/campaign-seal openSealedCampaign': async (world) => {
    const { lead, campaignId, once } = world;
    await withPassphrase(lead.userId);
    await sealCampaign(lead);
    return { does: () => openSealedCampaign(lead.userId, campaignId, PASSPHRASE, once), isOutside: true };
  },
  'access/campaigns openCampaign': ({ lead, once }) => ({
    does: () => openCampaign(lead.userId, CAMPAIGN, once),
  }),
  'access/example-campaign openExampleCampaign': ({ lead }) => ({ does: () => openExampleCampaign(lead) }),
  'access/installation claimInstallation': async ({ once }) => {
    await db.installation.create({ data: { id: 1, setUpCodeHash: hashCode('the code') } });
    return { does: () => claimInstallation('the code', ACCOUNT, CAMPAIGN, once) };
  },
  'access/invitations acceptInvitation': async (world) => {
    const code = await invitation(world);
    const userId = await makeUser('Amos');
    return { does: () => acceptInvitation(code, userId, world.once) };
  },
  'access/invitations joinByInvitation': async (world) => {
    const code = await invitation(world);
    return { does: () => joinByInvitation(code, ACCOUNT, world.once) };
  },
  'access/key-pairs keepKeyPair': ({ lead }) => ({ does: () => keepKeyPair(lead.userId, PASSPHRASE) }),
  'access/lock unlockSession': async ({ lead: { userId } }) => {
    await withPassphrase(userId);
    const sessionId = await signedIn(userId);
    await db.session.update({ where: { id: sessionId }, data: { lockedAt: new Date() } });
    return { does: () => unlockSession({ userId, sessionId }, PASSPHRASE), then: 'renewed' };
  },
  'access/own-passkeys renamePasskey': async ({ lead: { userId } }) => {
    const id = await passkeyOf(userId);
    return { does: () => renamePasskey(userId, id, 'Tablet'), then: 'renewed' };
  },
  'access/own-sessions endOwnSession': async ({ lead: { userId }, once }) => {
    const id = await signedIn(userId);
    return { does: () => endOwnSession(userId, id, once) };
  },
  'access/own-sessions endOtherSessions': async ({ lead: { userId } }) => {
    const own = await signedIn(userId);
    await signedIn(userId);
    await makeTicket(db, 'second', { userId, provenAt: new Date() });
    return { does: () => endOtherSessions(userId, own) };
  },
  'access/passkey-challenges keepChallenge': ({ lead: { userId } }) => ({
    does: () => keepChallenge(randomUUID(), { purpose: 'add', browser: 'this', userId }),
    then: 'noted',
  }),
  'access/passkeys addPasskey': async ({ lead: { userId } }) => {
    const asked = { purpose: 'add', browser: 'this', userId } as const;
    const { challenge } = await optionsToAdd('Rosa', asked);
    const shown = makePasskey().create(challenge);
    return { does: () => addPasskey(shown, asked, 'Phone'), then: 'shut' };
  },
  'access/recovery-codes makeRecoveryCodes': ({ lead }) => ({
    does: () => makeRecoveryCodes(lead.userId),
    then: 'renewed',
  }),
  'access/second-factors removeApp': async ({ lead }) => {
    await withApp(lead.userId);
    await makeRecoveryCodes(lead.userId);
    return { does: () => removeApp(lead.userId) };
  },
  'access/second-factors removePasskey': async ({ lead, once }) => {
    const id = await passkeyOf(lead.userId);
    return { does: () => removePasskey(lead.userId, id, once) };
  },
  'access/second-step passSecondStep': async ({ lead: { userId } }) => {
    const app = await withApp(userId);
    const ticket = await makeTicket(db, 'second', { userId, provenAt: new Date() });
    return { does: () => passSecondStep(ticket, app.shows(new Date()), randomUUID()), then: 'shut' };
  },
  'access/sessions openSession': ({ lead }) => ({ does: () => openSession(lead.userId), then: 'noted' }),
  'access/sessions findSession': async ({ lead }) => {
    const code = await openSession(lead.userId);
    await db.session.updateMany({ data: { lastSeenAt: new Date(Date.now() - 120_000) } });
    return { does: () => findSession(code) };
  },
  'access/sessions revokeSession': async ({ lead }) => {
    const code = await openSession(lead.userId);
    return { does: () => revokeSession(code) };
  },
  'access/step-up prove': async ({ lead: { userId }, once }) => {
    await withPassphrase(userId);
    const sessionId = await signedIn(userId);
    return {
      does: () => prove({ userId, sessionId }, { passphrase: PASSPHRASE, oneTimeCode: '' }, once),
    };
  },
  'access/totp beginTotp': ({ lead }) => ({ does: () => beginTotp(lead.userId), then: 'renewed' }),
  'access/totp confirmTotp': async ({ lead, once }) => {
    const app = await appOf(lead.userId);
    return { does: () => confirmTotp(lead.userId, app.shows(later(0)), later(0), once) };
  },
};
