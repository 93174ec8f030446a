'use server';

import { requireSeat } from '@/lib/access/seat';
import { may } from '@/lib/access/policy';
import { settleMap } from '@/lib/positions/commands';
import { findMapPlaces } from '@/lib/positions/places';

/**
 * Keeps the places the map was just drawn with. The browser only says which campaign: the places are the server's own, so
 * nobody can send others. Where everybody has settled already, nothing is written.
 */
export async function submitSettledMap(campaignId: string): Promise<void> {
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'map.settle')) return;
  const { places, unsettled } = await findMapPlaces(seat);
  if (unsettled > 0) await settleMap(seat, places);
}
