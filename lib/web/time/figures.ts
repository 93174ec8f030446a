import type { Analysis, Summary } from '@/lib/web/analysis';
import { analyze } from '@/lib/web/analyze';
import type { Day } from '@/lib/web/day';
import type { WebFacts } from '@/lib/web/facts';
import type { SolidThreshold } from '@/lib/web/trust';
import { weaveEach } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';
import { ordersOf, replayedSolidarity } from './replay';

/** The figures of the whole web on one day. Shares are of the workers of that day, 0 in a web of nobody. */
export type Figures = Pick<
  Summary,
  'workers' | 'lines' | 'solidLines' | 'reached' | 'woven' | 'largestHold'
> & {
  readonly on: Day;
  readonly wovenShare: number;
  readonly reach: number;
  readonly starDependence: number;
  /** 0 ≤ R < 0.5. */
  readonly R: number;
  /** Solidarity, 0 … 1, by the removal orders of that day's own web. */
  readonly S: number;
  /**
   * Solidarity when people are taken out in the orders of the row before. Null where it was not asked for: in the first row,
   * and, unless `replay` is `always`, where S did not fall.
   */
  readonly sameOrders: number | null;
  readonly core: { readonly k: number; readonly people: number };
  readonly bridges: number;
};

type Options = { readonly solidThreshold: SolidThreshold; readonly replay?: 'falls' | 'always' };

/**
 * The figures of the whole web on each of these days, which ascend: one pass over the words. Whether S really changed from a
 * row to the next is said by `sameOrders`: the earlier web's removal orders replayed on the later one. Linear in facts × days.
 */
export function figuresOn(facts: WebFacts, days: readonly Day[], options: Options): Figures[] {
  const rows: Figures[] = [];
  let earlier: Web | null = null;
  for (const web of weaveEach(facts, days, options.solidThreshold)) {
    const row = { on: web.on, ...figuresOf(analyze(web)) };
    const isAsked = options.replay === 'always' || row.S < (rows.at(-1)?.S ?? 0);
    const sameOrders = earlier !== null && isAsked ? replayedSolidarity(web, ordersOf(earlier)) : null;
    rows.push({ ...row, sameOrders });
    earlier = web;
  }
  return rows;
}

/** The figures of one analysis, as a row of many days has them. */
export function figuresOf(analysis: Analysis): Omit<Figures, 'on' | 'sameOrders'> {
  const { summary, wovenShare, reach, starDependence } = analysis;
  const { workers, lines, solidLines, reached, woven, largestHold } = summary;
  return {
    workers,
    lines,
    solidLines,
    reached,
    woven,
    largestHold,
    wovenShare,
    reach,
    starDependence,
    R: summary.resilience.R,
    S: summary.solidarity.S,
    core: { k: summary.core.k, people: summary.core.members.length },
    bridges: summary.bridges.length,
  };
}

/** Whether S fell from a row to the next though nothing was lost: by the same orders it held. */
export function onlyOrdersChanged(
  before: Pick<Figures, 'S'>,
  after: Pick<Figures, 'S' | 'sameOrders'>,
): boolean {
  return after.S < before.S && after.sameOrders !== null && after.sameOrders >= before.S;
}
