import { at, upTo } from '@/lib/web/ints';
import { moveLocally, renumber, splitApart } from '@/lib/web/divisions/moving';
import { fold, type Weighted } from '@/lib/web/divisions/weighted';

/** Rounds over everybody; each begins where the last one ended. */
const ROUNDS = 3;

/**
 * Groups of at most `most` people that hold together by their lines: modularity is made as large as moving one at a time and
 * folding groups together can make it (Blondel et al. 2008), where nobody may join a group that is full. By place the number of
 * everybody's group, 0, 1, 2 … in the order of their first members; who has no line is alone. `people` says how many each place
 * stands for. Always in the same order, without chance.
 */
export function tightGroups(lines: Weighted, people: Float64Array, most: number): Int32Array {
  let groups = upTo(lines.size);
  for (let round = 0; round < ROUNDS; round++) {
    const moved = moveLocally(lines, groups, { people, most });
    if (!moved && round > 0) break;
    groups = splitApart(lines, groups);
    foldUp(lines, groups, { people, most });
  }
  return splitApart(lines, groups);
}

/** Folds groups together for as long as that makes modularity larger and they have room for each other. Changes `groups`. */
function foldUp(
  lines: Weighted,
  groups: Int32Array,
  { people, most }: { people: Float64Array; most: number },
): void {
  let [web, held, groupOf] = [lines, people, groups];
  for (;;) {
    const count = renumber(groupOf);
    if (web !== lines)
      for (let person = 0; person < groups.length; person++) groups[person] = at(groupOf, at(groups, person));
    held = addUp(held, groupOf, count);
    web = fold(web, groupOf, count);
    groupOf = upTo(count);
    if (!moveLocally(web, groupOf, { people: held, most })) return;
  }
}

function addUp(people: Float64Array, groupOf: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  people.forEach((count, place) => {
    const group = at(groupOf, place);
    sums[group] = (sums[group] as number) + count;
  });
  return sums;
}
