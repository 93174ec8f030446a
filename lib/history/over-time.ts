import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { askWeb } from '@/lib/campaigns/ask-web';
import { today } from '@/lib/campaigns/today';
import { listTalkDays } from '@/lib/history/queries';
import { findWorkerFacts } from '@/lib/ties/queries';
import { figuresByFives } from '@/lib/report/observer';
import type { Day } from '@/lib/web/day';
import type { Known } from '@/lib/web/known';
import { stepsUpTo, type Steps } from '@/lib/web/time/days';
import type { Figures } from '@/lib/web/time/figures';
import { knownOn } from '@/lib/web/time/known-on';

/** From which day on a campaign can be looked back at, and up to which. */
export type Span = {
  readonly today: Day;
  /** The day of the first rating; null before there is one. */
  readonly first: Day | null;
};

/** How far back a campaign reaches. */
export async function findSpan(seat: Seat): Promise<Span> {
  return { today: today(), first: await askWeb(seat, 'firstRatedOn', {}) };
}

/** The figures of a campaign step by step, as this seat may see them: for an observer by fives, and not how much is known. */
export type FiguresSoFar = {
  readonly by: Steps['by'];
  readonly figures: readonly Figures[];
  /** In the order of `figures`; of those inside the seat's turf. Null for an observer. */
  readonly known: readonly Known[] | null;
};

/** The figures of the whole web by week since the first rating, or by month where that is long. */
export async function findFigures(seat: Seat, { today, first }: Span): Promise<FiguresSoFar | null> {
  if (first === null) return null;
  const { web } = await findAnalysis(seat);
  const { by, days } = stepsUpTo(today, first, web.ids.length);
  const figures = await askWeb(seat, 'figuresByWeek', { days });
  if (!may(seat, 'workers.see')) return { by, figures: figuresByFives(figures), known: null };
  const mine = (await findWorkerFacts(seat)).filter(({ id }) => inTurf(seat, id));
  const known = knownOn(mine, await listTalkDays(seat), days, seat.campaign.freshnessDays);
  return { by, figures, known };
}
