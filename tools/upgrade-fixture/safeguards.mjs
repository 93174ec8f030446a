import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { done, FIELDS, joins, lib, now, seatOf } from './ground.mjs';

/** What came with 0.2: turf, second factors, passkeys, clocks, holds, burning, alerts, and a campaign that is sealed. */
export async function safeguards(lead, second, organizer, ids) {
  const { giveTurf, clearTurf } = await lib('turf/commands');
  if (!giveTurf) return;
  const rules = [{ department: 'Pick', shift: null }];
  done(await giveTurf(lead, organizer.seatId, { workerIds: ids.slice(0, 5), rules }));
  done(await clearTurf(lead, organizer.seatId, { workerIds: [ids[4]], ruleIds: [] }));
  const { beginTotp, confirmTotp, findNewTotp } = await lib('access/totp');
  await beginTotp(lead.userId);
  const { secret } = await findNewTotp(lead.userId, 'Rosa', 'Woven');
  const { Secret, TOTP } = await import(
    pathToFileURL(path.resolve('node_modules/otpauth/dist/otpauth.esm.js')).href
  );
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  if (!(await confirmTotp(lead.userId, app.generate({ timestamp: now.getTime() }), now)))
    throw new Error('no code');
  const { makeRecoveryCodes, useUpRecoveryCode } = await lib('access/recovery-codes');
  const codes = await makeRecoveryCodes(lead.userId);
  await useUpRecoveryCode(lead.userId, codes[0]);
  await passkey(second.userId);
  const { setClocks } = await lib('retention/commands');
  if (setClocks)
    done(await setClocks(lead, { notesMonths: 24, leftMonths: 12, closedMonths: null, closedOn: null }));
  const { setLockMinutes } = await lib('safety/commands');
  done(await setLockMinutes(lead, 10));
  const { recordExport } = await lib('weak-links/commands');
  for (let turn = 0; turn < 6; turn += 1)
    done(await recordExport(organizer.role === 'lead' ? organizer : second, ids));
  const { db } = await lib('db/client');
  const event = await db.auditEvent.findFirst({
    where: { campaignId: lead.campaignId, deed: 'report.export' },
  });
  const { seeAlert } = await lib('audit/commands');
  if (event) await seeAlert(lead, { kind: 'export', sequence: event.sequence });
  await campaignsOfTheirOwn(lead.userId);
}

async function passkey(userId) {
  const { db } = await lib('db/client');
  const { installationVault } = await lib('access/vault');
  const id = randomUUID();
  const sealed = installationVault().seal('passkey', id, { name: 'Blue phone' });
  const publicKey = Uint8Array.from({ length: 77 }, (_, at) => at);
  const kept = {
    id,
    userId,
    credentialId: id.replaceAll('-', ''),
    publicKey,
    counter: 3n,
    transports: ['internal'],
    sealed,
  };
  await db.passkey.create({ data: kept });
}

/** One campaign that is to be burned, one on hold, one that is sealed: it opens with the passphrase of its lead alone. */
async function campaignsOfTheirOwn(userId) {
  const { openCampaign } = await lib('access/campaigns');
  const { askToBurn, setHold } = await lib('burning/commands');
  const { sealCampaign } = await lib('safety/commands');
  const { addWorker } = await lib('workers/commands');
  const open = async (codeName) => {
    const words = { codeName, purpose: 'A say', workforce: 20, issues: [] };
    const { campaignId } = done(await openCampaign(userId, words));
    const seat = await seatOf(userId, campaignId);
    done(await addWorker(seat, { ...FIELDS, name: `Nell of ${codeName}` }));
    return seatOf(userId, campaignId);
  };
  const burning = await open('Ember');
  await joins(burning, 'lead', 'Ines');
  done(await askToBurn(burning, 'Ember'));
  done(await setHold(await open('Anchor'), 'Case 12-CA-1'));
  done(await sealCampaign(await open('Vault')));
}
