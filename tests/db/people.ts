import { randomBytes } from 'node:crypto';
import type { Role } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { makeCampaignRow, makeSeat, makeUser } from './rows';

export { seatOf } from './rows';

/** Somebody with an account. */
export function somebody(handle = 'Rosa'): Promise<string> {
  return makeUser(`${handle} ${randomBytes(4).toString('hex')}`);
}

/** A campaign with one lead, as the seat of that lead. */
export async function leadOfNewCampaign(codeName = 'Lighthouse'): Promise<Seat> {
  return makeSeat(await makeCampaignRow(codeName), await somebody(), 'lead');
}

/** Somebody new in this campaign. */
export async function newcomer(campaignId: string, role: Role, handle = 'Amos'): Promise<Seat> {
  return makeSeat(campaignId, await somebody(handle), role);
}
