import type { Pool } from 'pg';
import { handleKey } from '@/lib/access/handle-key';
import { installationKey, installationKeys } from '@/lib/crypto/installation-key';
import { vaultOfKeys, wrappingKey } from '@/lib/crypto/installation-vault';
import { makeVault, newDataKey, newSecret, sealSecret, wrapKey, type Vault } from '@/lib/crypto/vault';

/** The migration that makes room for what is sealed, and the one that drops what stood in the clear. */
export const ROOM_FOR_SEALED = '20261122010000_sealed';

/** Rows read and written at once. */
const AT_ONCE = 1000;
/** A made-up organizer's handle is under no look-up: nobody signs in as one. */
const MADE_UP = 'made-up:';

const SEALED_TABLES = [
  'user',
  'campaign',
  'worker',
  'one_on_one',
  'one_on_one_draft',
  'follow_up',
  'import',
  'import_draft',
];

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * Seals what a Woven before 0.2 stored in the clear, between the two migrations and in their transaction: a kill leaves
 * all of it as it was, and the next start does it again.
 * @param pool of one connection that is in a transaction
 * @returns whether there was anything to seal
 * @throws KeyFileProblem
 */
export async function sealStored(pool: Pool): Promise<boolean> {
  const { rows: campaigns } = await pool.query<Row>(
    'SELECT id, code_name, purpose, issues FROM campaign WHERE sealed IS NULL',
  );
  const { rows: users } = await pool.query<Row>(
    'SELECT id, handle, handle_key FROM "user" WHERE sealed IS NULL',
  );
  if (users.length === 0 && campaigns.length === 0) return false;
  await sealUsers(pool, users);
  for (const campaign of campaigns) await sealCampaign(pool, campaign);
  return true;
}

/** Stands in the database from the moment something was sealed in place until the files are swept. */
const DUE = 'woven: to be swept';

/** Notes, in the transaction that seals, that the files still hold what stood in the clear: a kill must not leave it there. */
export async function noteSweep(pool: Pool): Promise<void> {
  await pool.query(`COMMENT ON TABLE _prisma_migrations IS '${DUE}'`);
}

/** Whether the files still hold what stood in the clear. */
export async function isSweepDue(session: Pick<Pool, 'query'>): Promise<boolean> {
  const { rows } = await session.query<{ due: boolean }>(
    `SELECT obj_description(to_regclass('_prisma_migrations'), 'pg_class') = $1 AS due`,
    [DUE],
  );
  return rows[0]?.due === true;
}

/**
 * Rewrites the tables, so that nothing of what stood in the clear is left in the files of the database, and has it drop
 * the log of earlier writes; on a server of your own that may need a right we do not have, and the log passes in time.
 */
export async function sweepUp(pool: Pool): Promise<void> {
  const tables = [...SEALED_TABLES, 'rate_limit'];
  for (const table of tables) await pool.query(`VACUUM (FULL) "${table}"`);
  for (let round = 0; round < 2; round += 1) {
    await pool.query('SELECT pg_switch_wal()').catch(() => undefined);
    await pool.query('CHECKPOINT').catch(() => undefined);
  }
  await pool.query('COMMENT ON TABLE _prisma_migrations IS NULL');
}

async function sealUsers(pool: Pool, users: readonly Row[]): Promise<void> {
  const vault = vaultOfKeys(installationKeys());
  for (const { id, handle, handle_key: before } of users) {
    const key = String(before).startsWith(MADE_UP)
      ? before
      : vault.lookup('handle', handleKey(String(handle)));
    await pool.query('UPDATE "user" SET sealed = $2, handle_key = $3 WHERE id = $1', [
      id,
      vault.seal('user', id, { handle }),
      key,
    ]);
  }
}

async function sealCampaign(pool: Pool, campaign: Row): Promise<void> {
  const { id, code_name: codeName, purpose, issues } = campaign;
  const key = newDataKey('1');
  const secret = newSecret();
  const vault = makeVault({ campaignId: id, keys: [key], secret });
  await pool.query('INSERT INTO campaign_key (campaign_id, version, wrapped) VALUES ($1, 1, $2)', [
    id,
    wrapKey(wrappingKey(installationKey()), id, key).wrapped,
  ]);
  await pool.query('UPDATE campaign SET sealed = $2, secret = $3 WHERE id = $1', [
    id,
    vault.seal('campaign', id, { codeName, purpose, issues }),
    sealSecret(key, id, secret),
  ]);
  await sealWorkers(pool, id, vault);
  await sealTable(pool, id, 'one_on_one', 'issues, asked, notes', (row) =>
    vault.seal('one_on_one', row.id, pick(row, 'issues', 'asked', 'notes')),
  );
  await sealTable(pool, id, 'follow_up', 'what', (row) => vault.seal('follow_up', row.id, pick(row, 'what')));
  await sealTable(pool, id, 'import', 'counts, before', (row) =>
    vault.seal('import', row.id, { ...(row['counts'] as object), before: row['before'] }),
  );
  await sealDrafts(pool, id, vault);
}

async function sealWorkers(pool: Pool, campaignId: string, vault: Vault): Promise<void> {
  const columns =
    'name, nickname, department, shift, job_title AS "jobTitle", languages, phone, email, tags, file_id AS "fileId"';
  await sealTable(pool, campaignId, 'worker', columns, ({ id, ...words }) => vault.seal('worker', id, words));
  const { rows } = await pool.query<{ id: string; file_id: string }>(
    'SELECT id, file_id FROM worker WHERE campaign_id = $1 AND file_id IS NOT NULL',
    [campaignId],
  );
  await pool.query(
    'UPDATE worker w SET file_id_key = r.key FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, key text) WHERE w.id = r.id',
    [JSON.stringify(rows.map((row) => ({ id: row.id, key: vault.lookup('file id', row.file_id) })))],
  );
}

async function sealDrafts(pool: Pool, campaignId: string, vault: Vault): Promise<void> {
  const { rows: forms } = await pool.query<{
    user_id: string;
    idempotency_key: string;
    entered: unknown;
    problems: unknown;
  }>('SELECT user_id, idempotency_key, entered, problems FROM one_on_one_draft WHERE campaign_id = $1', [
    campaignId,
  ]);
  for (const { user_id: userId, idempotency_key: key, entered, problems } of forms) {
    const sealed = vault.seal('one_on_one_draft', `${userId} ${key}`, { entered, problems });
    await pool.query(
      'UPDATE one_on_one_draft SET sealed = $4 WHERE campaign_id = $1 AND user_id = $2 AND idempotency_key = $3',
      [campaignId, userId, key, sealed],
    );
  }
  const { rows: files } = await pool.query<Row & { content: Buffer | null }>(
    'SELECT id, file_name, mapping, problems, content FROM import_draft WHERE campaign_id = $1',
    [campaignId],
  );
  for (const { id, file_name: fileName, mapping: reading, problems, content } of files) {
    const sealed = vault.seal('import_draft', id, { fileName, reading, problems });
    const file = content && vault.sealFile('import_draft', id, content);
    await pool.query('UPDATE import_draft SET sealed = $2, content = $3 WHERE id = $1', [id, sealed, file]);
  }
}

async function sealTable(
  pool: Pool,
  campaignId: string,
  table: 'worker' | 'one_on_one' | 'follow_up' | 'import',
  columns: string,
  sealedOf: (row: Row) => string,
): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<Row>(
      `SELECT id, ${columns} FROM ${table} WHERE campaign_id = $1 AND sealed IS NULL LIMIT ${String(AT_ONCE)}`,
      [campaignId],
    );
    if (rows.length === 0) return;
    await pool.query(
      `UPDATE ${table} t SET sealed = r.sealed FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, sealed text) WHERE t.id = r.id`,
      [JSON.stringify(rows.map((row) => ({ id: row.id, sealed: sealedOf(row) })))],
    );
  }
}

function pick(row: Row, ...names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
