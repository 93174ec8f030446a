import type { Route } from 'next';
import { Overdue } from '@/components/backups/overdue';
import type { Seat } from '@/lib/access/seat';
import { findOverdue } from '@/lib/backups/queries';

/** For leads: that the last good backup is older than a week. */
export async function BackupOverdue({ seat }: { seat: Seat }) {
  const state = await findOverdue(seat, new Date());
  if (!state?.isOverdue) return null;
  return (
    <div className="mb-8">
      <Overdue lastGood={state.lastGood} href={`/campaigns/${seat.campaignId}/settings/backups` as Route} />
    </div>
  );
}
