import { anchorOf } from '@/lib/web/anchor';
import type { Day } from '@/lib/web/day';
import type { WebFacts } from '@/lib/web/facts';
import type { WorkerStanding } from '@/lib/web/standing';
import { standingsIn } from '@/lib/web/standings';
import type { SolidThreshold } from '@/lib/web/trust';
import type { Web } from '@/lib/web/web';
import { weave } from '@/lib/web/weave';

/** The web of an earlier day as it can be drawn, and how everybody hung in it; plain data. */
export type PastWeb = Pick<Web, 'on' | 'solidThreshold' | 'ids' | 'lines' | 'said' | 'committee'> & {
  readonly workers: readonly WorkerStanding[];
};

/** The web of an earlier day. Linear in the facts. */
export function pastWeb(
  facts: WebFacts,
  on: Day,
  options: { readonly solidThreshold: SolidThreshold },
): PastWeb {
  const web = weave(facts, { on, ...options });
  const { solidThreshold, ids, lines, said, committee } = web;
  return {
    on,
    solidThreshold,
    ids,
    lines,
    said,
    committee,
    workers: standingsIn(web, anchorOf(web)).workers,
  };
}
