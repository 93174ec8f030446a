import 'server-only';
import { may, type Deed } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import type { Vault } from '@/lib/crypto/vault';
import { appendEvent, closeEvent, openEvent } from '@/lib/db/audit';
import { db, type Tx } from '@/lib/db/client';
import { answerAsBefore, findAnswer, keepAnswer, orAsBefore } from '@/lib/db/sent-forms';
import { settleIntroductions } from '@/lib/db/settle-introductions';
import { assertRoom } from '@/lib/db/space';
import { isRefusal, orRefusal, Refused, type Refusal } from '@/lib/forms/refusal';
import { logDeed } from '@/lib/logs/log-deed';

/** What a change did: the ids it touched, for the audit event, and its answer to the caller. */
export type Done<T> = { readonly subjects: readonly string[]; readonly answer: T };

// An import of 100,000 rows is one transaction.
const PATIENCE = { maxWait: 15_000, timeout: 120_000 };

/**
 * The one way to write to a campaign: asks the policy, then in one transaction locks the campaign, makes sure the
 * seat is still held, opens the audit event and the campaign's vault, does the work, moves the web's revision by one and
 * writes the event. The work is told the event's sequence. What is answered is kept with it: the same form sent again does
 * nothing and is answered the same. Where there is no room, nothing is begun. Last of all it makes sure that the session was not revoked meanwhile.
 */
export async function change<T extends object>(
  seat: Seat,
  deed: Deed,
  work: (tx: Tx, vault: Vault, sequence: number) => Promise<Done<T>>,
): Promise<T | Refusal> {
  if (!may(seat, deed)) {
    logDeed(deed, 'refused');
    return { refused: { key: 'access.notAllowed' }, field: null };
  }
  assertRoom();
  let count = 0;
  const answer = await writing(async (tx) => {
    const webRevision = await moveRevision(tx, seat.campaignId);
    await assertStillSeated(tx, seat);
    const event = await openEvent(tx, seat.campaignId);
    const { vault } = event;
    await endIfAnswered(tx, vault, seat, deed);
    const done = await work(tx, vault, event.sequence);
    await settleIntroductions(tx, seat.campaignId);
    await closeEvent(tx, event, seat.userId, deed, done.subjects, webRevision);
    await keepAnswer(tx, vault, seat, deed, done.answer);
    await assertStillSignedIn(tx, seat);
    count = done.subjects.length;
    return done.answer;
  });
  logDeed(deed, isRefusal(answer) ? 'refused' : { count });
  return answer;
}

/**
 * Writes an audit event without moving the web's revision: that people were read in bulk (a list, an export), or a deed
 * that changes nothing about anybody. `also` is done in the same transaction, once for each sending; what only reads
 * is written down as often as it is read.
 */
export async function witness(
  seat: Seat,
  deed: Deed,
  subjects: readonly string[],
  also?: (tx: Tx) => Promise<void>,
): Promise<{ readonly recorded: true } | Refusal> {
  if (!may(seat, deed)) return { refused: { key: 'access.notAllowed' }, field: null };
  const answer = await writing(async (tx) => {
    await tx.$queryRaw`SELECT id FROM campaign WHERE id = ${seat.campaignId}::uuid FOR UPDATE`;
    await assertStillSeated(tx, seat);
    if (also) await alsoOnce(tx, seat, deed, also);
    await appendEvent(tx, seat, deed, subjects);
    await assertStillSignedIn(tx, seat);
    return RECORDED;
  });
  logDeed(deed, isRefusal(answer) ? 'refused' : { count: subjects.length });
  return answer;
}

const RECORDED = { recorded: true } as const;

/** One transaction: what it answers, why it was undone, or what the same form was answered before. */
function writing<T extends object>(work: (tx: Tx) => Promise<T>): Promise<T | Refusal> {
  return orRefusal(() => orAsBefore(() => db.$transaction(work, PATIENCE)));
}

async function alsoOnce(tx: Tx, seat: Seat, deed: Deed, also: (tx: Tx) => Promise<void>): Promise<void> {
  const vault = await vaultOf(seat.campaignId, tx);
  await endIfAnswered(tx, vault, seat, deed);
  await also(tx);
  await keepAnswer(tx, vault, seat, deed, RECORDED);
}

/** The campaign is locked by now: whoever sent the same form first is done. Only who may still act here is answered. */
async function endIfAnswered(tx: Tx, vault: Vault, seat: Seat, deed: Deed): Promise<void> {
  const before = await findAnswer(tx, vault, seat, deed);
  if (!before) return;
  await assertStillSignedIn(tx, seat);
  answerAsBefore(before);
}

/** Locks the campaign for this transaction, and tells which revision it makes. */
async function moveRevision(tx: Tx, campaignId: string): Promise<number> {
  const [moved] = await tx.$queryRaw<{ webRevision: number }[]>`
    UPDATE campaign SET web_revision = web_revision + 1 WHERE id = ${campaignId}::uuid
    RETURNING web_revision AS "webRevision"`;
  if (!moved) throw new Refused({ key: 'access.notAllowed' });
  return moved.webRevision;
}

/** Asked once the campaign is locked, in a statement of its own: it must see what whoever held the lock before has done. */
async function assertStillSeated(tx: Tx, seat: Seat): Promise<void> {
  const [held] = await tx.$queryRaw<object[]>`
    SELECT s.id FROM seat s JOIN campaign c ON c.id = s.campaign_id
    WHERE s.id = ${seat.seatId}::uuid AND s.role::text = ${seat.role} AND s.removed_at IS NULL AND c.sealed_at IS NULL`;
  if (!held) throw new Refused({ key: 'access.notAllowed' });
}

/**
 * Whoever revokes the session or disables the user waits for this lock, so that nothing is committed after that. It is
 * taken last: a long import must not keep anybody from signing out. What this transaction itself revoked does not count.
 */
async function assertStillSignedIn(tx: Tx, { sessionId, userId }: Seat): Promise<void> {
  const [held] = await tx.$queryRaw<{ users: number; sessions: number }[]>`
    WITH held_user AS MATERIALIZED (
      SELECT id FROM "user" WHERE id = ${userId}::uuid
        AND (disabled_at IS NULL OR xmin = pg_current_xact_id()::xid) FOR SHARE),
    held_session AS MATERIALIZED (
      SELECT id FROM session WHERE id = ${sessionId}
        AND (revoked_at IS NULL OR xmin = pg_current_xact_id()::xid) FOR SHARE)
    SELECT (SELECT count(*)::int FROM held_user) AS users, (SELECT count(*)::int FROM held_session) AS sessions`;
  if (!held?.users || (sessionId !== null && held.sessions === 0))
    throw new Refused({ key: 'access.notAllowed' });
}
