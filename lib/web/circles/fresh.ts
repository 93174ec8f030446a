import { circlesOf } from '@/lib/web/divisions/circles';
import { solidByStrength } from '@/lib/web/divisions/weighted';
import { at } from '@/lib/web/ints';
import type { WebInRows } from './web-in-rows';
import { openEvenly, placeByCrew } from './by-crew';
import { Circling } from './circling';
import { joinSmall } from './join-small';
import { leaningIn } from './leaning';
import { MOST, MOST_AT_FIRST } from './limits';
import { settle } from './settle';
import { tightGroups } from './tight';
import { linesWithin } from './within';

/** Circles found from nothing but the web and the crews: by place the number of everybody's. */
export function freshCircles(web: WebInRows, crews: Int32Array): Int32Array {
  const circling = new Circling(new Int32Array(web.rows.size).fill(-1));
  const leans = leaningIn(web);
  openTight(web, circling, circlesOf(web), leans);
  joinSmall(web, circling, crews, () => true);
  placeByCrew(circling, circling.nowhere(), crews);
  cutDown(circling);
  settle(web, circling);
  return circling.of;
}

/**
 * Opens circles for those in these groups, each as large as a new one may be at most, by what their lines hold together; with them
 * come those who lean on them.
 */
export function openTight(web: WebInRows, circling: Circling, groups: Int32Array, leans: Int32Array): void {
  const lines = linesWithin(solidByStrength(web), groups);
  const tight = tightGroups(lines, howManyLean(leans), MOST_AT_FIRST);
  const circleOf = new Map<number, number>();
  for (let person = 0; person < groups.length; person++) {
    if (at(groups, person) < 0 || at(leans, person) !== person) continue;
    const circle = circleOf.get(at(tight, person));
    if (circle === undefined) circleOf.set(at(tight, person), circling.open([person]));
    else circling.put(person, circle);
  }
  leans.forEach((on, person) => {
    if (on >= 0 && at(groups, on) >= 0) circling.put(person, at(circling.of, on));
  });
}

/** Cuts circles that hold more people than may be, which those do whose many lean on one person, into even parts. */
export function cutDown(circling: Circling): void {
  for (const members of circling.members()) {
    if (members.length <= MOST) continue;
    for (const person of members) circling.put(person, -1);
    openEvenly(circling, members);
  }
}

/** Of everybody how many lean on them, themselves counted; of who leans on others, 0. */
function howManyLean(leans: Int32Array): Float64Array {
  const count = new Float64Array(leans.length);
  for (const on of leans) if (on >= 0) count[on] = (count[on] as number) + 1;
  return count;
}
