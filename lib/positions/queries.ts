import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import type { Bubble } from '@/lib/map/circled/circled';
import type { Point } from '@/lib/map/picture';

/** Where somebody was left on the map. */
export type KeptPlace = Point & {
  /** The number of their circle; null on a map without circles. */
  readonly circle: number | null;
  /** Put there by hand, to stay. */
  readonly pinned: boolean;
};

/** Where people of the campaign settled on its map, by their ids; of all of them, or of some. */
export async function listSettledPositions(
  seat: Seat,
  workerIds?: readonly string[],
): Promise<ReadonlyMap<string, KeptPlace>> {
  const rows = await db.mapPosition.findMany({
    where: { campaignId: seat.campaignId, ...(workerIds && { workerId: { in: [...workerIds] } }) },
    select: { workerId: true, x: true, y: true, circle: true, pinned: true },
  });
  return new Map(rows.map(({ workerId, ...place }) => [workerId, place]));
}

/** Where a circle was left on the map, and whether its people were placed with care. */
export type KeptBubble = Bubble & { readonly refined: boolean };

/** Where the circles of the campaign's map are drawn, by their numbers. */
export async function listMapCircles(seat: Seat): Promise<ReadonlyMap<number, KeptBubble>> {
  const rows = await db.mapCircle.findMany({
    where: { campaignId: seat.campaignId },
    select: { number: true, x: true, y: true, radius: true, refined: true },
  });
  return new Map(rows.map(({ number, ...bubble }) => [number, bubble]));
}
