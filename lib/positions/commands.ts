import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { change, witness } from '@/lib/db/change';
import { type Refusal } from '@/lib/forms/refusal';
import type { Positions } from '@/lib/map/positions';

/** Keeps where people settled, so that tomorrow's map is the same map. Answers how many places are kept. */
export async function settleMap(seat: Seat, places: Positions): Promise<{ settled: number } | Refusal> {
  return change(seat, 'map.settle', async (tx) => {
    const { campaignId } = seat;
    const ids = [...places.keys()];
    const here = await tx.worker.findMany({ where: { campaignId, id: { in: ids } }, select: { id: true } });
    const data = here.flatMap(({ id }) => {
      const place = places.get(id);
      return place ? [{ workerId: id, campaignId, x: place.x, y: place.y }] : [];
    });
    await tx.mapPosition.deleteMany({ where: { campaignId, workerId: { in: ids } } });
    await tx.mapPosition.createMany({ data });
    return { subjects: data.map(({ workerId }) => workerId), answer: { settled: data.length } };
  });
}

/** Writes down who saved a picture of whom, before it is told what they are called in it. */
export function recordPicture(
  seat: Seat,
  workerIds: readonly string[],
): Promise<{ recorded: true } | Refusal> {
  return witness(seat, 'map.save', workerIds);
}
