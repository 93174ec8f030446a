import type { Analysis } from '@/lib/web/analysis';
import { at } from '@/lib/web/ints';
import type { Rows } from '@/lib/web/rows';
import { idAt, type Web } from '@/lib/web/web';
import { sameAnchorIn } from './figures';
import { countWoven, fillHolds, maskedWalker } from './masked';

/** One firing of the boss's best order, and where the web stands after it. */
export type NextMove = {
  readonly id: string;
  /** How many others this one firing strands. */
  readonly strands: number;
  /** Of those who are left after it. */
  readonly reached: number;
  readonly woven: number;
};

/** The boss's best order of firings, and where the web stood before the first. */
export type NextMoves = {
  readonly workers: number;
  readonly reached: number;
  readonly woven: number;
  /** As many as were asked for, fewer where nobody who reaches the anchor is left. */
  readonly moves: readonly NextMove[];
};

/**
 * Each time the person whose firing strands most people, of equals the smallest id; where nobody strands anybody, the one
 * with the most solid lines left, of equals the smallest id. Greedy: the best order of all would take trying them all.
 * Steps × (people + lines).
 */
export function nextMoves(
  { web, analysis }: { readonly web: Web; readonly analysis: Analysis },
  { steps }: { readonly steps: number },
): NextMoves {
  const size = web.ids.length;
  const walk = maskedWalker(web.solid, sameAnchorIn(web, analysis.anchor).members);
  const gone = new Uint8Array(size);
  const [holds, below, hung] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
  const moves: NextMove[] = [];
  let found = walk(gone);
  const start = { workers: size, reached: found.reached, woven: countWoven(found, hung) };
  while (moves.length < steps && found.reached > 0) {
    fillHolds(found, holds, below);
    const person = largest(holds) ?? mostTied(web.solid, gone, found.seenAt);
    gone[person] = 1;
    const strands = at(holds, person);
    found = walk(gone);
    moves.push({ id: idAt(web, person), strands, reached: found.reached, woven: countWoven(found, hung) });
  }
  return { ...start, moves };
}

/** The place of the largest number, the first of equals; null where all are 0. */
function largest(numbers: Int32Array): number | null {
  let best = -1;
  for (let place = 0; place < numbers.length; place++) {
    if (at(numbers, place) > (best < 0 ? 0 : at(numbers, best))) best = place;
  }
  return best < 0 ? null : best;
}

function mostTied({ size, start, neighbour }: Rows, gone: Uint8Array, seenAt: Int32Array): number {
  let [best, most] = [-1, -1];
  for (let person = 0; person < size; person++) {
    if (at(seenAt, person) === 0) continue;
    let lines = 0;
    for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
      if (gone[at(neighbour, spot)] !== 1) lines += 1;
    }
    if (lines > most) [best, most] = [person, lines];
  }
  return best;
}
