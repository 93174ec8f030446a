import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import type { LargeMap } from '@/lib/map/circled/lay-out';
import { keepLargeMap } from '@/lib/positions/commands';
import { changesOf, keptByPlace, type KeptMap } from '@/lib/positions/large-map';
import { refiner } from '@/lib/thinking/refiner';

/**
 * Keeps a large map that was laid out, once nobody waits for it any more: placed with care in another thread where it was only packed
 * until now. Writes nothing where nothing differs from what is kept, so that keeping a map does not ask for the next one: what was kept
 * is laid out as it is (see `layOutLarge`).
 */
export function keepInBackground(seat: Seat, ids: readonly string[], map: LargeMap, kept: KeptMap): void {
  if (!may(seat, 'map.settle') || refiner().isBusyWith(seat.campaignId)) return;
  keep(seat, ids, map, kept).catch((cause: unknown) => {
    log.error('thinking.failed', errorFacts(cause));
  });
}

async function keep(seat: Seat, ids: readonly string[], map: LargeMap, kept: KeptMap): Promise<void> {
  const { circled, layout } = map;
  const { pinned } = keptByPlace(ids, kept);
  const isRefined = layout.refined.every((is) => is);
  const refined = isRefined ? layout : await refiner().refine(seat.campaignId, { circled, layout, pinned });
  if (refined === 'forgotten') return;
  const changes = changesOf(ids, { circled, layout: refined === 'cannot' ? layout : refined }, kept);
  if (changes) await keepLargeMap(seat, changes);
}
