import type { Web } from '@/lib/web/web';
import { circleOfCrews, countByCrew } from './by-crew';
import type { Circling } from './circling';
import { LEAST } from './limits';
import { Toward } from './toward';

/**
 * Has circles too small to be seen join the one they share most strength of lines with, else the one most of their crews are in,
 * as long as it has room for all of them; the smallest first. Only those of `among` are joined to others.
 */
export function joinSmall(
  { rows }: Web,
  circling: Circling,
  crews: Int32Array,
  among: (circle: number) => boolean,
): void {
  const members: (readonly number[])[] = [...circling.members()];
  const toward = new Toward();
  const small = members
    .map((people, circle) => ({ people, circle }))
    .filter(({ people, circle }) => people.length > 0 && people.length < LEAST && among(circle))
    .sort((one, other) => one.people.length - other.people.length || one.circle - other.circle);
  if (small.length === 0) return;
  const inCrew = countByCrew(circling, crews);
  for (const { circle } of small) {
    const people = members[circle] ?? [];
    if (people.length === 0 || people.length >= LEAST) continue;
    const willDo = (other: number) => other !== circle && circling.roomIn(other) >= people.length;
    for (const person of people) toward.add(rows, person, circling.of);
    const nearest = toward.most(willDo);
    toward.clear();
    const isThere = (other: number) => willDo(other) && circling.sizeOf(other) > 0;
    const joined = nearest >= 0 ? nearest : circleOfCrews(people, inCrew, crews, isThere);
    if (joined < 0) continue;
    for (const person of people) circling.put(person, joined);
    members[joined] = [...(members[joined] ?? []), ...people];
    members[circle] = [];
  }
}
