import type { Seat } from '@/lib/access/seat';
import { callPeople } from '@/lib/map/labels';
import { findRoster } from '@/lib/workers/roster';

/**
 * What a saved picture writes beside each of these people, by id, the way the seat is shown names: inside its turf as was
 * asked for, outside it code names alone. Those who are not here have no label; an observer gets none.
 */
export async function findPictureLabels(
  seat: Seat,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { byId } = await findRoster(seat);
  const people = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const named = people.map(({ id, known, name, nickname }) => ({
    id,
    name,
    nickname,
    standIn: !known || seat.shown !== 'names',
  }));
  const labels = callPeople(named, seat.role === 'observer' ? 'nobody' : 'names');
  return new Map(people.map(({ id }, at) => [id, labels[at]?.short ?? '']));
}
