import type { Role } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { makeCampaignRow, makeSeat, makeUser, seatOf } from './rows';

/** A new campaign of this code name, with somebody new in it. */
export async function seatIn(codeName: string, role: Role): Promise<Seat> {
  return seatBeside(await makeCampaignRow(codeName), role);
}

/** Somebody else with a seat in the same campaign. */
export async function seatBeside(campaignId: string, role: Role): Promise<Seat> {
  return makeSeat(campaignId, await makeUser(), role);
}

/** The seat as the next request would find it. */
export function sameSeat({ userId, campaignId }: Pick<Seat, 'userId' | 'campaignId'>): Promise<Seat> {
  return seatOf(userId, campaignId);
}
