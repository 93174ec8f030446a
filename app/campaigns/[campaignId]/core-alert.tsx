import type { Route } from 'next';
import { CoreAlertNotice } from '@/components/history/core-alert';
import type { Seat } from '@/lib/access/seat';
import { findCoreHurt } from '@/lib/history/core-hurt';
import { findRoster } from '@/lib/workers/roster';

/** That the core lost somebody or split in the last week, or else in the last month; it goes when that is longer ago. */
export async function CoreAlert({ seat }: { seat: Seat }) {
  const [hurt, { byId }] = await Promise.all([findCoreHurt(seat), findRoster(seat)]);
  if (!hurt) return null;
  const { core, since } = hurt;
  const href = `/campaigns/${seat.campaignId}/history?from=${since}` as Route;
  return (
    <div className="mb-8">
      <CoreAlertNotice core={core} since={since} nameOf={(id) => byId.get(id)?.name ?? ''} href={href} />
    </div>
  );
}
