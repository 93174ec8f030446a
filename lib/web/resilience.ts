import { removalOrder } from './removal';
import { rowsOf, type Rows } from './rows';
import { TRUSTS } from './trust';
import type { Web } from './web';

/**
 * R of a web (Schneider et al., PNAS 2011): what is left of the largest piece, on average, while the most tied are taken out
 * one after another; the mean over the removal orders. 0 ≤ R < 0.5.
 */
export function resilienceOf(rows: Rows, ranks: readonly Int32Array[]): number {
  if (rows.size === 0 || ranks.length === 0) return 0;
  let sum = 0;
  for (const ranking of ranks) sum += largestPiecesAlong(rows, removalOrder(rows, ranking));
  // Divided once, from whole numbers: a star comes out at exactly 0, everybody with everybody at exactly 1.
  return sum / (rows.size * rows.size * ranks.length);
}

/** R of the web of lines with trust ≤ 1, ≤ 2 … ≤ 5. */
export function resilienceByTrust(web: Web, ranks: readonly Int32Array[]): number[] {
  const found: number[] = [];
  let lines = -1;
  for (const weakest of TRUSTS) {
    const rows = rowsOf(web.ids.length, web.lines, weakest);
    const isSame = rows.neighbour.length === lines;
    lines = rows.neighbour.length;
    found.push(isSame ? (found.at(-1) ?? 0) : resilienceOf(rows, ranks));
  }
  return found;
}

/**
 * S and its five parts from the R of the web of lines with trust ≤ 1, ≤ 2 … ≤ 5: each between a star (0) and everybody
 * with everybody (1). Needs no threshold and no anchor; 0 for two workers or fewer.
 */
export function solidarityOf(
  resilience: readonly number[],
  workers: number,
): { S: number; byTrust: number[] } {
  const byTrust = resilience.map((R) => betweenStarAndClique(R, workers));
  return { S: byTrust.reduce((sum, part) => sum + part, 0) / TRUSTS.length, byTrust };
}

/**
 * The sizes of the largest piece after 1, 2 … all people are taken out in this order, summed up; who is not in the order
 * comes last and has no line left. Read backwards: people come back one by one and join the pieces they have lines to.
 */
function largestPiecesAlong({ size, start, neighbour }: Rows, order: Int32Array): number {
  const pieces = new Int32Array(size).fill(-1);
  const present = new Uint8Array(size).fill(1);
  for (const person of order) present[person] = 0;
  const alone = size - order.length;
  let largest = 1;
  // Once nobody left has a line, the largest piece is one person for as long as anybody is left.
  let sum = order.length > 0 ? alone : alone - 1;
  for (let turn = order.length - 1; turn > 0; turn--) {
    const person = order[turn] as number;
    present[person] = 1;
    for (let spot = start[person] as number; spot < (start[person + 1] as number); spot++) {
      const other = neighbour[spot] as number;
      if (present[other] === 1) join(pieces, person, other);
    }
    largest = Math.max(largest, -(pieces[rootOf(pieces, person)] as number));
    sum += largest;
  }
  return sum;
}

// A root holds minus the size of its piece, everybody else the way to it.
function rootOf(pieces: Int32Array, from: number): number {
  let person = from;
  for (let above = pieces[person] as number; above >= 0; above = pieces[person] as number) {
    const higher = pieces[above] as number;
    if (higher >= 0) pieces[person] = higher;
    person = above;
  }
  return person;
}

function join(pieces: Int32Array, one: number, other: number): void {
  let larger = rootOf(pieces, one);
  let smaller = rootOf(pieces, other);
  if (larger === smaller) return;
  if ((pieces[larger] as number) > (pieces[smaller] as number)) [larger, smaller] = [smaller, larger];
  pieces[larger] = (pieces[larger] as number) + (pieces[smaller] as number);
  pieces[smaller] = larger;
}

function betweenStarAndClique(R: number, workers: number): number {
  if (workers <= 2) return 0;
  const star = (workers - 1) / workers ** 2;
  const clique = (workers - 1) / (2 * workers);
  return Math.max(0, (R - star) / (clique - star));
}
