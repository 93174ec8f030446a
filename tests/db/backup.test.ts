import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { backup } from '@/lib/db/backup';
import { checkBackupFile } from '@/lib/db/backup-file';
import { migrate } from '@/lib/db/migrate';
import { isInUse, restore } from '@/lib/db/restore';

const url = process.env['DATABASE_URL'] ?? '';
const migrations = path.resolve('prisma/migrations');
const about = { woven: '0.1.0', madeAt: new Date('2026-11-21T12:00:00Z') };
const folder = mkdtempSync(path.join(tmpdir(), 'woven-backup-'));
const session = new Client({ connectionString: url });
let count = 0;
const newFile = () => path.join(folder, `${(count += 1)}.woven`);

/** An organizer, a campaign with awkward words in it, and two coworkers with a line between them. */
const work = `
  INSERT INTO "user" (id, sealed, handle_key, passphrase_hash) VALUES
    ('00000000-0000-4000-8000-000000000001', 'Teresa', 'teresa', 'x');
  INSERT INTO campaign (id, sealed, secret, workforce) VALUES
    ('00000000-0000-4000-8000-000000000002', E'two\\nlines, a tab\\t, "quotes" \\u2028 and \\\\ {braces}', 'a,b', 140);
  INSERT INTO worker (id, campaign_id, sealed, updated_at) VALUES
    ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', 'Amos', now()),
    ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000002', 'ماري', now());
  UPDATE worker SET merged_into_id = '00000000-0000-4000-8000-000000000004' WHERE sealed = 'Amos';
  INSERT INTO map_position (worker_id, campaign_id, x, y) VALUES
    ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', 0.1, -1e300);
  INSERT INTO session (id, user_id, expires_at) VALUES ('s', '00000000-0000-4000-8000-000000000001', now());
`;

beforeAll(async () => {
  await session.connect();
});
beforeEach(async () => {
  await session.query('TRUNCATE "user", campaign, installation CASCADE');
});
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});

const sumsNow = async () => (await backup(url, newFile(), about)).tables;

test('what is backed up and restored is the same, by content', async () => {
  await session.query(work);
  const file = newFile();
  const { tables } = await backup(url, file, about);
  expect(tables['worker']?.rows).toBe(2);
  await session.query(
    `DELETE FROM map_position; UPDATE worker SET sealed = 'changed'; DELETE FROM "user" WHERE true`,
  );
  await restore(url, file, migrations);
  expect(await sumsNow()).toEqual(tables);
  expect((await session.query('SELECT x, y FROM map_position')).rows).toEqual([{ x: 0.1, y: -1e300 }]);
});

test('after a restore the rules of the tables are in force, and nobody is signed in', async () => {
  await session.query(work);
  const file = newFile();
  await backup(url, file, about);
  await restore(url, file, migrations);
  await expect(session.query('UPDATE worker SET campaign_id = gen_random_uuid()')).rejects.toThrow(
    /foreign key/,
  );
  await expect(session.query('UPDATE campaign SET workforce = -1')).rejects.toThrow(/check constraint/);
  // Whoever is recorded next gets a number of their own.
  const { rows } = await session.query(
    `SELECT max(code_number) < nextval(pg_get_serial_sequence('worker', 'code_number')) AS goes_on FROM worker`,
  );
  expect(rows).toEqual([{ goes_on: true }]);
  expect((await session.query('SELECT id FROM session')).rows).toEqual([]);
  expect(await migrate(url, migrations)).toEqual([]);
});

test('a backup sees one moment, whatever is written meanwhile', async () => {
  await session.query(work);
  const before = await sumsNow();
  const [made] = await Promise.all([
    backup(url, newFile(), about),
    session.query(`BEGIN; DELETE FROM map_position; DELETE FROM worker WHERE sealed = 'Amos'; COMMIT`),
  ]);
  const after = await sumsNow();
  expect([JSON.stringify(before), JSON.stringify(after)]).toContain(JSON.stringify(made.tables));
});

test('an empty database and one in use are told apart', async () => {
  expect(await isInUse(url)).toBe(false);
  await session.query(work);
  expect(await isInUse(url)).toBe(true);
});

test('any flipped byte, a cut file, a foreign file and none are refused, and the database stays as it was', async () => {
  await session.query(work);
  const file = newFile();
  await backup(url, file, about);
  const before = await sumsNow();
  const whole = readFileSync(file);
  const bad = newFile();
  const step = Math.max(1, Math.floor(whole.length / 60));
  const places = Array.from({ length: whole.length }, (_, place) => place);
  for (const place of places.filter((at) => at % step === 0 || at < 12 || at > whole.length - 70)) {
    const changed = Buffer.from(whole);
    changed.writeUInt8((whole[place] ?? 0) ^ 0x01, place);
    writeFileSync(bad, changed);
    await expect(restore(url, bad, migrations), `byte ${place}`).rejects.toThrow(/nothing was changed/);
  }
  writeFileSync(bad, whole);
  truncateSync(bad, whole.length - 100);
  await expect(restore(url, bad, migrations)).rejects.toThrow(/damaged or was cut short/);
  writeFileSync(bad, 'id,name\n1,Amos\n');
  await expect(restore(url, bad, migrations)).rejects.toThrow(/is not a backup made by Woven/);
  await expect(restore(url, path.join(folder, 'none'), migrations)).rejects.toThrow(/There is no file/);
  expect(await sumsNow()).toEqual(before);
});

test('a backup of an older Woven is brought up to date, one of a newer Woven is refused', async () => {
  await session.query(work);
  const file = newFile();
  const { tables } = await backup(url, file, about);
  const newer = path.join(folder, 'migrations');
  cpSync(migrations, newer, { recursive: true });
  mkdirSync(path.join(newer, '20990101000000_kettle'));
  writeFileSync(
    path.join(newer, '20990101000000_kettle', 'migration.sql'),
    'ALTER TABLE worker ADD COLUMN kettle int NOT NULL DEFAULT 3;',
  );
  await restore(url, file, newer);
  expect((await session.query('SELECT DISTINCT kettle FROM worker')).rows).toEqual([{ kettle: 3 }]);
  const fromNewer = newFile();
  await backup(url, fromNewer, about);
  await restore(url, file, migrations);
  await expect(restore(url, fromNewer, migrations)).rejects.toThrow(/made by a newer Woven/);
  expect(await sumsNow()).toEqual(tables);
});

test('a backup writes over nothing, and says in its header what it is', async () => {
  const file = newFile();
  await backup(url, file, about);
  await expect(backup(url, file, about)).rejects.toThrow(/There is already a file/);
  expect((await checkBackupFile(file)).madeAt).toBe('2026-11-21T12:00:00.000Z');
  await expect(backup(url, path.join(folder, 'no', 'where'), about)).rejects.toThrow(
    /cannot be written \(ENOENT\)/,
  );
});

test('twenty backups of different databases come back equal', async () => {
  for (let round = 0; round < 20; round += 1) {
    await session.query('TRUNCATE "user", campaign, installation CASCADE');
    await session.query(work);
    await session.query(
      `INSERT INTO worker (id, campaign_id, sealed, updated_at)
       SELECT gen_random_uuid(), '00000000-0000-4000-8000-000000000002', 'w' || n || chr(33 + n * ${round + 1}), now()
       FROM generate_series(1, $1::int) n`,
      [round * 70],
    );
    const file = newFile();
    const { tables } = await backup(url, file, about);
    await session.query('TRUNCATE "user", campaign CASCADE');
    await restore(url, file, migrations);
    expect(await sumsNow()).toEqual(tables);
  }
}, 60_000);
