import type { Grouping } from '@/lib/web/floor';
import { at, grow } from '@/lib/web/ints';
import type { Trusters } from './trusters';

/**
 * How many different groups of a division those come from who trust each person; who is in no group counts for none, who
 * is in several counts for each. Linear in people + trusters × the groups of one of them.
 */
export function breadthOf(ids: readonly string[], { start, who }: Trusters, grouping: Grouping): Int32Array {
  const of = ids.map((id) => grouping.of.get(id) ?? []);
  const breadth = new Int32Array(ids.length);
  // For each group the last person it was counted for.
  const counted = new Int32Array(grouping.groups).fill(-1);
  for (let person = 0; person < ids.length; person++) {
    for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
      for (const group of of[at(who, spot)] ?? []) {
        if (counted[group] === person) continue;
        counted[group] = person;
        grow(breadth, person, 1);
      }
    }
  }
  return breadth;
}
