import 'server-only';
import { namesFor } from '@/lib/access/names';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { today } from '@/lib/campaigns/today';
import { db } from '@/lib/db/client';
import { clocksOf, digestOf, findDue, isHeld } from '@/lib/db/retention';
import { KEEP_ALL, type Clocks } from '@/lib/retention/clocks';
import type { Day } from '@/lib/web/day';

/** What would go today by some clocks. */
export type Foreseen = {
  readonly talks: readonly { readonly id: string; readonly heldOn: Day }[];
  readonly followUps: number;
  readonly workers: readonly { readonly id: string; readonly name: string; readonly leftOn: Day | null }[];
  /** All of it as one word: what was seen is what goes. */
  readonly digest: string;
};

/** The clocks of this campaign, and whether a legal hold stops them. */
export async function findClocks(seat: Seat): Promise<{ readonly clocks: Clocks; readonly onHold: boolean }> {
  if (!may(seat, 'retention.set')) return { clocks: KEEP_ALL, onHold: false };
  const [clocks, onHold] = await Promise.all([clocksOf(db, seat.campaignId), isHeld(db, seat.campaignId)]);
  return { clocks, onHold };
}

/** What would go today by these clocks. Nothing is cleared. */
export async function foresee(seat: Seat, clocks: Clocks): Promise<Foreseen> {
  if (!may(seat, 'retention.run')) return { talks: [], followUps: 0, workers: [], digest: '' };
  const { campaignId } = seat;
  const due = await findDue(db, await vaultOf(campaignId), campaignId, clocks, today());
  const namesOf = await namesFor(seat);
  return {
    talks: due.talks.map(({ id, heldOn }) => ({ id, heldOn })),
    followUps: due.followUpIds.length,
    workers: due.workers.map(({ statusOn, ...worker }) => ({
      id: worker.id,
      name: namesOf(worker).name,
      leftOn: statusOn,
    })),
    digest: digestOf(due),
  };
}
