import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { installationVault, openVault, VAULT_COLUMNS } from '@/lib/access/vault';
import { TamperedValue } from '@/lib/crypto/envelope';
import type { SealedTable, Vault } from '@/lib/crypto/vault';
import { db } from '@/lib/db/client';
import { sealedColumns, type SealedColumn } from '@/lib/db/sealed-columns';
import type { Answer } from '@/tests/proofs/ask';
import { fillCampaign, type FilledCampaign } from '@/tests/proofs/campaign';
import { rows } from '@/tests/proofs/database';
import { firstLead } from '@/tests/proofs/hand';
import { proof } from '@/tests/proofs/proof';

const TRIES = 1_000;
const PAGES = 40;
const WORDS = 'Tampered';

/** One sealed value as it stands in the database, with the place it is bound to. */
type Value = {
  readonly table: string;
  readonly rowId: string;
  readonly campaignId: string | null;
  readonly sealed: string | Buffer;
};

proof('tampered rows', '1,000 bit flips and 1,000 swaps, 0 accepted', async () => {
  const rosa = await firstLead();
  const campaign = await fillCampaign(rosa, WORDS);
  await fillCampaign(rosa, 'Swapped');
  const values = await everyValue();
  const vaults = await everyVault();
  const faults: string[] = [];
  const opens = (value: Value) => tryToOpen(value, vaults);
  const closed = values.filter((value) => opens(value) !== 'opened');
  if (closed.length > 0) faults.push(`${String(closed.length)} untouched values do not open`);
  let accepted = 0;
  for (let n = 0; n < TRIES; n += 1) {
    const value = pick(values);
    const outcome = opens({ ...value, sealed: flipped(value.sealed) });
    if (outcome !== 'refused') accepted += 1;
    if (outcome !== 'refused') faults.push(`a bit flipped in ${value.table}: ${outcome}`);
  }
  for (let n = 0; n < TRIES; n += 1) {
    const [value, other] = [pick(values), pick(values)];
    if (typeof value.sealed !== typeof other.sealed || isSame(value, other)) {
      n -= 1;
      continue;
    }
    const outcome = opens({ ...value, sealed: other.sealed });
    if (outcome !== 'refused') accepted += 1;
    if (outcome !== 'refused') faults.push(`${other.table} in the place of ${value.table}: ${outcome}`);
  }
  const shown = await tamperedPages(campaign);
  faults.push(...shown.faults);
  const tables = new Set(values.map(({ table }) => table)).size;
  return {
    found: `${String(TRIES)} flips and ${String(TRIES)} swaps among ${String(values.length)} values of ${String(tables)} tables: ${String(accepted)} accepted; ${String(PAGES)} pages over a tampered row: ${String(shown.told)} told anything of it`,
    faults,
  };
});

async function everyValue(): Promise<readonly Value[]> {
  const session = new Client({ connectionString: inject('attacked').databaseUrl });
  await session.connect();
  const columns = (await sealedColumns(session)).filter(({ kind }) => kind !== 'secret');
  await session.end();
  const found: Value[] = [];
  for (const column of columns) found.push(...(await valuesOf(column)));
  return found;
}

function valuesOf({ table, column, placeTable, rowId, campaignId }: SealedColumn): Promise<Value[]> {
  return rows<Value>(
    `SELECT ${placeTable} AS table, ${rowId} AS "rowId", ${campaignId ?? 'NULL'}::text AS "campaignId", t.${column} AS sealed
     FROM "${table}" t WHERE t.${column} IS NOT NULL ORDER BY random() LIMIT 200`,
  );
}

async function everyVault(): Promise<ReadonlyMap<string | null, Vault>> {
  const campaigns = await db.campaign.findMany({ select: VAULT_COLUMNS });
  return new Map<string | null, Vault>([
    [null, installationVault()],
    ...campaigns.map((row) => [row.id, openVault(row)] as const),
  ]);
}

function tryToOpen(
  { table, rowId, campaignId, sealed }: Value,
  vaults: ReadonlyMap<string | null, Vault>,
): string {
  const vault = vaults.get(campaignId);
  if (!vault) return 'no vault';
  try {
    if (typeof sealed === 'string') vault.open(table as SealedTable, rowId, sealed);
    else vault.openFile(table as SealedTable, rowId, sealed);
    return 'opened';
  } catch (cause) {
    return cause instanceof TamperedValue ? 'refused' : `broke with ${String(cause)}`;
  }
}

function flipped(sealed: string | Buffer): string | Buffer {
  const bytes = Buffer.from(sealed as string);
  const at = randomInt(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at);
  return typeof sealed === 'string' ? bytes.toString('latin1') : bytes;
}

function isSame(one: Value, other: Value): boolean {
  return one.table === other.table && one.rowId === other.rowId && one.campaignId === other.campaignId;
}

function pick(values: readonly Value[]): Value {
  const value = values[randomInt(values.length)];
  if (!value) throw new Error('there are no sealed values');
  return value;
}

/** Asks for pages over a row that was tampered with: they must tell nothing of the campaign, and come back once it is mended. */
async function tamperedPages(campaign: FilledCampaign): Promise<{ told: number; faults: readonly string[] }> {
  const workers = await rows<{ id: string; sealed: string }>(
    'SELECT id::text AS id, sealed FROM worker WHERE campaign_id = $1 AND deleted_at IS NULL AND merged_into_id IS NULL',
    [campaign.id],
  );
  const faults: string[] = [];
  for (let n = 0; n < PAGES; n += 1) {
    const worker = workers[n % workers.length];
    const other = workers[(n + 1) % workers.length];
    if (!worker || !other) throw new Error('the campaign has no coworkers');
    const path = campaign.at(['/workers', `/workers/${worker.id}`, '/map', '/weak-links'][n % 4]);
    await put(campaign.id, worker.id, n % 2 === 0 ? String(flipped(worker.sealed)) : other.sealed);
    faults.push(
      ...wrongOver(await campaign.lead.asks(path, { headers: n % 3 === 0 ? { rsc: '1' } : {} }), path),
    );
    await put(campaign.id, worker.id, worker.sealed);
    const { status } = await campaign.lead.asks(path);
    if (status !== 200) faults.push(`${path} stayed broken: ${String(status)}`);
  }
  return { told: faults.filter((fault) => fault.includes(TELLS)).length, faults };
}

const TELLS = 'tells names beside a tampered row';

function wrongOver({ status, headers, body }: Answer, path: string): readonly string[] {
  const isPage = headers['content-type']?.includes('html') === true;
  return [
    ...(body.includes(`${WORDS} Amos name`) || body.includes(`${WORDS} Ruth name`)
      ? [`${path} ${TELLS}`]
      : []),
    ...(isPage && status < 500 ? [`${path} answered ${String(status)} over a tampered row`] : []),
  ];
}

/** Writes a value as a thief with the database would; what is kept in memory is for the revision before. */
async function put(campaignId: string, workerId: string, sealed: string): Promise<void> {
  await rows('UPDATE worker SET sealed = $1 WHERE id = $2', [sealed.replaceAll('\u0000', 'A'), workerId]);
  await rows('UPDATE campaign SET web_revision = web_revision + 1 WHERE id = $1', [campaignId]);
}
