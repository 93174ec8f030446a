import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { witness } from '@/lib/db/change';
import { type Refusal } from '@/lib/forms/refusal';

/** Writes down who took a report of whom out of Woven, before it is handed over. */
export async function recordExport(
  seat: Seat,
  workerIds: readonly string[],
): Promise<{ recorded: true } | Refusal> {
  if (!may(seat, 'report.export')) return { refused: { key: 'access.notAllowed' }, field: null };
  await witness(seat, 'report.export', workerIds);
  return { recorded: true };
}
