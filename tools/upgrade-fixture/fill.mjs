import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { files } from './files.mjs';
import { done, joins, lib, now, PASSPHRASE, seatOf } from './ground.mjs';
import { people } from './people.mjs';
import { safeguards } from './safeguards.mjs';
import { strategy } from './strategy.mjs';
import { talks } from './talks.mjs';

/**
 * Run in the folder of some version of Woven, by `make.mjs`: brings a database to that version's schema, makes its key and
 * fills it, all with that version's own code, and writes down what it reads of it. A module or a command that this version
 * does not have is left out. Every name in it is made up.
 */

const { DATABASE_URL: url = '', WOVEN_KEY_FILE: keyFile = '' } = process.env;
const { TOLD: told = '', CONTENT: content = '', VERSION: version, EXAMPLE: example } = process.env;

async function begin() {
  const { migrate } = await lib('db/migrate');
  await migrate(url, path.resolve('prisma/migrations'));
  const { settleKey } = await lib('db/key-check');
  const { makeInstallationKey } = await lib('crypto/installation-key');
  if (settleKey) await settleKey(url, { key: undefined, keyFile });
  else makeInstallationKey(keyFile);
  const { newSetUpCode } = await lib('db/set-up-code');
  const { claimInstallation } = await lib('access/installation');
  const account = { handle: 'Rosa', passphrase: PASSPHRASE };
  const campaign = {
    codeName: 'Lantern',
    purpose: 'A say in the rates',
    workforce: 60,
    issues: ['Pay', 'Heat'],
  };
  return done(await claimInstallation(await newSetUpCode(url), account, campaign));
}

/** Who is signed in stays signed in; a link that was made still works. */
async function ways(lead) {
  const { openSession, revokeSession } = await lib('access/sessions');
  await openSession(lead.userId);
  await revokeSession(await openSession(lead.userId));
  const { inviteMember, revokeInvitation } = await lib('members/commands');
  done(await inviteMember(lead, 'organizer'));
  const { db } = await lib('db/client');
  done(await inviteMember(lead, 'observer'));
  const last = await db.invitation.findFirst({ where: { role: 'observer', usedAt: null } });
  done(await revokeInvitation(lead, last.id));
  const { checkPassphrase } = await lib('access/sign-in');
  await checkPassphrase('Rosa', 'not this one at all', '192.0.2.7');
}

/** Keys changed once: what was sealed before and after must open. */
async function rotate() {
  const { rotateKeys } = await lib('db/rotate-keys');
  if (rotateKeys)
    await rotateKeys(url, { key: undefined, keyFile }, { installation: false, settle: 0 }, () => undefined);
}

/** The figures of each web as this version finds them, by campaign. */
async function figures(seats) {
  const { findAnalysis } = await lib('campaigns/analysis');
  const all = {};
  for (const { userId, campaignId } of seats) {
    const { analysis } = await findAnalysis(await seatOf(userId, campaignId));
    all[campaignId] = { userId, summary: analysis.summary };
  }
  return all;
}

async function write(seats, contentModule) {
  const { readContent } = await import(contentModule);
  const { db } = await lib('db/client');
  const { openVault, installationVault, VAULT_COLUMNS } = await lib('access/vault');
  const ask = (sql, values = []) => db.$queryRawUnsafe(sql, ...values);
  const openerOf = async (campaignId) => {
    if (!campaignId) return installationVault();
    const row = await db.campaign.findUnique({
      where: { id: campaignId },
      select: { ...VAULT_COLUMNS, sealedAt: true },
    });
    return row.sealedAt ? null : openVault(row);
  };
  const read = await readContent(ask, openVault && openerOf);
  const said = { version, at: now.toISOString(), figures: await figures(seats), content: read };
  writeFileSync(told, `${JSON.stringify(said)}\n`);
}

const { userId, campaignId } = await begin();
const hugo = await seatOf(await joins(await seatOf(userId, campaignId), 'organizer', 'Hugo'), campaignId);
const lena = await seatOf(await joins(await seatOf(userId, campaignId), 'lead', 'Lena'), campaignId);
const lead = await seatOf(userId, campaignId);
const ids = await people(lead);
await safeguards(lead, lena, hugo, ids);
await talks(await seatOf(userId, campaignId), await seatOf(hugo.userId, campaignId), ids);
await files(await seatOf(userId, campaignId));
await strategy(await seatOf(userId, campaignId), ids);
await rotate();
await ways(await seatOf(userId, campaignId));
const seats = [{ userId, campaignId }];
if (example === '1') {
  // Harbor Street whole: sealed, it is more than a fixture may weigh.
  const { openExampleCampaign } = await lib('access/example-campaign');
  seats.push({ userId, ...(await openExampleCampaign({ userId })) });
}
await write(seats, content);
process.exit(0);
