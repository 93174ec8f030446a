import type { Analysis } from './analysis';
import { compareIds } from './ids';
import type { WorkerStanding } from './standing';

/** Those whose loss would strand most, the most first, of equals the smaller id: who the boss fires first. */
export function largestLosses(analysis: Analysis, count: number): WorkerStanding[] {
  return analysis.workers
    .filter(({ holds }) => holds > 0)
    .sort((one, other) => other.holds - one.holds || compareIds(one.id, other.id))
    .slice(0, count);
}
