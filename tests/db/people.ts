import { randomBytes } from 'node:crypto';
import type { Role } from '@/lib/access/policy';
import { findSeat, type Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';

/** Somebody with an account. The hash opens nothing: hashing a real passphrase takes long and few tests sign in. */
export async function somebody(handle = 'Rosa'): Promise<string> {
  const own = `${handle} ${randomBytes(4).toString('hex')}`;
  const user = await db.user.create({
    data: { handle: own, handleKey: own.toLowerCase(), passphraseHash: 'opens nothing' },
    select: { id: true },
  });
  return user.id;
}

/** A campaign with one lead, as the seat of that lead. */
export async function leadOfNewCampaign(codeName = 'Lighthouse'): Promise<Seat> {
  const userId = await somebody();
  const campaign = await db.campaign.create({
    data: {
      codeName,
      purpose: 'A say in the rates',
      workforce: 40,
      seats: { create: { userId, role: 'lead' } },
    },
    select: { id: true },
  });
  return seatOf(userId, campaign.id);
}

/** Somebody new in this campaign. */
export async function newcomer(campaignId: string, role: Role, handle = 'Amos'): Promise<Seat> {
  const userId = await somebody(handle);
  await db.seat.create({ data: { campaignId, userId, role }, select: { id: true } });
  return seatOf(userId, campaignId);
}

/** The seat somebody has now. */
export async function seatOf(userId: string, campaignId: string): Promise<Seat> {
  const seat = await findSeat(userId, campaignId);
  if (!seat) throw new Error('no such seat');
  return seat;
}
