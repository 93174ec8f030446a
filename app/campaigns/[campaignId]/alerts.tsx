import { AlertList } from '@/components/audit/alert-list';
import type { Seat } from '@/lib/access/seat';
import { listAlerts } from '@/lib/alerts/queries';
import { submitAlertSeen } from '@/lib/audit/actions';
import { dayHere } from '@/lib/campaigns/today';

/** For leads: what somebody did that is out of the ordinary. */
export async function Alerts({ seat }: { seat: Seat }) {
  const alerts = await listAlerts(seat);
  if (alerts.length === 0) return null;
  return (
    <AlertList
      campaignId={seat.campaignId}
      alerts={alerts.map((alert) => ({ ...alert, day: dayHere(new Date(alert.from)) }))}
      seen={submitAlertSeen.bind(null, seat.campaignId)}
    />
  );
}
