import { findAhead } from '@/lib/access/ahead';
import type { Seat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import { today } from '@/lib/campaigns/today';
import { addDays, type Day } from '@/lib/web/day';
import { isCoreHurt, type CoreChange } from '@/lib/web/time/core-change';
import { addMonths } from '@/lib/web/time/days';

/** What became of the core where it lost somebody or split in the last week, or else in the last month; null where it did not. */
export async function findCoreHurt(
  seat: Seat,
): Promise<{ readonly core: CoreChange; readonly since: Day } | null> {
  const now = today();
  for (const since of [addDays(now, -7), addMonths(now, -1)]) {
    const core = await askWeb(seat, 'coreSince', { since });
    if (isCoreHurt(core)) return { core, since };
  }
  return null;
}

findAhead('core', findCoreHurt);
