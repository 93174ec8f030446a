import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { rows } from '@/tests/proofs/database';
import { fieldsOf } from '@/tests/proofs/forms';
import { signsIn, type Hand } from '@/tests/proofs/hand';
import { listens } from '@/tests/proofs/listening';
import type { Scene } from './scene';

const PASSPHRASE = 'kettle orchard violin bus';
const ROUNDS = 5;
/** Tries at an account in a quarter of an hour. */
const TRIES = 10;

/** What is wrong, in words; nothing when all is well. */
type Faults = Promise<readonly string[]>;

/** Both were built apart, from the same sources: they know each other's pages and forms. */
export function builtAlike({ machines: [a, b] }: Scene): readonly string[] {
  const [one, other] = [a.build(), b.build()];
  return [
    ...(one.id === other.id ? [] : ['the builds have different ids']),
    ...(one.actions === other.actions ? [] : ['the actions have different ids']),
  ];
}

/** Signed out or put out on one machine, nothing is answered on the other from then on, on open lines neither. */
export async function revokedAtOnce({ machines: [a, b] }: Scene, campaign: FilledCampaign): Faults {
  const faults: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const member = await campaign.seats('organizer', `Member ${String(round)}`);
    const line = await listens(member, campaign.at('/changes'), b.origin);
    const before = await member.asks(campaign.at(), {}, b.origin);
    if (before.status !== 200) faults.push(`before it: ${String(before.status)}`);
    if (round % 2 === 0) await member.asks('/sign-out', { method: 'POST' }, a.origin);
    else await removes(campaign.by(campaign.lead.at(a.origin)), member);
    const after = await member.asks(campaign.at(), {}, b.origin);
    if (after.status === 200) faults.push(`round ${String(round)}: the other machine still answered`);
    await line.ended;
  }
  return faults;
}

async function removes(campaign: FilledCampaign, member: Hand): Promise<void> {
  const [seat] = await rows<{ id: string }>(
    `SELECT s.id::text AS id FROM seat s JOIN session n ON n.user_id = s.user_id
     WHERE s.campaign_id = $1 AND n.id = encode(sha256($2::bytea), 'hex')`,
    [campaign.id, member.session],
  );
  const fields = fieldsOf({ campaignId: campaign.id, seatId: seat?.id ?? '' });
  await campaign.lead.submits('submitRemoveMember', campaign.at('/settings/members'), [null, fields]);
}

/** Tries on both machines count together: after ten, the right passphrase is refused on either. */
export async function limitsTogether(campaign: FilledCampaign): Faults {
  await campaign.seats('observer', 'Somebody Guessed');
  const isIn = (passphrase: string) =>
    signsIn('Somebody Guessed', passphrase).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < TRIES; tries += 1) await isIn('not this one at all');
  const inAfterwards = [await isIn(PASSPHRASE), await isIn(PASSPHRASE)];
  return inAfterwards.includes(true) ? ['ten tries over both machines did not close the account'] : [];
}

/** What is written on one machine is told on the other. */
export async function toldAcross({ machines: [a, b] }: Scene, campaign: FilledCampaign): Faults {
  const line = await listens(campaign.lead, campaign.at('/changes'), b.origin);
  const before = line.revisions.at(-1) ?? 0;
  await campaign.by(campaign.lead.at(a.origin)).adds('Told across');
  for (let tries = 0; tries < 100; tries += 1) {
    if ((line.revisions.at(-1) ?? 0) > before) return [];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return ['a change on one machine was not told on the other within five seconds'];
}

/** Sealed on one machine, a campaign answers nothing on the other, whatever it had in memory. */
export async function sealedAtOnce({ machines: [a, b] }: Scene, beside: FilledCampaign): Faults {
  const lead = await beside.seats('lead', 'Somebody Who Seals');
  const campaign = await FilledCampaign.open(lead, 'To be sealed');
  const worker = await campaign.adds('Somebody sealed');
  const pages = ['', '/workers', `/workers/${worker}`, '/map', '/weak-links'].map((page) =>
    campaign.at(page),
  );
  const faults: string[] = [];
  for (const page of pages) {
    const { status } = await lead.asks(page, {}, b.origin);
    if (status !== 200) faults.push(`before it ${page} answered ${String(status)}`);
  }
  const line = await listens(lead, campaign.at('/changes'), b.origin);
  await lead
    .at(a.origin)
    .submits('submitSeal', campaign.at('/settings/safety'), [null, fieldsOf({ campaignId: campaign.id })]);
  const again = await signsIn(lead.handle, PASSPHRASE);
  for (const hand of [lead, again]) {
    for (const page of pages) {
      const { status, body } = await hand.asks(page, {}, b.origin);
      if (status === 200 || body.includes('Somebody sealed'))
        faults.push(`after it ${page} answered ${String(status)}`);
    }
  }
  await line.ended;
  return faults;
}

/** Keys are changed on one machine while the other serves, as docs/operators says: nobody is locked out in between. */
export async function rotatedTogether({ machines }: Scene, campaign: FilledCampaign): Faults {
  const faults: string[] = [];
  const looks = async (when: string) => {
    for (const { origin } of machines) {
      const { status } = await campaign.lead.asks(campaign.at('/workers'), {}, origin);
      if (status !== 200) faults.push(`${when}: ${String(status)}`);
    }
  };
  await machines[0].command(['keys', 'rotate']);
  await looks('after new data keys');
  const key = randomBytes(32).toString('hex');
  for (const { keyFile } of machines) appendFileSync(keyFile, `${key}\n`);
  await looks('with the new key behind the old one');
  for (const { keyFile } of machines) {
    const [old = ''] = readFileSync(keyFile, 'utf8').split('\n');
    writeFileSync(keyFile, `${key}\n${old}\n`);
    await looks('while the new key goes first');
    await campaign.adds('Between the keys');
  }
  await machines[0].command(['keys', 'rotate', '--installation']);
  await looks('after everything is sealed with the new key');
  writeFileSync(machines[1].keyFile, `${key}\n`);
  await looks('without the old key');
  return faults;
}
