import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { askWeb } from '@/lib/campaigns/ask-web';
import { monthsUpTo, type Moment } from '@/lib/web/history';

const MONTHS = 12;

/** Where the campaign stood at the end of each of the last months and today, from its first rating on; oldest first. */
export async function findTrend(seat: Seat): Promise<readonly Moment[]> {
  const { facts, today } = await findAnalysis(seat);
  const first = facts.ratings.reduce<string | null>(
    (earliest, { ratedOn }) =>
      ratedOn !== null && (earliest === null || ratedOn < earliest) ? ratedOn : earliest,
    null,
  );
  if (first === null) return [];
  return askWeb(seat, 'trend', { days: monthsUpTo(today, MONTHS + 1).filter((on) => on >= first) });
}
