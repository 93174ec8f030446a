import 'server-only';
import { keptCampaign } from '@/lib/access/kept-campaign';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';

/** How many one-on-ones were held with each coworker, by id; who was never met is missing. For measuring: of those outside the seat's turf it is not to be shown. */
export async function countTalks(seat: Seat): Promise<ReadonlyMap<string, number>> {
  if (!may(seat, 'workers.see')) return new Map();
  const kept = await keptCampaign(seat.campaignId, seat.campaign.webRevision);
  return kept.talks.count();
}
