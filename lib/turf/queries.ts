import 'server-only';
import { listHandles } from '@/lib/access/handles';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { findTurf } from '@/lib/access/turf';
import type { TurfRuleWords } from '@/lib/access/turf-rule';
import { vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import type { Given } from './holders';
import type { TurfLot } from './lot';

/** An organizer, what they were given, and how many they know by name; null for who may know everybody. */
export type OrganizerTurf = Given & { readonly handle: string; readonly knows: number | null };

/** What every organizer and lead of the campaign was given to look after, by handle; for leads. */
export async function listTurfs(seat: Seat): Promise<readonly OrganizerTurf[]> {
  if (!may(seat, 'turf.see')) return [];
  const { campaignId } = seat;
  const here = { campaignId, seat: { removedAt: null } };
  const [vault, handles, seats, workers, rules] = await Promise.all([
    vaultOf(campaignId),
    listHandles(campaignId),
    db.seat.findMany({
      where: { campaignId, removedAt: null, role: { not: 'observer' } },
      select: { id: true, role: true, workerId: true },
    }),
    db.turfWorker.findMany({ where: here, select: { seatId: true, workerId: true } }),
    db.turfRule.findMany({ where: here, select: { id: true, seatId: true, sealed: true } }),
  ]);
  const { webRevision } = seat.campaign;
  const turfs = seats.map(async ({ id: seatId, role, workerId }): Promise<OrganizerTurf> => {
    const turf = await findTurf({ seatId, campaignId, role, workerId, webRevision });
    return {
      seatId,
      handle: handles.bySeat.get(seatId) ?? '',
      knows: turf.everybody ? null : turf.workerIds.size,
      workerIds: new Set(workers.filter((row) => row.seatId === seatId).map((row) => row.workerId)),
      rules: rules
        .filter((row) => row.seatId === seatId)
        .map(({ id, sealed }) => ({ id, ...(vault.open('turf_rule', id, sealed) as TurfRuleWords) })),
    };
  });
  return (await Promise.all(turfs)).sort((one, other) => one.handle.localeCompare(other.handle));
}

/** What was given or taken at once. */
export type TurfChangeTold = {
  readonly id: string;
  readonly handle: string;
  readonly cleared: boolean;
  readonly people: number;
  readonly rules: readonly TurfRuleWords[];
};

/** A change that can still be undone, or null. */
export async function findTurfChange(seat: Seat, id: string): Promise<TurfChangeTold | null> {
  if (!may(seat, 'turf.see')) return null;
  const { campaignId } = seat;
  const row = await db.turfChange.findFirst({
    where: { id, campaignId },
    select: { seatId: true, cleared: true, sealed: true },
  });
  if (!row) return null;
  const [vault, handles] = await Promise.all([vaultOf(campaignId), listHandles(campaignId)]);
  const { workerIds, rules } = vault.open('turf_change', id, row.sealed) as TurfLot;
  const handle = handles.bySeat.get(row.seatId) ?? '';
  return { id, handle, cleared: row.cleared, people: workerIds.length, rules };
}
