import { pairOf } from './between';
import type { Bundled } from './bundles';
import type { MapPerson } from './picture';

/** The least of a picture its pillars are found from. */
export type Borne = Bundled & { readonly people: readonly Pick<MapPerson, 'holds'>[] };

/** So many are found; fewer can be named at once. */
const MOST_PILLARS = 60;

/** Being the one solid way between two circles counts like holding so many people. */
const WAY = 2;

/**
 * Whom to name even from afar, the most telling first: those who hold many, and the bridges, who are the one solid way from
 * their circle to another. Of equals, the first in the picture. Linear in the lines. After Burt 2004, who calls such people
 * brokers across structural holes.
 */
export function pillarsOf(web: Borne): readonly number[] {
  const ways = onlyWays(web);
  return web.people
    .map(({ holds }, at) => ({ at, worth: holds + WAY * (ways[at] ?? 0) }))
    .filter(({ worth }) => worth >= WAY)
    .sort((a, b) => b.worth - a.worth || a.at - b.at)
    .slice(0, MOST_PILLARS)
    .map(({ at }) => at);
}

/** For each person, how many pairs of circles only a solid line of theirs joins. */
function onlyWays(web: Borne): Uint16Array {
  const only = new Map<number, number>();
  for (let line = 0; line < web.lines.trust.length; line++) {
    if ((web.lines.trust[line] ?? 5) > web.solidThreshold) continue;
    const pair = pairOf(web, line);
    if (pair >= 0) only.set(pair, only.has(pair) ? -1 : line);
  }
  const ways = new Uint16Array(web.people.length);
  for (const line of only.values()) {
    for (const { [line]: end } of [web.lines.from, web.lines.to]) {
      if (end !== undefined) ways[end] = (ways[end] ?? 0) + 1;
    }
  }
  return ways;
}
