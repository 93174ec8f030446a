'use server';

import { requireSeat } from '@/lib/access/seat';
import { requireSeatToSend } from '@/lib/access/sending';
import { may } from '@/lib/access/policy';
import { parseForm, type Problem } from '@/lib/forms/answer';
import { pinPerson, settleMap } from '@/lib/positions/commands';
import { findMapPlaces } from '@/lib/positions/places';
import { pinSchema } from '@/lib/positions/schema';

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

/**
 * Pins somebody to a place of the map (`workerId`, `x`, `y`), or with `unpin` lets them go from there; the one undoes the other.
 * Null when that is done, or what was wrong.
 */
export async function submitPin(campaignId: string, form: FormData): Promise<Problem | null> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(pinSchema, form);
  if (!parsed.ok) return { key: 'ties.personGone' };
  const { workerId, x, y, unpin } = parsed.value;
  const answer = await pinPerson(seat, workerId, { x, y, pinned: !unpin });
  return 'refused' in answer ? answer.refused : null;
}
