import { keepNewest } from '@/lib/campaigns/keep-newest';
import { today } from '@/lib/campaigns/today';
import { countKept } from '@/lib/figures/counters';
import { onceInProcess } from '@/lib/once-in-process';
import { refiner } from '@/lib/thinking/refiner';
import { thinker } from '@/lib/thinking/thinker';

/** How many campaigns an installation keeps in memory at once; the one not asked for longest goes first. */
const KEPT = 8;
/** How many views of one campaign: with their turf each organizer sees another roster. */
const VIEWS = 24;

type AsOf = { readonly webRevision: number; readonly webAsOf: number };
type View = { readonly asOf: AsOf; readonly result: Promise<unknown> };
type Views = Map<string, View>;

const remembered = onceInProcess('remembered', () => new Map<string, Map<string, unknown>>());

/** As much of a seat as it takes to know what is kept for it. */
type AtRevision = { readonly campaignId: string; readonly campaign: AsOf & { readonly isAhead?: boolean } };

/**
 * Keeps results of a campaign for as long as nothing was written to it and it is the same day, with which the web changes too:
 * the key is the campaign, its revision, today and whatever else the result depends on. Two who ask at once share one computation; a failed one is not kept, and neither is
 * what nobody will ask for again, as a revision never comes back. What is found ahead leaves what is told now where it is.
 * @param name another for each result that is kept
 */
export function cachedByRevision<Seat extends AtRevision, T>(
  name: string,
  compute: (seat: Seat, ...rest: readonly string[]) => Promise<T>,
): (seat: Seat, ...rest: readonly string[]) => Promise<T> {
  const campaigns = whileRemembered<Views>(`${name} by revision`);
  return (seat, ...rest) => {
    const views = latest(campaigns, seat.campaignId, () => new Map() as Views, KEPT);
    const { webRevision, webAsOf, isAhead } = seat.campaign;
    const asOf = { webRevision, webAsOf };
    const key = [webRevision, webAsOf, today(), ...rest].join('|');
    countKept(views.has(key));
    if (!isAhead) dropPassed(views, asOf);
    const view = latest(views, key, () => ({ asOf, result: compute(seat, ...rest) }), VIEWS);
    view.result.catch(() => {
      if (views.get(key) === view) views.delete(key);
    });
    return view.result as Promise<T>;
  };
}

/** Drops what is of an older revision. */
function dropPassed(views: Views, now: AsOf): void {
  for (const [key, { asOf }] of views) {
    const isNow = asOf.webRevision === now.webRevision && asOf.webAsOf === now.webAsOf;
    const isLater = asOf.webRevision > now.webRevision || asOf.webAsOf > now.webAsOf;
    if (!isNow && !isLater) views.delete(key);
  }
}

/** What is kept under a name by campaign: the same for all who ask for it in this process, and gone with the campaign. */
export function whileRemembered<V>(name: string): Map<string, V> {
  const known = remembered.get(name) ?? new Map<string, unknown>();
  remembered.set(name, known);
  return known as Map<string, V>;
}

/** Drops everything that was kept of a campaign, in other threads too. */
export function forgetCampaign(campaignId: string): void {
  thinker().forget(campaignId);
  refiner().forget(campaignId);
  for (const campaigns of remembered.values()) campaigns.delete(campaignId);
}

/** The entry of a key, made where it is missing, and now the latest; at most so many are kept. */
function latest<V>(entries: Map<string, V>, key: string, make: () => V, most: number): V {
  const entry = entries.get(key) ?? make();
  keepNewest(entries, key, entry, most);
  return entry;
}
