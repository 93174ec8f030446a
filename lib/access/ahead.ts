import { keptCampaign } from '@/lib/access/kept-campaign';
import type { Seat } from '@/lib/access/seat';
import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import { onceInProcess } from '@/lib/once-in-process';

type Find = (seat: Seat) => Promise<unknown>;

const finds = onceInProcess('found ahead', () => new Map<string, Find>());

/**
 * Has something be found in every new web of a large campaign before anybody is told that web, so that nobody waits for it. It must be
 * kept by revision, and be the same for all seats or nearly all.
 */
export function findAhead(name: string, find: Find): void {
  finds.set(name, find);
}

/**
 * Finds what is found ahead, where a new web of the seat's campaign is about to be told, and then has it told. Nobody waits for
 * this: what goes wrong here goes wrong again for whoever asks.
 */
export async function lookAhead(seat: Seat): Promise<void> {
  try {
    const { pace } = await keptCampaign(seat.campaignId, seat.campaign.webRevision);
    const webAsOf = pace.takeAhead();
    if (webAsOf === null) return;
    const ahead: Seat = { ...seat, campaign: { ...seat.campaign, webAsOf, isAhead: true } };
    for (const find of finds.values()) await find(ahead);
    pace.told(webAsOf);
  } catch (cause) {
    log.error('thinking.failed', errorFacts(cause));
  }
}
