import { at } from '@/lib/web/ints';
import type { Weighted } from '@/lib/web/divisions/weighted';

/**
 * Only the lines within groups, of which each place has one; −1 is none. Everybody's strength stays what all of theirs weigh, so
 * that what is found in a part is as fine or as coarse as it would be in the whole.
 */
export function linesWithin(lines: Weighted, groupOf: Int32Array): Weighted {
  const { size, strength } = lines;
  const start = new Int32Array(size + 1);
  const neighbour = new Int32Array(lines.neighbour.length);
  const weight = new Int32Array(lines.neighbour.length);
  let kept = 0;
  for (let person = 0; person < size; person++) {
    const group = at(groupOf, person);
    for (let spot = at(lines.start, person); spot < at(lines.start, person + 1); spot++) {
      if (group < 0 || at(groupOf, at(lines.neighbour, spot)) !== group) continue;
      neighbour[kept] = at(lines.neighbour, spot);
      weight[kept] = at(lines.weight, spot);
      kept += 1;
    }
    start[person + 1] = kept;
  }
  return { size, start, neighbour: neighbour.subarray(0, kept), weight: weight.subarray(0, kept), strength };
}
