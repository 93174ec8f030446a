import { curveAlong } from './curve';
import { removalOrder } from './removal';
import { thinnedTo, type Rows } from './rows';
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
    const rows = thinnedTo(web.rows, weakest);
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

/** The sizes of the largest piece after 1, 2 … all people are taken out in this order, summed up. */
export function largestPiecesAlong(rows: Rows, order: Int32Array): number {
  const curve = curveAlong(rows, order);
  let sum = 0;
  for (let gone = 1; gone < curve.length; gone++) sum += curve[gone] as number;
  return sum;
}

function betweenStarAndClique(R: number, workers: number): number {
  if (workers <= 2) return 0;
  const star = (workers - 1) / workers ** 2;
  const clique = (workers - 1) / (2 * workers);
  return Math.max(0, (R - star) / (clique - star));
}
