import type { Analysis, AnchorFound } from '@/lib/web/analysis';
import type { Floor } from '@/lib/web/floor';
import { standingsIn } from '@/lib/web/standings';
import type { Web } from '@/lib/web/web';
import { figuresOf, sameAnchorIn, type Figures } from './figures';
import { play } from './play';
import type { Scenario } from './scenario';
import { strandedBetween, type Stranded } from './stranded';
import { turnover, type Turnover } from './turnover';

/** What a scenario would do to the web of today. People are named by id, lists of them sorted. */
export type WhatIf = {
  /** What both webs hang from, and how many of it are left. */
  readonly anchor: AnchorFound & { readonly left: number };
  /** In the order of the moves. */
  readonly takenOut: readonly string[];
  readonly weakened: number;
  readonly before: Figures;
  readonly after: Figures;
  /** Who reached the anchor, is still there, and does not reach it any more. */
  readonly stranded: readonly Stranded[];
  /** Who was woven, is still there, and is woven no more. */
  readonly fallen: readonly string[];
  /** Where people leave at random, what the runs found, of the web the other moves left. */
  readonly turnover: Turnover | null;
};

type Ground = { readonly web: Web; readonly analysis: Analysis; readonly floor: Floor };

/**
 * Plays a scenario and holds the webs before and after against each other. Both hang from the same people, as far as they
 * are left. Linear in people + lines for each move, but for R and for leaving at random.
 */
export function whatIf({ web, analysis, floor }: Ground, { moves }: Scenario): WhatIf {
  const played = play({ web, anchor: analysis.anchor, floor }, moves);
  const anchor = sameAnchorIn(web, analysis.anchor);
  const anchorLeft = sameAnchorIn(played.web, analysis.anchor);
  const before = standingsIn(web, anchor);
  const after = standingsIn(played.web, anchorLeft);
  const now = new Map(after.workers.map(({ id, standing }) => [id, standing]));
  const random = moves.findLast((move) => move.kind === 'turnover');
  return {
    anchor: { ...analysis.anchor, left: anchorLeft.members.length },
    takenOut: played.takenOut,
    weakened: played.weakened,
    before: figuresOf(web, before, analysis.summary.resilience.R),
    after:
      played.web === web
        ? figuresOf(web, before, analysis.summary.resilience.R)
        : figuresOf(played.web, after),
    stranded: strandedBetween(
      { web, hanging: before.hanging },
      { web: played.web, hanging: after.hanging },
      anchor.members,
    ),
    fallen: before.workers
      .filter(({ id, standing }) => standing === 'woven' && now.has(id) && now.get(id) !== 'woven')
      .map(({ id }) => id),
    turnover: random ? turnover(played.web, anchorLeft, random.percent, random.seed) : null,
  };
}
