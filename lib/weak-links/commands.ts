import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { witness } from '@/lib/db/change';
import { type Refusal } from '@/lib/forms/refusal';

/** Writes down who took a report of whom out of Woven, before it is handed over. */
export function recordExport(
  seat: Seat,
  workerIds: readonly string[],
): Promise<{ recorded: true } | Refusal> {
  return witness(seat, 'report.export', workerIds);
}
