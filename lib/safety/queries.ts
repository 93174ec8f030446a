import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';

/** What is set for the safety of a campaign. */
export type SafetySettings = { readonly lockMinutes: number };

/** The safety settings of this campaign. */
export function findSafetySettings(seat: Seat): Promise<SafetySettings> {
  return db.campaign.findUniqueOrThrow({ where: { id: seat.campaignId }, select: { lockMinutes: true } });
}
