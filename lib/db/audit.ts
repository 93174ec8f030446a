import 'server-only';
import type { Deed } from '@/lib/access/policy';
import { vaultOf } from '@/lib/access/vault';
import { chainHash, readHead, signHead } from '@/lib/crypto/audit-chain';
import { TamperedValue } from '@/lib/crypto/envelope';
import type { Tx } from '@/lib/db/client';

/**
 * What is done without a seat in hand, where the policy cannot be asked: on the way to one, back in by a one-time link,
 * or by the server at the time somebody set.
 */
export type Arrival = 'campaign.open' | 'seat.take' | 'access.reset' | 'retention.due';

/** The next event of a campaign's chain, before it is known what it was. */
export type OpenEvent = {
  readonly campaignId: string;
  readonly sequence: number;
  readonly key: Buffer;
  readonly previous: { readonly hash: string; readonly keyedFrom: number };
};

/**
 * Opens the next event of a campaign's chain. From here on, whatever row this transaction touches is kept as it was,
 * in `row_history`. The campaign's row must be locked by the same transaction.
 * @throws TamperedValue when the end of the chain was not signed here
 */
export async function openEvent(tx: Tx, campaignId: string): Promise<OpenEvent> {
  const key = (await vaultOf(campaignId, tx)).secret('audit');
  const { auditHead } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { auditHead: true },
  });
  const head = readHead(key, campaignId, auditHead);
  if (!head) {
    throw new TamperedValue({ table: 'campaign', column: 'audit_head', campaignId, rowId: campaignId });
  }
  const last = await tx.auditEvent.findFirst({
    where: { campaignId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true },
  });
  // An event somebody slipped in behind the end must not take the place of the next one: it stays, and is found.
  const sequence = Math.max(head.sequence, last?.sequence ?? 0) + 1;
  await tx.$queryRaw`SELECT set_config('woven.event', ${`${campaignId} ${String(sequence)}`}, true)`;
  return { campaignId, sequence, key, previous: head };
}

/**
 * Writes an open event, chained by its hash to the one before, and signs the new end of the chain. `webRevision`: the
 * revision that it made and of which every touched row is in `row_history`; what is kept in memory is brought forward by it.
 */
export async function closeEvent(
  tx: Tx,
  { campaignId, sequence, key, previous }: OpenEvent,
  userId: string,
  deed: Deed | Arrival,
  subjects: readonly string[],
  webRevision: number | null = null,
): Promise<void> {
  const event = { sequence, at: new Date(), userId, deed, subjectIds: [...subjects] };
  const hash = chainHash(key, campaignId, previous.hash, event);
  await tx.auditEvent.create({
    data: { campaignId, ...event, hash, webRevision },
    select: { sequence: true },
  });
  const auditHead = signHead(key, campaignId, { sequence, hash, keyedFrom: previous.keyedFrom });
  await tx.campaign.update({ where: { id: campaignId }, data: { auditHead }, select: { id: true } });
}

/** Writes the next event of a campaign's chain. The campaign's row must be locked by the same transaction. */
export async function appendEvent(
  tx: Tx,
  { campaignId, userId }: { readonly campaignId: string; readonly userId: string },
  deed: Deed | Arrival,
  subjects: readonly string[],
): Promise<void> {
  await closeEvent(tx, await openEvent(tx, campaignId), userId, deed, subjects);
}
