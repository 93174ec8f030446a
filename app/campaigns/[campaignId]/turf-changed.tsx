import { ChangedNotice } from '@/components/turf/changed-notice';
import type { Seat } from '@/lib/access/seat';
import { isUuid } from '@/lib/forms/uuid';
import { submitTurfUndo } from '@/lib/turf/actions';
import { findTurfChange } from '@/lib/turf/queries';

type TurfChangedProps = {
  seat: Seat;
  /** What the address says was changed. */
  changed: string | string[] | undefined;
  /** Where undoing comes back to. */
  back: string;
};

/** What was given or taken on the way here. */
export async function TurfChanged({ seat, changed, back }: TurfChangedProps) {
  if (typeof changed !== 'string') return null;
  return (
    <ChangedNotice
      change={isUuid(changed) ? await findTurfChange(seat, changed) : null}
      undone={changed === 'undone'}
      back={back}
      undo={submitTurfUndo.bind(null, seat.campaignId)}
    />
  );
}
