import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import type { Positions } from '@/lib/map/positions';

/** Where people of the campaign settled on its map, by their ids. */
export async function listSettledPositions(seat: Seat): Promise<Positions> {
  const rows = await db.mapPosition.findMany({
    where: { campaignId: seat.campaignId },
    select: { workerId: true, x: true, y: true },
  });
  return new Map(rows.map(({ workerId, x, y }) => [workerId, { x, y }]));
}
