import { randomBytes } from 'node:crypto';
import { FilledCampaign, type Role } from './campaign';
import { rows } from './database';
import { Hand, signsIn } from './hand';

/** Somebody who must reach nothing of the campaign under attack; `own` is a campaign of their own, if they have one. */
export type Outsider = { readonly who: string; readonly hand: Hand; readonly own: string | null };

/** Everybody who has no seat in `victim` any more, or never had one: each kind once. */
export async function everyOutsider(rosa: Hand, victim: FilledCampaign): Promise<readonly Outsider[]> {
  const elsewhere = await FilledCampaign.open(rosa, 'Elsewhere');
  await elsewhere.adds('Elsewhere Omar');
  const members = await Promise.all(
    (['lead', 'organizer', 'observer'] as const).map((role) => member(elsewhere, role)),
  );
  return [
    { who: 'signed out', hand: new Hand('nobody', ''), own: null },
    {
      who: 'with a made-up cookie',
      hand: new Hand('nobody', randomBytes(32).toString('base64url')),
      own: null,
    },
    ...members,
    await removed(victim, 'organizer'),
    await removed(victim, 'lead'),
    await disabled(victim),
    await withSession(victim, 'expired', `expires_at = now() - interval '1 second'`),
    await withSession(victim, 'idle too long', `last_seen_at = now() - interval '31 minutes'`),
    await withSession(victim, 'revoked', 'revoked_at = now()'),
    await signedOut(victim),
  ];
}

/** Whether somebody with a campaign of their own is still let into it: an attacker must not grow weaker on the way. */
export async function isAlive({ hand, own }: Outsider, origin?: string): Promise<boolean> {
  return own === null || (await hand.asks(`/campaigns/${own}`, {}, origin)).status === 200;
}

async function member(elsewhere: FilledCampaign, role: Role): Promise<Outsider> {
  const hand = await elsewhere.seats(role, `Elsewhere ${role} ${nonce()}`);
  return { who: `${role} of another campaign`, hand, own: elsewhere.id };
}

async function removed(victim: FilledCampaign, role: Role): Promise<Outsider> {
  const handle = `Former ${role} ${nonce()}`;
  const before = await victim.seats(role, handle);
  const [seat] = await rows<{ id: string }>(
    `SELECT s.id FROM seat s JOIN session e ON e.user_id = s.user_id
     WHERE s.campaign_id = $1 AND e.id = encode(sha256($2::bytea), 'hex')`,
    [victim.id, before.session],
  );
  const fields = [
    ['campaignId', victim.id],
    ['seatId', seat?.id ?? ''],
  ] as const;
  await victim.lead.submits('submitRemoveMember', victim.at('/settings/members'), [null, fields]);
  return { who: `removed ${role}, signed in anew`, hand: await signsIn(handle, PASSPHRASE), own: null };
}

async function disabled(victim: FilledCampaign): Promise<Outsider> {
  const hand = await victim.seats('lead', `Disabled ${nonce()}`);
  await rows(
    `UPDATE "user" SET disabled_at = now()
     WHERE id = (SELECT user_id FROM session WHERE id = encode(sha256($1::bytea), 'hex'))`,
    [hand.session],
  );
  return { who: 'disabled lead', hand, own: null };
}

async function withSession(victim: FilledCampaign, how: string, change: string): Promise<Outsider> {
  const hand = await victim.seats('lead', `Session ${nonce()}`);
  await rows(`UPDATE session SET ${change} WHERE id = encode(sha256($1::bytea), 'hex')`, [hand.session]);
  return { who: `lead whose session is ${how}`, hand, own: null };
}

async function signedOut(victim: FilledCampaign): Promise<Outsider> {
  const hand = await victim.seats('lead', `Leaving ${nonce()}`);
  await hand.asks('/sign-out', { method: 'POST' });
  return { who: 'lead who signed out, with the cookie kept', hand, own: null };
}

function nonce(): string {
  return randomBytes(3).toString('hex');
}

const PASSPHRASE = 'kettle orchard violin bus';
