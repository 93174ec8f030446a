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

/** The circles of a picture before anybody is told of them: a department or shift is the number of its group. */
export type UntoldCircles = {
  readonly circles: readonly (Omit<MapCircle, 'department' | 'shift'> & {
    readonly department: number | null;
    readonly shift: number | null;
  })[];
  readonly circleOf: Uint16Array;
};

/** The circles of a map with these people: the same for every seat. None of a map without circles. */
export async function findCircles(
  seat: Seat,
  ids: readonly string[],
  map: { readonly large: LargeMap; readonly circleOf: Uint16Array } | null,
  standings: ReadonlyMap<string, WorkerStanding>,
): Promise<UntoldCircles> {
  if (!map) return { circles: [], circleOf: new Uint16Array(0) };
  const floor = await findFloor(seat);
  const { large, circleOf } = map;
  const members = large.circled.numbers.map((): string[] => []);
  ids.forEach((id, at) => members[circleOf[at] ?? 0]?.push(id));
  const circles = large.layout.bubbles.map(({ x, y, radius }, circle) => {
    const people = members[circle] ?? [];
    const counts = STANDINGS.map(() => 0);
    for (const id of people) {
      const at = STANDINGS.indexOf(standings.get(id)?.standing ?? 'woven');
      if (standings.has(id)) counts[at] = (counts[at] ?? 0) + 1;
    }
    return {
      ...{ x, y, radius },
      people: people.length,
      department: sharedGroup(people, floor.department.of),
      shift: sharedGroup(people, floor.shift.of),
      standings: counts,
    };
  });
  return { circles, circleOf };
}

/**
 * Circles as this seat may be told: a department or shift that at least half of a circle share is named only where the seat is told
 * that group's name.
 */
export async function tellCircles(seat: Seat, { circles, circleOf }: UntoldCircles): Promise<Circles> {
  if (circles.length === 0) return { circles: [], circleOf };
  const labels = await findFloorLabels(seat);
  const nameOf = (by: 'department' | 'shift', group: number | null) =>
    group === null ? null : (labels[by][group] ?? null);
  return {
    circles: circles.map((circle) => ({
      ...circle,
      department: nameOf('department', circle.department),
      shift: nameOf('shift', circle.shift),
    })),
    circleOf,
  };
}
