import type { Seat } from '@/lib/access/seat';
import { listSettledPositions } from '@/lib/positions/queries';

/** Who was put in a place of the map by hand, to stay, by their ids. */
export async function findPinned(seat: Seat): Promise<readonly string[]> {
  const kept = await listSettledPositions(seat);
  return [...kept].flatMap(([id, { pinned }]) => (pinned ? [id] : []));
}
