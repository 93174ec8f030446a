import type { Client } from 'pg';
import { openSecret, sealSecret, type SealedTable, type Vault } from '@/lib/crypto/vault';
import type { SealingKey } from '@/lib/crypto/envelope';
import { versionIn, type SealedColumn } from './sealed-columns';

/** What values are sealed with from now on: the vault, its keys with the new one first, and whose they are. */
export type NewSeal = {
  readonly campaignId: string | null;
  readonly vault: Vault;
  readonly keys: readonly [SealingKey, ...SealingKey[]];
};

type Row = { ctid: string; place: SealedTable; id: string; value: string | Buffer };

const AT_ONCE = 400;

/** How many values of a column are not sealed with the newest key yet. */
export async function countOld(session: Client, column: SealedColumn, seal: NewSeal): Promise<number> {
  const { rows } = await session.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "${column.table}" t WHERE ${oldValues(column, seal)}`,
    parametersOf(seal),
  );
  return rows[0]?.count ?? 0;
}

/**
 * Seals every value of a column anew that is not sealed with the newest key, some hundred at a time. A value that
 * somebody writes meanwhile is left as they wrote it, and taken in the next round if need be.
 * @param onSome is told how many were done
 */
export async function reseal(
  session: Client,
  column: SealedColumn,
  seal: NewSeal,
  onSome: (count: number) => void,
): Promise<void> {
  for (;;) {
    const { rows } = await session.query<Row>(
      `SELECT t.ctid::text, ${column.placeTable} AS place, ${column.rowId} AS id, t.${column.column} AS value
       FROM "${column.table}" t WHERE ${oldValues(column, seal)} LIMIT ${AT_ONCE}`,
      parametersOf(seal),
    );
    if (rows.length === 0) return;
    onSome(await exchange(session, column, seal, rows));
  }
}

/** Compare and set: only a row that still says what was read is written. */
async function exchange(
  session: Client,
  column: SealedColumn,
  seal: NewSeal,
  rows: readonly Row[],
): Promise<number> {
  const type = column.kind === 'file' ? 'bytea' : 'text';
  const { rowCount } = await session.query(
    `UPDATE "${column.table}" t SET ${column.column} = u.after
     FROM unnest($1::tid[], $2::${type}[], $3::${type}[]) AS u(ctid, before, after)
     WHERE t.ctid = u.ctid AND t.${column.column} = u.before AND ${KEY_IS_THERE}`,
    [
      rows.map(({ ctid }) => ctid),
      rows.map(({ value }) => value),
      rows.map((row) => sealedAnew(column, seal, row)),
      seal.campaignId,
      seal.keys[0].version,
    ],
  );
  // Nothing was exchanged and nobody else wrote: the campaign was sealed or burned under us.
  if (rowCount === 0 && seal.campaignId !== null && !(await hasKey(session, seal))) throw new KeysGone();
  return rowCount ?? 0;
}

/** The campaign was sealed or burned while its values were sealed anew. */
export class KeysGone extends Error {
  override readonly name = 'KeysGone';
}

const KEY_IS_THERE = `($4::uuid IS NULL OR EXISTS
  (SELECT FROM campaign_key k WHERE k.campaign_id = $4::uuid AND k.version::text = $5))`;

async function hasKey(session: Client, { campaignId, keys }: NewSeal): Promise<boolean> {
  const { rowCount } = await session.query(
    'SELECT FROM campaign_key WHERE campaign_id = $1 AND version::text = $2',
    [campaignId, keys[0].version],
  );
  return rowCount === 1;
}

function sealedAnew({ kind }: SealedColumn, { vault, keys, campaignId }: NewSeal, row: Row): string | Buffer {
  const { place, id, value } = row;
  if (typeof value !== 'string') return vault.sealFile(place, id, vault.openFile(place, id, value));
  if (kind === 'secret')
    return sealSecret(keys[0], campaignId ?? '', openSecret(keys, campaignId ?? '', value));
  return vault.seal(place, id, vault.open(place, id, value) as object);
}

function oldValues(column: SealedColumn, { campaignId }: NewSeal): string {
  const whose = campaignId === null ? '' : ` AND ${column.campaignId ?? 'NULL'} = $2::uuid`;
  return `t.${column.column} IS NOT NULL AND ${versionIn(column)} <> $1${whose}`;
}

function parametersOf({ campaignId, keys }: NewSeal): string[] {
  return campaignId === null ? [keys[0].version] : [keys[0].version, campaignId];
}
