import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '@/lib/db/migrate';

const url = process.env['DATABASE_URL'] ?? '';
const folder = mkdtempSync(path.join(tmpdir(), 'woven-migrations-'));
const session = new Client({ connectionString: url });

beforeAll(async () => {
  cpSync('prisma/migrations', folder, { recursive: true });
  await session.connect();
});

afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});

test('a database that is up to date is left alone', async () => {
  expect(await migrate(url, folder)).toEqual([]);
});

test('a new migration is applied once, whole, with the semicolons inside it', async () => {
  add(
    '20990101000000_kettle',
    `CREATE TABLE kettle (id int); INSERT INTO kettle VALUES (1); DO $$ BEGIN PERFORM 1; END $$;`,
  );
  const [first, second] = await Promise.all([migrate(url, folder), migrate(url, folder)]);
  expect([...first, ...second]).toEqual(['20990101000000_kettle']);
  expect((await session.query('SELECT id FROM kettle')).rows).toEqual([{ id: 1 }]);
});

test('a migration that fails leaves no trace, and can be mended and applied', async () => {
  const name = '20990102000000_mug';
  add(name, 'CREATE TABLE mug (id int); SELECT 1 / 0;');
  await expect(migrate(url, folder)).rejects.toThrow(/left as it was/);
  expect((await session.query(`SELECT to_regclass('mug') AS found`)).rows).toEqual([{ found: null }]);
  add(name, 'CREATE TABLE mug (id int);');
  expect(await migrate(url, folder)).toEqual([name]);
});

test('a database of a newer Woven is refused in a sentence', async () => {
  await expect(migrate(url, path.resolve('prisma/migrations'))).rejects.toThrow(
    /written by a newer Woven.*20990102000000_mug/,
  );
});

test('a server that is not there is refused in a sentence', async () => {
  await expect(migrate('postgresql://nobody@127.0.0.1:1/none', folder)).rejects.toThrow(
    'The database at 127.0.0.1:1 cannot be reached',
  );
});

function add(name: string, sql: string) {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}
