import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/access/policy';
import { findSeat, type Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';

/** A new campaign of this code name, with somebody new in it. */
export async function seatIn(codeName: string, role: Role): Promise<Seat> {
  const { id } = await db.campaign.create({ data: { codeName, purpose: 'A fair rate', workforce: 12 } });
  return seatBeside(id, role);
}

/** Somebody else with a seat in the same campaign. */
export async function seatBeside(campaignId: string, role: Role): Promise<Seat> {
  const handle = `organizer ${randomUUID()}`;
  const user = await db.user.create({ data: { handle, handleKey: handle, passphraseHash: '' } });
  await db.seat.create({ data: { campaignId, userId: user.id, role } });
  return sameSeat({ userId: user.id, campaignId });
}

/** The seat as the next request would find it. */
export async function sameSeat({ userId, campaignId }: Pick<Seat, 'userId' | 'campaignId'>): Promise<Seat> {
  const seat = await findSeat(userId, campaignId);
  if (!seat) throw new Error('no seat for a user in a campaign that was just made');
  return seat;
}
