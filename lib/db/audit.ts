import 'server-only';
import type { Deed } from '@/lib/access/policy';
import { CampaignSealed, openVault, type VaultRow } from '@/lib/access/vault';
import { chainHash, readHead, signHead } from '@/lib/crypto/audit-chain';
import { TamperedValue } from '@/lib/crypto/envelope';
import type { Vault } from '@/lib/crypto/vault';
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
  readonly vault: Vault;
  readonly key: Buffer;
  readonly previous: { readonly hash: string; readonly keyedFrom: number };
};

/**
 * Opens the next event of a campaign's chain. From here on, whatever row this transaction touches is kept as it was,
 * in `row_history`. The campaign's row must be locked by the same transaction.
 * @throws TamperedValue when the end of the chain was not signed here
 */
export async function openEvent(tx: Tx, campaignId: string): Promise<OpenEvent> {
  const row = await findEnd(tx, campaignId);
  if (!row) throw new CampaignSealed(campaignId);
  const vault = openVault(row);
  const key = vault.secret('audit');
  const head = readHead(key, campaignId, row.auditHead);
  if (!head) {
    throw new TamperedValue({ table: 'campaign', column: 'audit_head', campaignId, rowId: campaignId });
  }
  // An event somebody slipped in behind the end must not take the place of the next one: it stays, and is found.
  const sequence = Math.max(head.sequence, row.last) + 1;
  await tx.$queryRaw`SELECT set_config('woven.event', ${`${campaignId} ${String(sequence)}`}, true)`;
  return { campaignId, sequence, vault, key, previous: head };
}

type End = VaultRow & { readonly auditHead: string; readonly last: number };

/** What the next event is chained to, and the keys it is signed with; in one statement, as every write asks for it. */
async function findEnd(tx: Tx, campaignId: string): Promise<End | undefined> {
  const rows = await tx.$queryRaw<End[]>`
    SELECT c.id, c.secret, c.audit_head AS "auditHead",
      (SELECT coalesce(json_agg(json_build_object('version', k.version, 'wrapped', k.wrapped) ORDER BY k.version DESC), '[]')
        FROM campaign_key k WHERE k.campaign_id = c.id) AS keys,
      coalesce((SELECT max(sequence) FROM audit_event e WHERE e.campaign_id = c.id), 0)::int AS last
    FROM campaign c WHERE c.id = ${campaignId}::uuid`;
  return rows[0];
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
  const auditHead = signHead(key, campaignId, { sequence, hash, keyedFrom: previous.keyedFrom });
  await tx.$executeRaw`
    WITH written AS (
      INSERT INTO audit_event (campaign_id, sequence, at, user_id, deed, subject_ids, hash, web_revision)
      VALUES (${campaignId}::uuid, ${sequence}::int, ${event.at}, ${userId}::uuid, ${deed}, ${event.subjectIds}::text[],
        ${hash}, ${webRevision}::int))
    UPDATE campaign SET audit_head = ${auditHead} WHERE id = ${campaignId}::uuid`;
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
