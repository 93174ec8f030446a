import { at } from '@/lib/web/ints';
import { lineCount } from '@/lib/web/rows';
import { strengthOf, type Trust } from '@/lib/web/trust';
import type { WebInRows } from './web-in-rows';

/**
 * Whom everybody leans on, by place: those who have a solid line on themselves; who has none, on the one with solid lines whom
 * their thin lines lead to, by the fewest steps and of those the strongest, of equals the first; −1 where they lead to nobody.
 */
export function leaningIn({ rows, solid }: WebInRows): Int32Array {
  const leans = new Int32Array(rows.size).fill(-1);
  let wave: number[] = [];
  for (let person = 0; person < rows.size; person++) {
    if (lineCount(solid, person) === 0) continue;
    leans[person] = person;
    wave.push(person);
  }
  while (wave.length > 0) {
    const next = new Set<number>();
    for (const person of wave)
      for (let spot = at(rows.start, person); spot < at(rows.start, person + 1); spot++)
        if (at(leans, at(rows.neighbour, spot)) < 0) next.add(at(rows.neighbour, spot));
    const found = [...next].map((person) => at(leans, strongest(rows, leans, person)));
    wave = [...next];
    wave.forEach((person, place) => {
      leans[person] = found[place] as number;
    });
  }
  return leans;
}

/** Of those one has a line to and who lean on somebody, the one with the strongest line; of equals the first. */
function strongest(
  { start, neighbour, trust }: WebInRows['rows'],
  leans: Int32Array,
  person: number,
): number {
  let [best, most] = [-1, 0];
  for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
    const strength = strengthOf(trust[spot] as Trust);
    if (at(leans, at(neighbour, spot)) < 0 || strength <= most) continue;
    [best, most] = [at(neighbour, spot), strength];
  }
  return best;
}
