import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { handleKey } from '@/lib/access/handle-key';
import { installationKeyById, installationKeys } from '@/lib/crypto/installation-key';
import { vaultOfKeys, wrappingKey } from '@/lib/crypto/installation-vault';
import { readKeyFile, replaceKeyFile } from '@/lib/crypto/key-file';
import { checkOf, makeKey, writeKeyring, type Keyring } from '@/lib/crypto/keyring';
import { unwrapKey, wrapKey } from '@/lib/crypto/vault';
import { countOld, reseal, type NewSeal } from './reseal';
import { sealedColumns } from './sealed-columns';

/** Handles of made-up organizers are looked up by nobody. */
const MADE_UP = 'made-up:';

/**
 * Puts a new key first in the key file, unless an older one is still in it: then a rotation was cut short, and is gone on
 * with. The older ones stay until nothing is sealed with them.
 * @throws KeyFileProblem
 */
export function addInstallationKey(keyFile: string): void {
  const keys = readKeyFile(keyFile);
  if (keys.length === 1) replaceKeyFile(keyFile, writeKeyring([makeKey(), ...keys]));
}

/** Seals with the installation's first key whatever another of its keys sealed: data keys, handles, and the like. */
export async function rewrapAll(session: Client): Promise<void> {
  const keys = installationKeys();
  await rewrapDataKeys(session, keys);
  await resealUsers(session, keys);
  const seal = sealOf(keys);
  for (const column of await sealedColumns(session)) {
    if (column.campaignId === null && column.table !== 'user')
      await reseal(session, column, seal, () => undefined);
  }
  await session.query('UPDATE installation SET key_check = $1 WHERE id = 1', [checkOf(keys[0])]);
}

/**
 * Takes the older keys out of the key file once nothing is sealed with them.
 * @param settle waits until whoever still sealed with an older one is done
 * @returns whether they are gone
 */
export async function dropOldKeys(
  session: Client,
  keyFile: string,
  settle: () => Promise<void>,
): Promise<boolean> {
  for (let tries = 0; tries < 5; tries += 1) {
    await settle();
    await rewrapAll(session);
    if ((await countStill(session)) === 0) {
      const [current] = readKeyFile(keyFile);
      replaceKeyFile(keyFile, writeKeyring([current]));
      return true;
    }
    await setTimeout(200);
  }
  return false;
}

async function rewrapDataKeys(session: Client, keys: Keyring): Promise<void> {
  type Row = { campaign: string; version: number; wrapped: string };
  const { rows } = await session.query<Row>(
    `SELECT campaign_id AS campaign, version, wrapped FROM campaign_key WHERE split_part(wrapped, '|', 2) <> $1`,
    [keys[0].id],
  );
  for (const { campaign, version, wrapped } of rows) {
    const key = unwrapKey((id) => installationKeyById(id).bytes, campaign, {
      version: String(version),
      wrapped,
    });
    await session.query(
      'UPDATE campaign_key SET wrapped = $4 WHERE campaign_id = $1 AND version = $2 AND wrapped = $3',
      [campaign, version, wrapped, wrapKey(wrappingKey(keys[0]), campaign, key).wrapped],
    );
  }
}

/** With a handle goes what it is looked up by. */
async function resealUsers(session: Client, keys: Keyring): Promise<void> {
  const vault = vaultOfKeys(keys);
  const { rows } = await session.query<{ id: string; sealed: string; key: string }>(
    `SELECT id, sealed, handle_key AS key FROM "user" WHERE split_part(sealed, '|', 2) <> $1`,
    [keys[0].id],
  );
  for (const { id, sealed, key } of rows) {
    const words = vault.open('user', id, sealed) as { handle: string };
    const found = key.startsWith(MADE_UP) ? key : vault.lookup('handle', handleKey(words.handle));
    await session.query('UPDATE "user" SET sealed = $3, handle_key = $4 WHERE id = $1 AND sealed = $2', [
      id,
      sealed,
      vault.seal('user', id, words),
      found,
    ]);
  }
}

async function countStill(session: Client): Promise<number> {
  const keys = installationKeys();
  const { rows } = await session.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM campaign_key WHERE split_part(wrapped, '|', 2) <> $1`,
    [keys[0].id],
  );
  let still = rows[0]?.count ?? 0;
  const seal = sealOf(keys);
  for (const column of await sealedColumns(session)) {
    if (column.campaignId === null) still += await countOld(session, column, seal);
  }
  return still;
}

function sealOf(keys: Keyring): NewSeal {
  const [first, ...older] = keys;
  const named = [wrappingKey(first), ...older.map(wrappingKey)] as const;
  return { campaignId: null, vault: vaultOfKeys(keys), keys: named };
}
