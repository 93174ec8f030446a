import type { Floor, Grouping } from '@/lib/web/floor';
import type { Web } from '@/lib/web/web';

/** Crews of 25 make departments of about 200 on four shifts; four languages, and every third speaks two of them. */
export function floorOf(web: Web): Floor {
  const grouping = (groups: number, groupsOf: (place: number) => number[]): Grouping => ({
    groups,
    of: new Map(web.ids.map((id, place) => [id, groupsOf(place)] as const)),
  });
  const departments = Math.max(6, Math.min(60, Math.round(web.ids.length / 200)));
  return {
    department: grouping(departments, (place) => [Math.floor(place / 25) % departments]),
    shift: grouping(4, (place) => [Math.floor(place / 25) % 4]),
    language: grouping(4, (place) => (place % 3 === 0 ? [0, 1 + (place % 3)] : [place % 4])),
    tag: grouping(12, (place) => (place % 5 === 0 ? [place % 12] : [])),
  };
}
