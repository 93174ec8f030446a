import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { databaseUrlOf, makePlace, runWoven, type WovenRun } from '@/tests/woven';
import { postmasterOf, stopPostmaster } from './places';

const ready = /Woven is ready: (\S+)/;
let place: Awaited<ReturnType<typeof makePlace>>;
let run: WovenRun | undefined;

const start = (env: Readonly<Record<string, string>> = {}) =>
  (run = runWoven(['start'], { ...place.env, ...env }));

async function kill(signal: NodeJS.Signals) {
  run?.process.kill(signal);
  await run?.ended;
}

async function query(text: string) {
  const session = new Client({ connectionString: databaseUrlOf(place.dataFolder) });
  await session.connect();
  try {
    return (await session.query<Record<string, unknown>>(text)).rows;
  } finally {
    await session.end();
  }
}

const isAnswering = async (address: string) =>
  (await fetch(address, { redirect: 'manual' }).catch(() => undefined)) !== undefined;

beforeAll(async () => {
  place = await makePlace();
});
afterEach(() => kill('SIGTERM'));
afterAll(async () => {
  await stopPostmaster(place.dataFolder);
  place.clear();
});

describe('npm start', () => {
  test('makes the key and the database, serves, and stops everything when asked', async () => {
    start();
    const [, address = ''] = await run!.until(ready);
    expect(await isAnswering(address)).toBe(true);
    expect(run!.said()).toMatch(/Key made/);
    expect(statSync(path.join(place.folder, 'woven.key')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(place.dataFolder, 'database-password')).mode & 0o777).toBe(0o600);
    expect(await query('SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    run!.process.kill('SIGINT');
    expect(await run!.ended).toBe(0);
    expect(await isAnswering(address)).toBe(false);
    expect(postmasterOf(place.dataFolder)).toBeUndefined();
  });

  test('a second time installs nothing, builds nothing, and gives a new code that is kept only as its hash', async () => {
    start();
    const [, first = ''] = await run!.until(/set-up\?code=(\S+)/);
    await run!.until(ready);
    for (const line of [
      'Packages: nothing to install',
      'Database code: as before',
      'Pages: as built before',
      'Database: up to date',
    ])
      expect(run!.said()).toContain(line);
    const [kept] = await query('SELECT set_up_code_hash AS hash FROM installation');
    expect(kept?.['hash']).toMatch(/^[0-9a-f]{64}$/);
    await kill('SIGTERM');
    start();
    const [, second] = await run!.until(/set-up\?code=(\S+)/);
    expect(second).not.toBe(first);
  });

  test('after kill -9 no server keeps the port, and the next start goes on with the database that was left over', async () => {
    start();
    const [, address = ''] = await run!.until(ready);
    await query(`INSERT INTO rate_limit (key, points) VALUES ('kept', 7)`);
    await kill('SIGKILL');
    const leftOver = postmasterOf(place.dataFolder);
    expect(leftOver).toBeDefined();
    await expect.poll(() => isAnswering(address), { timeout: 10_000 }).toBe(false);
    start();
    await run!.until(ready);
    expect(run!.said()).toContain('was still running');
    expect(postmasterOf(place.dataFolder)).toBe(leftOver);
    expect(await query(`SELECT points FROM rate_limit WHERE key = 'kept'`)).toEqual([{ points: 7 }]);
  });

  test('a database that is killed under a running server is started again', async () => {
    start();
    const [, address = ''] = await run!.until(ready);
    process.kill(postmasterOf(place.dataFolder)!, 'SIGKILL');
    await run!.until(/Starting it again:[^]*up to date/);
    expect(await query(`SELECT points FROM rate_limit WHERE key = 'kept'`)).toEqual([{ points: 7 }]);
    expect(await isAnswering(address)).toBe(true);
  });

  test('after both were killed, with the file of a server that is gone, it starts and nothing is lost', async () => {
    start();
    await run!.until(ready);
    process.kill(postmasterOf(place.dataFolder)!, 'SIGKILL');
    await kill('SIGKILL');
    expect(existsSync(path.join(place.dataFolder, 'postgres/cluster/postmaster.pid'))).toBe(true);
    start();
    await run!.until(ready);
    expect(await query(`SELECT points FROM rate_limit WHERE key = 'kept'`)).toEqual([{ points: 7 }]);
  });

  test('a PostgreSQL of your own, by DATABASE_URL, is brought up to date and served', async () => {
    start();
    await run!.until(ready);
    await query('CREATE DATABASE outside');
    const other = await makePlace();
    const url = databaseUrlOf(place.dataFolder).replace(/woven$/, 'outside');
    const second = runWoven(['start'], { ...other.env, DATABASE_URL: url });
    await second.until(/the database outside on 127\.0\.0\.1/);
    expect(existsSync(other.dataFolder)).toBe(false);
    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(postmasterOf(place.dataFolder)).toBeDefined();
    other.clear();
  });

  test('a second Woven on the same data is refused in a sentence', async () => {
    start();
    await run!.until(ready);
    const other = await makePlace();
    const second = runWoven(['start'], { ...place.env, PORT: other.env['PORT'] ?? '' });
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/Woven is already running on .*: stop that one first/);
    expect(postmasterOf(place.dataFolder)).toBeDefined();
    other.clear();
  });
});

describe('what cannot work is said in one sentence', () => {
  const refused = async (env: Readonly<Record<string, string>>) => {
    start(env);
    expect(await run!.ended).toBe(1);
    return run!.said().trim().split('\n').at(-1);
  };

  test('a port that is taken', async () => {
    const squatter = createServer().listen(Number(place.env['PORT']), '127.0.0.1');
    expect(await refused({})).toMatch(
      /^Port \d+ is taken by another program: stop that one, or choose another/,
    );
    squatter.close();
  });

  test('settings that make no sense, each in its own sentence', async () => {
    await refused({ PORT: 'eighty', WOVEN_URL: 'woven.example.org/path', DATABASE_URL: 'mysql://x' });
    for (const name of ['PORT', 'WOVEN_URL', 'DATABASE_URL'])
      expect(run!.said()).toMatch(new RegExp(`^${name} must`, 'm'));
  });

  test('a key inside the data folder, and a key file with no key in it', async () => {
    expect(await refused({ WOVEN_KEY_FILE: path.join(place.dataFolder, 'woven.key') })).toMatch(
      /must lie outside the data folder/,
    );
    const empty = path.join(place.folder, 'empty.key');
    writeFileSync(empty, '');
    expect(await refused({ WOVEN_KEY_FILE: empty })).toMatch(/holds no key/);
  });

  test('a database that is not there', async () => {
    expect(await refused({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })).toMatch(
      /^The database at 127.0.0.1:1 cannot be reached/,
    );
  });

  test('a data folder that a newer Woven wrote', async () => {
    const record = path.join(place.dataFolder, 'woven.json');
    const before = readFileSync(record, 'utf8');
    writeFileSync(record, JSON.stringify({ ...(JSON.parse(before) as object), format: 99 }));
    expect(await refused({})).toMatch(/were written by a newer Woven: start that version/);
    writeFileSync(record, before);
  });

  test('a cluster of a newer PostgreSQL', async () => {
    const version = path.join(place.dataFolder, 'postgres/cluster/PG_VERSION');
    const before = readFileSync(version, 'utf8');
    writeFileSync(version, '99\n');
    expect(await refused({})).toMatch(/written by PostgreSQL 99, newer than/);
    writeFileSync(version, before);
  });

  test('a command there is not', async () => {
    run = runWoven(['spin'], place.env);
    expect(await run.ended).toBe(2);
    expect(run.said()).toContain('There is no command spin.');
  });
});
