import { at, upTo } from '@/lib/web/ints';
import { lineCount } from '@/lib/web/rows';
import { strengthOf, type Trust } from '@/lib/web/trust';
import type { Web } from '@/lib/web/web';
import { moveLocally, renumber, splitApart } from './moving';
import { fold, solidByStrength, type Weighted } from './weighted';

/** Rounds over the whole web; each begins where the last one ended, and ends the search where nobody moved. */
const ROUNDS = 4;

/**
 * The circles of a web: groups found from the solid lines themselves, whatever people's papers say. By place the number of
 * everybody's circle, 0, 1, 2 … in the order of their first members; −1 for who has no solid line.
 *
 * Modularity is made as large as moving one at a time and folding groups together can make it (Blondel et al. 2008, Fast
 * unfolding of communities in large networks), lines weighing 6 − trust; then everybody is asked once more whether they
 * would rather move, and circles whose own lines do not hold them together are taken apart (the flaw that Traag, Waltman &
 * van Eck 2019 found). Always in the same order, without chance: the same web gives the same circles. Nearly linear.
 */
export function circlesOf(web: Pick<Web, 'solid'>): Int32Array {
  const lines = solidByStrength(web);
  let circles = upTo(lines.size);
  for (let round = 0; round < ROUNDS; round++) {
    const moved = moveLocally(lines, circles);
    if (!moved && round > 0) break;
    circles = splitApart(lines, circles);
    foldUp(lines, circles);
  }
  moveLocally(lines, circles);
  circles = splitApart(lines, circles);
  return numbered(web, circles);
}

/** Folds circles together for as long as that makes modularity larger. Changes `circles`. */
function foldUp(lines: Weighted, circles: Int32Array): void {
  for (let web = lines, groupOf = circles; ;) {
    const groups = renumber(groupOf);
    if (web !== lines)
      for (let person = 0; person < circles.length; person++)
        circles[person] = at(groupOf, at(circles, person));
    web = fold(web, groupOf, groups);
    groupOf = upTo(groups);
    if (!moveLocally(web, groupOf)) return;
  }
}

function numbered(web: Pick<Web, 'solid'>, circles: Int32Array): Int32Array {
  const numbers = new Int32Array(circles.length).fill(-1);
  const numberOf = new Map<number, number>();
  for (let person = 0; person < circles.length; person++) {
    if (lineCount(web.solid, person) === 0) continue;
    const circle = at(circles, person);
    const number = numberOf.get(circle) ?? numberOf.size;
    numberOf.set(circle, number);
    numbers[person] = number;
  }
  return numbers;
}

/**
 * Modularity of circles: how much more of the lines' weight lies within circles than chance would put there, from −0.5 to
 * 1; 0 without a line. Newman 2006, weighted as the circles are.
 */
export function modularityOf({ solid }: Pick<Web, 'solid'>, circles: Int32Array): number {
  const { size, start, neighbour, trust } = solid;
  const total = new Float64Array(size);
  let [inside, all] = [0, 0];
  for (let person = 0; person < size; person++) {
    const circle = at(circles, person);
    const end = at(start, person + 1);
    let own = 0;
    for (let spot = at(start, person); spot < end; spot++) {
      const weight = strengthOf(trust[spot] as Trust);
      own += weight;
      if (circle >= 0 && at(circles, at(neighbour, spot)) === circle) inside += weight;
    }
    all += own;
    if (circle >= 0) total[circle] = (total[circle] as number) + own;
  }
  return all === 0 ? 0 : inside / all - total.reduce((sum, of) => sum + (of / all) ** 2, 0);
}
