import type { Route } from 'next';
import { CoreAlertNotice } from '@/components/history/core-alert';
import type { Seat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import { today } from '@/lib/campaigns/today';
import { addDays } from '@/lib/web/day';
import { isCoreHurt } from '@/lib/web/time/core-change';
import { addMonths } from '@/lib/web/time/days';
import { findRoster } from '@/lib/workers/roster';

/** That the core lost somebody or split in the last week, or else in the last month; it goes when that is longer ago. */
export async function CoreAlert({ seat }: { seat: Seat }) {
  const now = today();
  const { byId } = await findRoster(seat);
  for (const since of [addDays(now, -7), addMonths(now, -1)]) {
    const core = await askWeb(seat, 'coreSince', { since });
    if (!isCoreHurt(core)) continue;
    const href = `/campaigns/${seat.campaignId}/history?from=${since}` as Route;
    return (
      <div className="mb-8">
        <CoreAlertNotice core={core} since={since} nameOf={(id) => byId.get(id)?.name ?? ''} href={href} />
      </div>
    );
  }
  return null;
}
