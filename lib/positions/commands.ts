import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import { writeMapPlaces } from '@/lib/db/bulk-rows';
import { change, witness } from '@/lib/db/change';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Point } from '@/lib/map/picture';
import type { Positions } from '@/lib/map/positions';
import type { MapToKeep } from '@/lib/positions/large-map';

/** Keeps where people settled, so that tomorrow's map is the same map. Answers how many places are kept. */
export async function settleMap(seat: Seat, places: Positions): Promise<{ settled: number } | Refusal> {
  return change(seat, 'map.settle', async (tx) => {
    const { campaignId } = seat;
    const ids = [...places.keys()];
    const here = await tx.worker.findMany({
      where: { campaignId, id: { in: ids }, NOT: { mapPosition: { pinned: true } } },
      select: { id: true },
    });
    const data = here.flatMap(({ id }) => {
      const place = places.get(id);
      return place ? [{ workerId: id, campaignId, x: place.x, y: place.y }] : [];
    });
    const settled = data.map(({ workerId }) => workerId);
    await tx.mapPosition.deleteMany({ where: { campaignId, workerId: { in: settled } } });
    await tx.mapPosition.createMany({ data });
    return { subjects: settled, answer: { settled: data.length } };
  });
}

/**
 * Keeps a large map that was laid out at the seat's revision: who changed place or circle, and all circles. Whoever was pinned
 * meanwhile stays where they were put. Refused where one of that revision or a later one is kept already.
 */
export async function keepLargeMap(
  seat: Seat,
  { people, circles }: MapToKeep,
): Promise<{ settled: number } | Refusal> {
  return change(seat, 'map.settle', async (tx) => {
    const { campaignId, campaign } = seat;
    const { count: isNewest } = await tx.campaign.updateMany({
      where: { id: campaignId, mapRevision: { lt: campaign.webRevision } },
      data: { mapRevision: campaign.webRevision },
    });
    if (isNewest === 0) throw new Refused({ key: 'map.newerKept' });
    const settled = await writeMapPlaces(tx, campaignId, people);
    await tx.mapCircle.deleteMany({ where: { campaignId } });
    await tx.mapCircle.createMany({ data: circles.map((circle) => ({ ...circle, campaignId })) });
    return { subjects: settled, answer: { settled: settled.length } };
  });
}

/**
 * Puts somebody of the turf in a place of the map where they stay, however the map changes; with `pinned` false lets them go
 * from there. Whose hand it was is in the log.
 */
export async function pinPerson(
  seat: Seat,
  workerId: string,
  { x, y, pinned }: Point & { readonly pinned: boolean },
): Promise<{ pinned: boolean } | Refusal> {
  return change(seat, 'map.pin', async (tx) => {
    const { campaignId } = seat;
    const isHere = await tx.worker.count({
      where: { id: workerId, campaignId, deletedAt: null, mergedIntoId: null },
    });
    if (isHere === 0 || !inTurf(seat, workerId)) throw new Refused({ key: 'ties.personGone' });
    const { count } = await tx.mapPosition.updateMany({
      where: { workerId, campaignId },
      data: { x, y, pinned },
    });
    if (count === 0) await tx.mapPosition.createMany({ data: [{ workerId, campaignId, x, y, pinned }] });
    return { subjects: [workerId], answer: { pinned } };
  });
}

/** Writes down who saved a picture of whom, before it is told what they are called in it. */
export function recordPicture(
  seat: Seat,
  workerIds: readonly string[],
): Promise<{ recorded: true } | Refusal> {
  return witness(seat, 'map.save', workerIds);
}
