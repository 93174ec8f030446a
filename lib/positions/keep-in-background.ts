import { z } from 'zod';
import { may } from '@/lib/access/policy';
import { findSeat, type Seat } from '@/lib/access/seat';
import { sendJob, workOn } from '@/lib/jobs/queue';
import type { Turn } from '@/lib/jobs/lane';
import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import { keepLargeMap } from '@/lib/positions/commands';
import { findLaidMap, type LaidMap } from '@/lib/positions/laid-map';
import { changesOf, keptByPlace } from '@/lib/positions/large-map';
import { refiner } from '@/lib/thinking/refiner';

/** Who looked at the map of which campaign. */
const jobSchema = z.object({
  campaignId: z.uuid(),
  userId: z.uuid(),
  sessionId: z.string().nullable(),
});

workOn('layout', keepAsSent);

/**
 * Has a large map that was laid out kept, once nobody waits for it any more: placed with care where it was only packed until now. One
 * machine does it, for each campaign one at a time. Nothing is sent where nothing differs from what is kept, so that keeping a map
 * does not ask for the next one: what was kept is laid out as it is (see `layOutLarge`).
 */
export function keepInBackground(seat: Seat, { ids, kept, large }: LaidMap): void {
  if (!large || !may(seat, 'map.settle')) return;
  const isRefined = large.layout.refined.every((is) => is);
  if (isRefined && !changesOf(ids, large, kept)) return;
  const { campaignId, userId, sessionId } = seat;
  sendJob('layout', { campaignId, userId, sessionId }, { once: campaignId }).catch((cause: unknown) => {
    log.error('thinking.failed', errorFacts(cause));
  });
}

/** The seat is minted anew: who lost it meanwhile keeps nothing. */
async function keepAsSent(sent: object, { signal }: Pick<Turn, 'signal'>): Promise<void> {
  const { campaignId, userId, sessionId } = jobSchema.parse(sent);
  const seat = await findSeat(userId, campaignId, 'names', sessionId);
  if (!seat) return;
  const laid = await findLaidMap(seat);
  // Another machine does it now.
  signal.addEventListener('abort', () => refiner().forget(campaignId), { once: true });
  await keep(seat, laid);
}

async function keep(seat: Seat, { ids, kept, large }: LaidMap): Promise<void> {
  if (!large) return;
  const { circled, layout } = large;
  const { pinned } = keptByPlace(ids, kept);
  const isRefined = layout.refined.every((is) => is);
  const refined = isRefined ? layout : await refiner().refine(seat.campaignId, { circled, layout, pinned });
  if (refined === 'forgotten') return;
  const changes = changesOf(ids, { circled, layout: refined === 'cannot' ? layout : refined }, kept);
  if (changes) await keepLargeMap(seat, changes);
}
