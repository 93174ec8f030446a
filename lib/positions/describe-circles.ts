import type { Seat } from '@/lib/access/seat';
import type { LargeMap } from '@/lib/map/circled/lay-out';
import { sharedGroup } from '@/lib/map/circled/shared';
import type { MapCircle } from '@/lib/map/picture';
import { STANDINGS, type WorkerStanding } from '@/lib/web/standing';
import { findFloor, findFloorLabels } from '@/lib/workers/floor';

/** The circles of a picture. */
export type Circles = {
  readonly circles: readonly MapCircle[];
  /** By place in the picture the place of everybody's circle; empty without circles. */
  readonly circleOf: Uint16Array;
};

/**
 * The circles of a map with these people, told as this seat may be told: a department or shift that at least half of a circle
 * share is named only where the seat is told that group's name. None of a map without circles.
 */
export async function describeCircles(
  seat: Seat,
  ids: readonly string[],
  map: { readonly large: LargeMap; readonly circleOf: Uint16Array } | null,
  standings: ReadonlyMap<string, WorkerStanding>,
): Promise<Circles> {
  if (!map) return { circles: [], circleOf: new Uint16Array(0) };
  const [floor, labels] = await Promise.all([findFloor(seat), findFloorLabels(seat)]);
  const { large, circleOf } = map;
  const members = large.circled.numbers.map((): string[] => []);
  ids.forEach((id, at) => members[circleOf[at] ?? 0]?.push(id));
  const circles = large.layout.bubbles.map(({ x, y, radius }, circle): MapCircle => {
    const people = members[circle] ?? [];
    const shared = (by: 'department' | 'shift') => {
      const group = sharedGroup(people, floor[by].of);
      return group === null ? null : (labels[by][group] ?? null);
    };
    const counts = STANDINGS.map(() => 0);
    for (const id of people) {
      const at = STANDINGS.indexOf(standings.get(id)?.standing ?? 'woven');
      if (standings.has(id)) counts[at] = (counts[at] ?? 0) + 1;
    }
    return {
      ...{ x, y, radius },
      people: people.length,
      department: shared('department'),
      shift: shared('shift'),
      standings: counts,
    };
  });
  return { circles, circleOf };
}
