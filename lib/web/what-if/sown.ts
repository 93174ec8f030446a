import type { Division, Floor } from '@/lib/web/floor';
import { at } from '@/lib/web/ints';
import { rowsOf, type Lines } from '@/lib/web/rows';
import type { Web } from '@/lib/web/web';

/** A web in which distrust was sown, and how many lines it made weaker. */
export type Sown = { readonly web: Web; readonly weakened: number };

/**
 * Makes the chosen lines one level weaker: what weaving anew would give if every voice had said one level less of them.
 * A line that is already a 5 has nothing to lose and stays. Linear in people + lines.
 */
export function sown(web: Web, isChosen: (one: string, other: string) => boolean): Sown {
  const { from, to } = web.lines;
  const trust = web.lines.trust.slice();
  const said = {
    ...web.said,
    first: web.said.first.slice(),
    second: web.said.second.slice(),
    organizer: web.said.organizer.slice(),
  };
  let weakened = 0;
  for (let line = 0; line < from.length; line++) {
    if (!isChosen(web.ids[at(from, line)] ?? '', web.ids[at(to, line)] ?? '')) continue;
    if ((trust[line] as number) < 5) weakened += 1;
    for (const levels of [trust, said.first, said.second, said.organizer]) {
      levels[line] = weaker(levels[line] as number);
    }
  }
  const lines: Lines = { from, to, trust };
  const size = web.ids.length;
  return {
    weakened,
    web: {
      ...web,
      lines,
      said,
      rows: rowsOf(size, lines, 5),
      solid: rowsOf(size, lines, web.solidThreshold),
    },
  };
}

/**
 * Whether two people are told apart by a division: both are in some group of it and they share none. Who is in no group is
 * not known to be on the other side.
 */
export function dividedBy(floor: Floor, division: Division): (one: string, other: string) => boolean {
  const { of } = floor[division];
  return (one, other) => {
    const [ours, theirs] = [of.get(one) ?? [], of.get(other) ?? []];
    return ours.length > 0 && theirs.length > 0 && !ours.some((group) => theirs.includes(group));
  };
}

// 0 says nothing was said, 5 is the least there is.
function weaker(level: number): number {
  return level === 0 ? 0 : Math.min(5, level + 1);
}
