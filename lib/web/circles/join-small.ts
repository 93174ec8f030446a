import type { WebInRows } from './web-in-rows';
import { circleOfCrews, countByCrew } from './by-crew';
import type { Circling } from './circling';
import { LEAST } from './limits';
import { Toward } from './toward';

/**
 * Has circles too small to be seen join the one they share most strength of lines with, else the one most of their crews are in,
 * as long as it has room for all of them; the smallest first. Only those of `among` are joined to others.
 */
export function joinSmall(
  { rows }: WebInRows,
  circling: Circling,
  crews: Int32Array,
  among: (circle: number) => boolean,
): void {
  const members: (readonly number[])[] = [...circling.members()];
  const small = members
    .map(({ length }, circle) => ({ length, circle }))
    .filter(({ length, circle }) => isSmall(length) && among(circle))
    .sort((one, other) => one.length - other.length || one.circle - other.circle);
  if (small.length === 0) return;
  const inCrew = countByCrew(circling, crews);
  const toward = new Toward();
  for (const { circle } of small) {
    const people = members[circle] ?? [];
    if (!isSmall(people.length)) continue;
    for (const person of people) toward.add(rows, person, circling.of);
    const hasRoom = (other: number) => other !== circle && circling.roomIn(other) >= people.length;
    const nearest = toward.most(hasRoom);
    toward.clear();
    const isThere = (other: number) => hasRoom(other) && circling.sizeOf(other) > 0;
    const joined = nearest >= 0 ? nearest : circleOfCrews(people, inCrew, crews, isThere);
    if (joined < 0) continue;
    for (const person of people) circling.put(person, joined);
    members[joined] = [...(members[joined] ?? []), ...people];
    members[circle] = [];
  }
}

function isSmall(people: number): boolean {
  return people > 0 && people < LEAST;
}
