import { randomUUID } from 'node:crypto';
import { hashPassphrase } from '@/lib/access/passphrase';
import { keepKeyPair } from '@/lib/access/key-pairs';
import { findSeat, type Seat } from '@/lib/access/seat';
import { sending } from '@/lib/access/sending';
import { sentOutside } from '@/lib/access/sent-outside';
import { db } from '@/lib/db/client';
import { newOnce } from '@/lib/forms/once';
import { makeCampaignRow, makeSeat, makeTalk, makeUser, makeWorker } from '@/tests/db/rows';
import { clearStored } from './stored';

const PEOPLE = ['Amos', 'Ruth', 'Nadia', 'Omar'] as const;
type Name = (typeof PEOPLE)[number];

export const PASSPHRASE = 'kettle orchard violin bus';

/** A small campaign with somebody in it, alone in the database. */
export type World = {
  readonly campaignId: string;
  readonly lead: Seat;
  /** Another lead. */
  readonly other: Seat;
  readonly organizer: Seat;
  readonly ids: Readonly<Record<Name, string>>;
  /** By which sending something is asked outside the campaign. */
  readonly once: string | null;
  /** The seat as the next request would find it, with the same form in hand. */
  readonly again: (seat: Seat) => Promise<Seat | null>;
};

export async function makeWorld(): Promise<World> {
  await clearStored();
  const campaignId = await makeCampaignRow('Lantern');
  const lead = await makeSeat(campaignId, await makeUser('Rosa'), 'lead');
  const other = await makeSeat(campaignId, await makeUser('Ines'), 'lead');
  const organizer = await makeSeat(campaignId, await makeUser('Bashir'), 'organizer');
  const ids = {} as Record<Name, string>;
  for (const name of PEOPLE) ids[name] = await makeWorker(campaignId, name);
  const form = { once: newOnce(), what: 'a form' };
  return {
    campaignId,
    lead,
    other,
    organizer,
    ids,
    once: sentOutside('', asForm(form)),
    again: async ({ userId }) => {
      const seat = await findSeat(userId, campaignId);
      return seat && sending(seat, form);
    },
  };
}

function asForm(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** A rating by the lead. */
export async function rated({ lead, ids }: World, withdrawn = false): Promise<string> {
  const [firstId = '', secondId = ''] = [ids.Amos, ids.Ruth].sort();
  const { id } = await db.trustRating.create({
    data: {
      campaignId: lead.campaignId,
      ...{ firstId, secondId, trust: 2, voice: 'organizer', recordedById: lead.userId },
      withdrawnAt: withdrawn ? new Date() : null,
    },
  });
  return id;
}

/** A one-on-one of the lead with Amos. */
export async function talked({ lead, ids }: World, withdrawn = false): Promise<string> {
  const id = await makeTalk(lead, ids.Amos, 'notes');
  if (withdrawn) await db.oneOnOne.update({ where: { id }, data: { withdrawnAt: new Date() } });
  return id;
}

let hash: Promise<string> | undefined;

/** Gives somebody a passphrase, and the key pair it closes. */
export async function withPassphrase(userId: string): Promise<void> {
  const passphraseHash = await (hash ??= hashPassphrase(PASSPHRASE));
  await db.user.update({ where: { id: userId }, data: { passphraseHash } });
  await keepKeyPair(userId, PASSPHRASE);
}

/** A session of somebody's. */
export async function signedIn(userId: string): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000);
  await db.session.create({ data: { id, userId, expiresAt, provenAt: new Date(0) } });
  return id;
}
