import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeIdentity } from '@/lib/crypto/age';
import { backup } from '@/lib/db/backup';
import { ROOM_FOR_SEALED } from '@/lib/db/seal-stored';
import { migrate } from '@/lib/db/migrate';
import { restore } from '@/lib/db/restore';
import { cutting } from '@/tests/upgrade/cut';

// A database as Woven 0.1.0 left it, brought up to date.

const migrations = path.resolve('prisma/migrations');
const folder = mkdtempSync(path.join(tmpdir(), 'woven-sealing-'));
const older = path.join(folder, 'migrations-of-0.1.0');
const url = process.env['DATABASE_URL'] ?? '';
const session = new Client({ connectionString: url });

const id = (last: number) => `00000000-0000-4000-8000-00000000000${String(last)}`;
const [rosa, campaign, amos, ruth, talk] = [id(1), id(2), id(3), id(4), id(5)];
// Words no other test says: they run on the same server.
const SECRETS = [
  'TeresaOld',
  'HarborOld',
  'AmosOld',
  'Ruth-from-Pack',
  '201-555-0142',
  'walked out with us twice',
  'night shift talk of old',
];
const WORDS = `
  INSERT INTO "user" (id, handle, handle_key, passphrase_hash) VALUES ('${rosa}', 'TeresaOld', 'teresaold', 'x');
  INSERT INTO campaign (id, code_name, purpose, workforce, issues)
    VALUES ('${campaign}', 'HarborOld', 'A say', 140, ARRAY['night shift talk of old']);
  INSERT INTO seat (id, campaign_id, user_id, role) VALUES ('${id(6)}', '${campaign}', '${rosa}', 'lead');
  INSERT INTO worker (id, campaign_id, name, department, languages, phone, tags, file_id, updated_at) VALUES
    ('${amos}', '${campaign}', 'AmosOld', 'Pick', '{es,en}', '201-555-0142', '{driver}', 'w1', now()),
    ('${ruth}', '${campaign}', 'Ruth-from-Pack', NULL, '{}', NULL, '{}', NULL, now());
  INSERT INTO one_on_one (id, campaign_id, worker_id, seat_id, held_on, issues, notes, idempotency_key, updated_at)
    VALUES ('${talk}', '${campaign}', '${amos}', '${id(6)}', '2026-10-01', '{Heat}', 'walked out with us twice', 'k', now());
  INSERT INTO follow_up (id, campaign_id, worker_id, seat_id, due_on, what)
    VALUES ('${id(7)}', '${campaign}', '${amos}', '${id(6)}', '2026-10-08', 'walked out with us twice');
  INSERT INTO one_on_one_draft (campaign_id, user_id, idempotency_key, entered, problems)
    VALUES ('${campaign}', '${rosa}', '${id(9)}', '{"notes":"walked out with us twice"}', '{}');
  INSERT INTO import_draft (id, campaign_id, idempotency_key, uploaded_by_id, file_name, kind, content, problems, mapping)
    VALUES ('${id(8)}', '${campaign}', 'i', '${rosa}', 'AmosOld.csv', 'workers', 'AmosOld,Pick', '[]',
      '{"kind":"workers","format":"others","columns":{}}');
`;

beforeAll(async () => {
  await session.connect();
  const names = readdirSync(migrations);
  for (const name of names.filter((one) => one < ROOM_FOR_SEALED || one === 'migration_lock.toml'))
    cpSync(path.join(migrations, name), path.join(older, name), { recursive: true });
});
beforeEach(async () => {
  await session.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await migrate(url, older);
  await session.query(WORDS);
});
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});

async function everythingStored(): Promise<string> {
  const { rows } = await session.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const texts = rows.map(async ({ name }) => {
    const { rows: all } = await session.query<{ text: string }>(
      `SELECT to_jsonb(t)::text AS text FROM "${name}" t`,
    );
    return all.map(({ text }) => text).join('\n');
  });
  return (await Promise.all(texts)).join('\n');
}

/** The secrets that stand in any file of the database server, its write-ahead log among them. */
async function secretsInFiles(): Promise<readonly string[]> {
  await session.query('CHECKPOINT');
  const { rows } = await session.query<{ data_directory: string }>('SHOW data_directory');
  const cluster = rows[0]?.data_directory ?? '';
  const files = readdirSync(cluster, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => contentOf(path.join(parentPath, name)));
  return SECRETS.filter((secret) => files.some((content) => content.includes(secret)));
}

/** Other tests run on the same server: a file may be gone by the time it is read. */
function contentOf(file: string): readonly Buffer[] {
  try {
    return [readFileSync(file)];
  } catch {
    return [];
  }
}

/** What a lead sees of it, through the program. */
async function told() {
  const { findSeat } = await import('@/lib/access/seat');
  const { listRosterWorkers } = await import('@/lib/workers/queries');
  const { listOneOnOnes } = await import('@/lib/one-on-ones/queries');
  const { findDraft } = await import('@/lib/talk-drafts/queries');
  const { listOwnFollowUps } = await import('@/lib/follow-ups/queries');
  const { findDraftContent } = await import('@/lib/import-drafts/queries');
  const seat = await findSeat(rosa, campaign);
  if (!seat) throw new Error('the lead lost their seat');
  const workers = await listRosterWorkers(seat);
  return {
    handle: seat.handle,
    campaign: seat.campaign,
    amos: workers.find((worker) => worker.id === amos),
    names: workers.map(({ name }) => name).sort(),
    notes: (await listOneOnOnes(seat, { mine: true, page: 1 })).talks.map(({ notes }) => notes),
    followUps: (await listOwnFollowUps(seat)).open.map(({ what }) => what),
    draft: await findDraft(seat, id(9), null),
    file: Buffer.from((await findDraftContent(seat, id(8))) ?? []).toString(),
  };
}

const EVERYTHING = {
  handle: 'TeresaOld',
  campaign: { codeName: 'HarborOld', purpose: 'A say', issues: ['night shift talk of old'], workforce: 140 },
  amos: {
    name: 'AmosOld',
    department: 'Pick',
    languages: ['es', 'en'],
    phone: '201-555-0142',
    tags: ['driver'],
    fileId: 'w1',
  },
  names: ['AmosOld', 'Ruth-from-Pack'],
  notes: ['walked out with us twice'],
  followUps: ['walked out with us twice'],
  draft: { entered: { notes: 'walked out with us twice' }, problems: {} },
  file: 'AmosOld,Pick',
};

test('what stood in the clear is sealed, all of it is still there, and none of it in any row or file', async () => {
  expect((await secretsInFiles()).length).toBeGreaterThan(0);
  expect(SECRETS.filter((secret) => !WORDS.includes(secret))).toEqual([]);
  await migrate(url, migrations);
  const stored = await everythingStored();
  expect(SECRETS.filter((secret) => stored.includes(secret))).toEqual([]);
  expect(await secretsInFiles()).toEqual([]);
  expect(await told()).toMatchObject(EVERYTHING);
  expect(await migrate(url, migrations)).toEqual([]);
});

test('an upgrade that is cut off before the files are swept has them swept at the next start', async () => {
  await cutting(/^VACUUM/, () => migrate(url, migrations));
  expect((await secretsInFiles()).length).toBeGreaterThan(0);
  expect(await migrate(url, migrations)).toEqual([]);
  expect(await secretsInFiles()).toEqual([]);
});

test('a backup of 0.1.0 is restored sealed', async () => {
  const file = path.join(folder, 'old.backup');
  const { identity, recipient } = await makeIdentity();
  const madeAt = new Date('2026-11-21T12:00:00Z');
  await backup(url, file, { woven: '0.1.0', madeAt, recipients: [recipient] });
  await restore(url, file, migrations, { identities: [identity] });
  const stored = await everythingStored();
  expect(SECRETS.filter((secret) => stored.includes(secret))).toEqual([]);
  expect(await told()).toMatchObject(EVERYTHING);
});
