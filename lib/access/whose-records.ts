import 'server-only';
import { listHandles } from '@/lib/access/handles';
import { namesFor } from '@/lib/access/names';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';

/** Whose records an id of the audit stands for. */
export type WhoseRecord =
  | { readonly kind: 'worker'; readonly id: string; readonly name: string }
  | { readonly kind: 'member'; readonly handle: string }
  /** Nobody's that is still here, or nobody's at all (an invitation, a file). */
  | { readonly kind: 'unknown'; readonly id: string };

/** What ids of the audit stand for, as this seat is told; a rating or a talk stands for those it is about. */
export async function whoseRecords(
  seat: Seat,
  ids: readonly string[],
): Promise<(id: string) => readonly WhoseRecord[]> {
  const { campaignId } = seat;
  const which = { where: { campaignId, id: { in: [...new Set(ids)] } } };
  const about = { ...which, select: { id: true, workerId: true } };
  const pair = { ...which, select: { id: true, firstId: true, secondId: true } };
  const [ratings, introductions, talks, followUps, stays, handles] = await Promise.all([
    db.trustRating.findMany(pair),
    db.introduction.findMany(pair),
    db.oneOnOne.findMany(about),
    db.followUp.findMany(about),
    db.committeeSeat.findMany(about),
    listHandles(campaignId),
  ]);
  const workerIds = new Map<string, readonly string[]>([
    ...[...ratings, ...introductions].map(({ id, firstId, secondId }) => [id, [firstId, secondId]] as const),
    ...[...talks, ...followUps, ...stays].map(({ id, workerId }) => [id, [workerId]] as const),
  ]);
  const names = await workerNames(seat, [...ids, ...[...workerIds.values()].flat()]);
  return (id) => {
    const handle = handles.bySeat.get(id) ?? handles.byUser.get(id);
    if (handle !== undefined) return [{ kind: 'member', handle }];
    return (workerIds.get(id) ?? [id]).map((workerId): WhoseRecord => {
      const name = names.get(workerId);
      return name === undefined ? { kind: 'unknown', id } : { kind: 'worker', id: workerId, name };
    });
  };
}

/** The names of coworkers by id, also of those who were deleted or merged. */
async function workerNames(seat: Seat, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.worker.findMany({
    where: { campaignId: seat.campaignId, id: { in: [...new Set(ids)] } },
    select: { id: true, sealed: true, codeNumber: true },
  });
  const tell = await namesFor(seat);
  return new Map(rows.map((row) => [row.id, tell(row).name]));
}
