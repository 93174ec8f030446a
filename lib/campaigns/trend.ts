import { findAhead } from '@/lib/access/ahead';
import type { Seat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import { today } from '@/lib/campaigns/today';
import { monthsUpTo, type Moment } from '@/lib/web/history';

const MONTHS = 12;

/** Where the campaign stood at the end of each of the last months and today, from its first rating on; oldest first. */
export async function findTrend(seat: Seat): Promise<readonly Moment[]> {
  return askWeb(seat, 'trend', { days: monthsUpTo(today(), MONTHS + 1) });
}

findAhead('trend', findTrend);
