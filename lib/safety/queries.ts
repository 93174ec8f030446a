import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { handleOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';

/** What is set for the safety of a campaign. */
export type SafetySettings = { readonly lockMinutes: number };

/** Whether a lead could open this campaign again once it is sealed. */
export type SealLead = { readonly handle: string; readonly canOpen: boolean };

/** The leads of this campaign, and which of them could open it again once it is sealed. */
export async function listSealLeads(seat: Seat): Promise<readonly SealLead[]> {
  const seats = await db.seat.findMany({
    where: { campaignId: seat.campaignId, role: 'lead', removedAt: null, user: { disabledAt: null } },
    orderBy: { id: 'asc' },
    select: { user: { select: { id: true, sealed: true, key: { select: { userId: true } } } } },
  });
  return seats.map(({ user: { key, ...user } }) => ({ handle: handleOf(user), canOpen: key !== null }));
}

/** The safety settings of this campaign. */
export function findSafetySettings(seat: Seat): Promise<SafetySettings> {
  return db.campaign.findUniqueOrThrow({ where: { id: seat.campaignId }, select: { lockMinutes: true } });
}
