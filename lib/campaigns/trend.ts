import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { today } from '@/lib/campaigns/today';
import type { Day } from '@/lib/web/day';
import { history, monthsUpTo, type Moment } from '@/lib/web/history';

const MONTHS = 12;

/** Where the campaign stood at the end of each of the last months and today, from its first rating on; oldest first. */
export async function findTrend(seat: Seat): Promise<readonly Moment[]> {
  return trendOf(seat, today());
}

const trendOf = cachedByRevision(async (seat: Seat, day): Promise<readonly Moment[]> => {
  const { facts } = await findAnalysis(seat);
  const first = facts.ratings.reduce<string | null>(
    (earliest, { ratedOn }) =>
      ratedOn !== null && (earliest === null || ratedOn < earliest) ? ratedOn : earliest,
    null,
  );
  if (first === null) return [];
  const days = monthsUpTo(day as Day, MONTHS + 1).filter((on) => on >= first);
  return history(facts, days, { solidThreshold: seat.campaign.solidThreshold });
});
