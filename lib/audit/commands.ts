import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { change, witness } from '@/lib/db/change';
import { carryOut } from '@/lib/db/put-back';
import { digestOf, planPutBack } from '@/lib/db/put-back-plan';
import { Refused, type Refusal } from '@/lib/forms/refusal';

/** A put-back of a whole file touches tens of thousands; the event names this many. */
const MOST_SUBJECTS = 1_000;

/** Whose changes are put back, from which event on, and the plan that was shown, as one word. */
export type PutBackAsked = {
  readonly userId: string;
  readonly since: number;
  readonly seen: string;
};

/**
 * Puts back everything one person changed since an event, all of it or nothing; what others have worked on since stays.
 * Refused where something else would happen than what was seen. Answers the event it is written down as.
 */
export function putBack(
  seat: Seat,
  { userId, since, seen }: PutBackAsked,
): Promise<{ readonly rows: number; readonly sequence: number } | Refusal> {
  return change(seat, 'history.put-back', async (tx, _vault, sequence) => {
    const { campaignId } = seat;
    const plan = await planPutBack(tx, { campaignId, userId, sequence: since });
    if (plan.deeds.length === 0) throw new Refused({ key: 'audit.nothing' });
    if (digestOf(plan) !== seen) throw new Refused({ key: 'audit.changedMeanwhile' });
    await carryOut(tx, campaignId, plan.deeds);
    const rows = plan.deeds.map(({ rowId }) => rowId);
    const subjects = [...new Set([userId, ...rows.slice(0, MOST_SUBJECTS)])];
    return { subjects, answer: { rows: rows.length, sequence } };
  });
}

/** Notes that a lead has looked into an alert. */
export function seeAlert(
  seat: Seat,
  alert: { readonly kind: 'reading' | 'export' | 'changes'; readonly sequence: number },
): Promise<{ readonly recorded: true } | Refusal> {
  const { campaignId, userId } = seat;
  const name = { campaignId, kind: alert.kind, eventSequence: alert.sequence };
  return witness(seat, 'alert.see', [], async (tx) => {
    await tx.alertSeen.upsert({
      where: { campaignId_kind_eventSequence: name },
      create: { ...name, userId },
      update: {},
      select: { at: true },
    });
  });
}

/** Writes down that somebody takes the log out as a file, before it is handed over. */
export function recordLogExport(seat: Seat): Promise<{ readonly recorded: true } | Refusal> {
  return witness(seat, 'audit.export', []);
}
