import type { Seat } from '@/lib/access/seat';

/** How many campaigns an installation keeps in memory at once; the one not asked for longest goes first. */
const KEPT = 8;

/**
 * Keeps one result per campaign for as long as nothing was written to it: the key is the campaign, its revision and
 * whatever else the result depends on. Two who ask at once share one computation; a failed one is not kept.
 */
export function cachedByRevision<T>(
  compute: (seat: Seat, ...rest: readonly string[]) => Promise<T>,
): (seat: Seat, ...rest: readonly string[]) => Promise<T> {
  const kept = new Map<string, { key: string; result: Promise<T> }>();
  return (seat, ...rest) => {
    const key = [seat.campaign.webRevision, ...rest].join('|');
    const known = kept.get(seat.campaignId);
    kept.delete(seat.campaignId);
    const entry = known?.key === key ? known : { key, result: compute(seat, ...rest) };
    kept.set(seat.campaignId, entry);
    entry.result.catch(() => {
      if (kept.get(seat.campaignId) === entry) kept.delete(seat.campaignId);
    });
    for (const campaignId of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(campaignId);
    }
    return entry.result;
  };
}
