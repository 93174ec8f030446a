import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { backup } from '@/lib/db/backup';
import { checkBackupFile } from '@/lib/db/backup-file';
import { migrate } from '@/lib/db/migrate';
import { isInUse, restore } from '@/lib/db/restore';
import { about, folder, identity, migrations, newFile, session, sumsNow, url } from './backup-ground';
import { backedUpWork } from './backed-up-work';

const opener = { identities: [identity] };

test('what is backed up and restored is the same, by content', async () => {
  await session.query(backedUpWork);
  const file = newFile();
  const { tables } = await backup(url, file, about);
  expect(tables['worker']?.rows).toBe(2);
  await session.query(
    `DELETE FROM map_position; UPDATE worker SET sealed = 'changed'; DELETE FROM "user" WHERE true`,
  );
  await restore(url, file, migrations, opener);
  expect(await sumsNow()).toEqual(tables);
  expect((await session.query('SELECT x, y FROM map_position')).rows).toEqual([{ x: 0.1, y: -1e300 }]);
});

test('after a restore the rules of the tables are in force, and nobody is signed in', async () => {
  await session.query(backedUpWork);
  const file = newFile();
  await backup(url, file, about);
  await restore(url, file, migrations, opener);
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
  await session.query(backedUpWork);
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
  await session.query(backedUpWork);
  expect(await isInUse(url)).toBe(true);
});

test('any flipped byte, a cut file, a foreign file and none are refused, and the database stays as it was', async () => {
  await session.query(backedUpWork);
  const file = newFile();
  await backup(url, file, about);
  const before = await sumsNow();
  const whole = readFileSync(file);
  const bad = newFile();
  const step = Math.max(1, Math.floor(whole.length / 60));
  const header = whole.indexOf('\n--- ') + 50;
  const places = Array.from({ length: whole.length }, (_, place) => place);
  for (const place of places.filter(
    (at) => at % step === 0 || (at < header && at % 5 === 0) || at > whole.length - 9,
  )) {
    const changed = Buffer.from(whole);
    changed.writeUInt8((whole[place] ?? 0) ^ 0x01, place);
    writeFileSync(bad, changed);
    await expect(restore(url, bad, migrations, opener), `byte ${place}`).rejects.toThrow(
      /nothing was changed/,
    );
  }
  for (const length of [whole.length - 1, whole.length - 100, header + 20]) {
    writeFileSync(bad, whole.subarray(0, length));
    await expect(restore(url, bad, migrations, opener)).rejects.toThrow(/damaged or was cut short/);
  }
  writeFileSync(bad, Buffer.concat([whole, Buffer.from('more')]));
  await expect(restore(url, bad, migrations, opener)).rejects.toThrow(/damaged or was cut short/);
  writeFileSync(bad, 'id,name\n1,Amos\n');
  await expect(restore(url, bad, migrations, opener)).rejects.toThrow(/is not a backup made by Woven/);
  await expect(restore(url, path.join(folder, 'none'), migrations, opener)).rejects.toThrow(
    /There is no file/,
  );
  expect(await sumsNow()).toEqual(before);
});

test('a backup of an older Woven is brought up to date, one of a newer Woven is refused', async () => {
  await session.query(backedUpWork);
  const file = newFile();
  const { tables } = await backup(url, file, about);
  const newer = path.join(folder, 'migrations');
  cpSync(migrations, newer, { recursive: true });
  mkdirSync(path.join(newer, '20990101000000_kettle'));
  writeFileSync(
    path.join(newer, '20990101000000_kettle', 'migration.sql'),
    'ALTER TABLE worker ADD COLUMN kettle int NOT NULL DEFAULT 3;',
  );
  await restore(url, file, newer, opener);
  expect((await session.query('SELECT DISTINCT kettle FROM worker')).rows).toEqual([{ kettle: 3 }]);
  const fromNewer = newFile();
  await backup(url, fromNewer, about);
  await restore(url, file, migrations, opener);
  await expect(restore(url, fromNewer, migrations, opener)).rejects.toThrow(/made by a newer Woven/);
  expect(await sumsNow()).toEqual(tables);
});

test('a backup writes over nothing, and says in its header what it is', async () => {
  const file = newFile();
  await backup(url, file, about);
  await expect(backup(url, file, about)).rejects.toThrow(/There is already a file/);
  expect((await checkBackupFile(file, opener)).madeAt).toBe('2026-11-21T12:00:00.000Z');
  await expect(backup(url, path.join(folder, 'no', 'where'), about)).rejects.toThrow(
    /cannot be written \(ENOENT\)/,
  );
});
