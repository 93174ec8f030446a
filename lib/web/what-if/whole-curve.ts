import { chanceFrom, shuffledOrder } from '@/lib/web/chance';
import { curveAlong } from '@/lib/web/curve';
import { removalOrder } from '@/lib/web/removal';
import { removalRanks } from '@/lib/web/removal-order';
import type { Web } from '@/lib/web/web';

/** How many orders of chance the curve is the mean of. */
const CHANCES = 20;
/** How finely it is told. */
const POINTS = 60;

/** What is left of the largest solid piece after a share of all people is gone. Shares are of all people. */
export type CurvePoint = { readonly gone: number; readonly worst: number; readonly random: number };

/** The whole curve of a web, from nobody gone to everybody; empty in a web of nobody. */
export type WholeCurve = {
  readonly workers: number;
  readonly points: readonly CurvePoint[];
  /** The smallest number of people whose loss, worst case, leaves no piece of half of everybody. */
  readonly halvedBy: { readonly worst: number; readonly random: number };
};

/**
 * The share still holding together against people lost: worst case, each time one with the most solid lines left (the order
 * R takes, its first one), and at random, the mean over twenty orders. Source: Albert, Jeong & Barabási 2000; R is the mean
 * of the worst case (Schneider et al. 2011).
 */
export function wholeCurve({ solid, ids }: Web, { seed }: { readonly seed: number }): WholeCurve {
  const size = ids.length;
  const [ranks] = removalRanks(ids, 1);
  if (size === 0 || !ranks) return { workers: 0, points: [], halvedBy: { worst: 0, random: 0 } };
  const worst = curveAlong(solid, removalOrder(solid, ranks));
  const random = new Float64Array(size + 1);
  const chance = chanceFrom(seed);
  for (let turn = 0; turn < CHANCES; turn++) {
    curveAlong(solid, shuffledOrder(size, chance)).forEach((people, gone) => {
      random[gone] = (random[gone] as number) + people / CHANCES;
    });
  }
  const steps = Math.min(size, POINTS);
  return {
    workers: size,
    halvedBy: { worst: halvedBy(worst, size), random: halvedBy(random, size) },
    points: Array.from({ length: steps + 1 }, (_, step) => {
      const gone = Math.round((step * size) / steps);
      return {
        gone: gone / size,
        worst: (worst[gone] as number) / size,
        random: (random[gone] as number) / size,
      };
    }),
  };
}

function halvedBy(left: ArrayLike<number>, size: number): number {
  let gone = 0;
  while (gone < size && (left[gone] as number) * 2 >= size) gone += 1;
  return gone;
}
