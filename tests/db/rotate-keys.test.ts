import { spawn } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkPassphrase } from '@/lib/access/sign-in';
import { hashPassphrase } from '@/lib/access/passphrase';
import { readKeyFile } from '@/lib/crypto/key-file';
import { db } from '@/lib/db/client';
import { settleKey } from '@/lib/db/key-check';
import { sealedColumns, versionIn } from '@/lib/db/sealed-columns';
import { rotateKeys } from '@/lib/db/rotate-keys';
import { makeCampaignRow, makeUser } from '@/tests/db/rows';
import { fillCampaign, freshVault, openEverything } from '@/tests/db/sealed-everything';

// The key file of the run is everybody's: these tests change theirs, so it is a copy.
const { shared, keyFile } = vi.hoisted(() => {
  const file = process.env['WOVEN_KEY_FILE'] ?? '';
  process.env['WOVEN_KEY_FILE'] = `${file}.rotated`;
  return { shared: file, keyFile: `${file}.rotated` };
});
copyFileSync(shared, keyFile);

const url = process.env['DATABASE_URL'] ?? '';
const campaigns: string[] = [];
const RIGHT = 'kettle orchard violin bus';

beforeAll(async () => {
  await settleKey(url, { key: undefined, keyFile });
  for (const codeName of ['Lighthouse', 'Ferry']) campaigns.push(await makeCampaignRow(codeName));
  for (const campaignId of campaigns) await fillCampaign(campaignId);
});
afterAll(() => rmSync(keyFile, { force: true }));

const rotate = (installation = false) =>
  rotateKeys(url, { key: undefined, keyFile }, { installation, settle: 0 }, () => undefined);

test('every column that is sealed is known, and nothing else that looks sealed is there', async () => {
  const session = new Client({ connectionString: url });
  await session.connect();
  const known = await sealedColumns(session);
  expect(known.map(({ table, column }) => `${table}.${column}`)).toContain('worker.sealed');
  const { rows } = await session.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = current_schema() AND data_type IN ('text', 'bytea')`,
  );
  for (const { table, column } of rows) {
    const text = `CASE WHEN pg_typeof(t."${column}") = 'bytea'::regtype
      THEN encode(substring(t."${column}"::text::bytea for 3), 'escape') ELSE t."${column}"::text END`;
    const { rowCount } = await session.query(`SELECT FROM "${table}" t WHERE ${text} LIKE 'v1|%' LIMIT 1`);
    const isKnown = known.some((one) => one.table === table && one.column === column);
    if (rowCount)
      expect(isKnown || `${table}.${column}` === 'campaign_key.wrapped', `${table}.${column}`).toBe(true);
  }
  for (const column of known) await session.query(`SELECT ${versionIn(column)} FROM "${column.table}" t`);
  await session.end();
});

test('a new data key takes over; the one before is kept until the next rotation', async () => {
  const secrets = await Promise.all(
    campaigns.map(async (id) => (await freshVault(id)).secret('x').toString('hex')),
  );
  expect(await rotate()).toMatchObject({ campaigns: 2, sealed: 0 });
  expect(await openEverything(campaigns)).toEqual([['2'], ['2']]);
  expect(await db.campaignKey.count()).toBe(4);
  await db.campaignKey.updateMany({ data: { allSealedAt: new Date(Date.now() - 3_600_000) } });
  await rotate();
  expect(await openEverything(campaigns)).toEqual([['3'], ['3']]);
  const kept = await db.campaignKey.findMany({
    orderBy: { version: 'asc' },
    where: { campaignId: campaigns[0]! },
  });
  expect(kept.map(({ version }) => version)).toEqual([2, 3]);
  const after = await Promise.all(
    campaigns.map(async (id) => (await freshVault(id)).secret('x').toString('hex')),
  );
  expect(after).toEqual(secrets);
});

test('whoever writes meanwhile wins', async () => {
  const [campaignId = ''] = campaigns;
  const workers = await db.worker.findMany({ where: { campaignId }, select: { id: true }, take: 60 });
  const written = new Map<string, string>();
  const over = new AbortController();
  const writing = (async () => {
    for (let n = 0; !over.signal.aborted; n += 1) {
      const { id } = workers[n % workers.length]!;
      const name = `Amos ${String(n)}`;
      const sealed = (await freshVault(campaignId)).seal('worker', id, { name });
      await db.worker.update({ where: { id }, data: { sealed } });
      written.set(id, name);
    }
  })();
  for (let times = 0; times < 3; times += 1) await rotate(times === 1);
  over.abort();
  await writing;
  const vault = await freshVault(campaignId);
  for (const [id, name] of written) {
    const { sealed } = await db.worker.findUniqueOrThrow({ where: { id }, select: { sealed: true } });
    expect(vault.open('worker', id, sealed)).toEqual({ name });
  }
  expect(written.size).toBeGreaterThan(10);
});

test('a new installation key takes the place of the old one: handles are found, nothing is sealed with the old', async () => {
  const userId = await makeUser('Teresa');
  await db.user.update({ where: { id: userId }, data: { passphraseHash: await hashPassphrase(RIGHT) } });
  const [before] = readKeyFile(keyFile);
  expect(await rotate(true)).toMatchObject({ isOldGone: true });
  const keys = readKeyFile(keyFile);
  expect(keys).toHaveLength(1);
  expect(keys[0].id).not.toBe(before.id);
  await openEverything(campaigns);
  expect(await checkPassphrase('teresa', RIGHT, 'somewhere')).toMatchObject({ outcome: 'match', userId });
  const { keyCheck } = await db.installation.findUniqueOrThrow({
    where: { id: 1 },
    select: { keyCheck: true },
  });
  expect(keyCheck?.slice(0, 8)).toBe(keys[0].id);
});

test(
  'killed twenty times at any moment, everything opens, and the next run ends it',
  { timeout: 240_000 },
  async () => {
    const whole = await runOnce();
    expect(whole.answer).toMatchObject({ isOldGone: true });
    for (let times = 0; times < 20; times += 1) {
      await runOnce(Math.random() * whole.took * 1.1);
      await openEverything(campaigns);
    }
    expect((await runOnce()).answer).toMatchObject({ isOldGone: true });
    for (const versions of await openEverything(campaigns)) expect(versions).toHaveLength(1);
    expect(readKeyFile(keyFile)).toHaveLength(1);
    expect(readdirSync(path.dirname(keyFile)).filter((name) => name.endsWith('.new'))).toEqual([]);
  },
);

/** Rotates in a process of its own; with `killAfter` that is killed so many milliseconds after it began. */
async function runOnce(killAfter?: number): Promise<{ answer: unknown; took: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/db/rotate-once.ts'], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url, WOVEN_KEY_FILE: keyFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let startedAt = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (startedAt || !said.startsWith('begins')) return;
    startedAt = performance.now();
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  await new Promise((resolve) => child.once('close', resolve));
  const [, answer] = said.split('\n');
  return {
    answer: answer ? (JSON.parse(answer) as unknown) : undefined,
    took: performance.now() - startedAt,
  };
}
