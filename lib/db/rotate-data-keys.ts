import type { Client } from 'pg';
import { installationKey, installationKeyById } from '@/lib/crypto/installation-key';
import { wrappingKey } from '@/lib/crypto/installation-vault';
import { makeVault, newDataKey, openSecret, unwrapKey, wrapKey } from '@/lib/crypto/vault';
import { countOld, KeysGone, reseal, type NewSeal } from './reseal';
import { sealedColumns, type SealedColumn } from './sealed-columns';

/** How far a rotation is. */
export type Progress = {
  readonly campaign: number;
  readonly of: number;
  readonly done: number;
  readonly values: number;
};

/** What a rotation came to. */
export type Rotated = { readonly campaigns: number; readonly values: number; readonly sealed: number };

/** How long an older key is kept after its successor took over, for whoever was still writing with it. In minutes. */
const GRACE_MINUTES = 10;

/**
 * Gives every campaign a new data key and seals everything of it anew. A rotation that was killed is gone on with where
 * it was. The key before is kept until the next rotation; older ones nothing was sealed with are destroyed.
 * @param settle waits until requests that began before the new keys were there are done
 */
export async function rotateDataKeys(
  session: Client,
  settle: () => Promise<void>,
  onProgress: (progress: Progress) => void,
): Promise<Rotated> {
  const { rows } = await session.query<{ id: string; isSealed: boolean }>(
    `SELECT id, NOT EXISTS (SELECT FROM campaign_key k WHERE k.campaign_id = c.id) AS "isSealed"
     FROM campaign c ORDER BY created_at, id`,
  );
  const open = rows.filter(({ isSealed }) => !isSealed).map(({ id }) => id);
  for (const id of open) await addKey(session, id);
  await settle();
  const columns = (await sealedColumns(session)).filter(({ campaignId }) => campaignId !== null);
  let values = 0;
  for (const [index, id] of open.entries()) {
    const tell = (done: number, all: number) =>
      onProgress({ campaign: index + 1, of: open.length, done, values: all });
    values += await rotateCampaign(session, id, columns, tell).catch((cause: unknown) => {
      if (cause instanceof KeysGone) return 0;
      throw cause;
    });
  }
  return { campaigns: open.length, values, sealed: rows.length - open.length };
}

/** Adds the next data key of a campaign, unless the newest has not taken over everything yet. */
async function addKey(session: Client, campaignId: string): Promise<void> {
  await inTransaction(session, async () => {
    await session.query('SELECT FROM campaign WHERE id = $1 FOR UPDATE', [campaignId]);
    const { rows } = await session.query<{ version: number; isDone: boolean }>(
      `SELECT version, all_sealed_at IS NOT NULL OR version = 1 AS "isDone" FROM campaign_key
       WHERE campaign_id = $1 ORDER BY version DESC LIMIT 1`,
      [campaignId],
    );
    const [newest] = rows;
    if (!newest?.isDone) return;
    const { version, wrapped } = wrapKey(
      wrappingKey(installationKey()),
      campaignId,
      newDataKey(String(newest.version + 1)),
    );
    await session.query('INSERT INTO campaign_key (campaign_id, version, wrapped) VALUES ($1, $2::int, $3)', [
      campaignId,
      version,
      wrapped,
    ]);
  });
}

async function rotateCampaign(
  session: Client,
  campaignId: string,
  columns: readonly SealedColumn[],
  tell: (done: number, values: number) => void,
): Promise<number> {
  const seal = await sealOf(session, campaignId);
  let values = 0;
  for (const column of columns) values += await countOld(session, column, seal);
  let done = 0;
  tell(done, values);
  for (const column of columns) {
    await reseal(session, column, seal, (count) => {
      done += count;
      tell(done, values);
    });
  }
  await finish(session, campaignId, columns, seal);
  return done;
}

async function sealOf(session: Client, campaignId: string): Promise<NewSeal> {
  const { rows } = await session.query<{ version: number; wrapped: string; secret: string }>(
    `SELECT k.version, k.wrapped, c.secret FROM campaign_key k JOIN campaign c ON c.id = k.campaign_id
     WHERE c.id = $1 ORDER BY k.version DESC`,
    [campaignId],
  );
  const [first, ...older] = rows.map(({ version, wrapped }) =>
    unwrapKey((id) => installationKeyById(id).bytes, campaignId, { version: String(version), wrapped }),
  );
  if (!first) throw new KeysGone();
  const keys = [first, ...older] as const;
  const secret = openSecret(keys, campaignId, rows[0]?.secret ?? '');
  return { campaignId, keys, vault: makeVault({ campaignId, keys, secret }) };
}

/** Says that the new key took over, and destroys those before the last one, as far as nothing is sealed with them. */
async function finish(
  session: Client,
  campaignId: string,
  columns: readonly SealedColumn[],
  seal: NewSeal,
): Promise<void> {
  const [current, before, ...retired] = seal.keys;
  await inTransaction(session, async () => {
    await session.query('SELECT FROM campaign WHERE id = $1 FOR UPDATE', [campaignId]);
    let left = 0;
    for (const column of columns) left += await countOld(session, column, seal);
    await session.query(
      'UPDATE campaign_key SET all_sealed_at = coalesce(all_sealed_at, now()) WHERE campaign_id = $1 AND version = $2::int',
      [campaignId, current.version],
    );
    if (left > 0 || !before || retired.length === 0) return;
    await session.query(
      `DELETE FROM campaign_key k WHERE k.campaign_id = $1 AND k.version < $2::int AND EXISTS (
         SELECT FROM campaign_key b WHERE b.campaign_id = $1 AND b.version = $2::int
           AND (b.version = 1 OR b.all_sealed_at < now() - interval '${GRACE_MINUTES} minutes'))`,
      [campaignId, before.version],
    );
  });
}

/** Some statements that are all done or none. */
export async function inTransaction(session: Client, work: () => Promise<void>): Promise<void> {
  await session.query('BEGIN');
  try {
    await work();
    await session.query('COMMIT');
  } catch (cause) {
    await session.query('ROLLBACK');
    throw cause;
  }
}
