import 'server-only';
import type { Deed } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { handleOf } from '@/lib/access/vault';
import type { Tx } from '@/lib/db/client';
import type { HistoryTable } from '@/lib/db/row-history';
import { clashingFields, mergedRecord, type LastHand, type Texts } from '@/lib/forms/overtaken';
import { Refused } from '@/lib/forms/refusal';

/** A row that keeps its history; or, of what keeps none, the deeds that write it. */
export type Written =
  { readonly table: HistoryTable; readonly rowId: string } | { readonly deeds: readonly Deed[] };

/** A record as a form began from it, as it stands, and as it was sent. */
export type Versions<T> = {
  readonly was: Texts;
  readonly saved: T;
  readonly sent: T;
  readonly textsOf: (record: T) => Texts;
  readonly written: Written;
  /** Fields that mean something only together: one that changed is a clash of all that were sent otherwise. */
  readonly whole?: boolean;
};

/**
 * What to save of a form whose record somebody else may have saved meanwhile: what they changed and the sender did not
 * touch stays theirs.
 * @throws Refused with both versions, where it would undo what they saved
 */
export async function settleVersions<T extends object>(
  tx: Tx,
  seat: Seat,
  versions: Versions<T>,
): Promise<T> {
  const { was, saved, sent, textsOf, written, whole = false } = versions;
  const [now, yours] = [textsOf(saved), textsOf(sent)];
  const isTouched = Object.keys(now).some((field) => now[field] !== was[field]);
  const differing = Object.keys(yours).filter((field) => yours[field] !== now[field]);
  const clashes = whole && isTouched ? differing : clashingFields(was, now, yours);
  if (clashes.length === 0) return whole ? sent : mergedRecord(was, yours, saved, sent);
  throw new Refused({ key: 'meanwhile.changed' }, null, {
    hand: await lastHand(tx, seat, written),
    clashes: clashes.map((field) => ({ field, theirs: now[field] ?? '', yours: yours[field] ?? '' })),
    was: JSON.stringify(now),
  });
}

/** Who wrote something last, and when, by the campaign's log; an observer is not told who. */
export async function lastHand(
  tx: Tx,
  { campaignId, userId, role }: Seat,
  written: Written,
): Promise<LastHand> {
  const of =
    'deeds' in written
      ? { deed: { in: [...written.deeds] } }
      : { sequence: await lastTouch(tx, campaignId, written.table, written.rowId) };
  const event = await tx.auditEvent.findFirst({
    where: { campaignId, ...of },
    orderBy: { sequence: 'desc' },
    select: { userId: true, at: true },
  });
  if (!event) return { by: null, isMe: false, at: null };
  const isMe = event.userId === userId;
  return {
    by: role === 'observer' ? null : await handleIn(tx, event.userId),
    isMe,
    at: event.at.toISOString(),
  };
}

async function lastTouch(tx: Tx, campaignId: string, tableName: string, rowId: string): Promise<number> {
  const last = await tx.rowHistory.findFirst({
    where: { campaignId, tableName, rowId },
    orderBy: { eventSequence: 'desc' },
    select: { eventSequence: true },
  });
  // No event has this number.
  return last?.eventSequence ?? 0;
}

async function handleIn(tx: Tx, id: string): Promise<string | null> {
  const user = await tx.user.findUnique({ where: { id }, select: { id: true, sealed: true } });
  return user && handleOf(user);
}
