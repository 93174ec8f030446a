import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vaultOfKeys } from '@/lib/crypto/installation-vault';
import { makeKey, parseKeyring, writeKeyring } from '@/lib/crypto/keyring';
import type { Vault } from '@/lib/crypto/vault';
import { databaseUrlOf, makePlace, runWoven, type WovenRun } from '@/tests/woven';
import { postmasterOf } from './places';

let place: Awaited<ReturnType<typeof makePlace>>;
let server: WovenRun;
let vault: Vault;
const TERESA = '00000000-0000-4000-8000-000000000001';

beforeAll(async () => {
  place = await makePlace();
  server = runWoven(['start'], place.env);
  await server.until(/Woven is ready/);
  const keys = parseKeyring(readFileSync(place.env['WOVEN_KEY_FILE'] ?? '', 'utf8'));
  if (!keys) throw new Error('the server made no key');
  vault = vaultOfKeys(keys);
  await query(`INSERT INTO "user" (id, sealed, handle_key, passphrase_hash)
    VALUES ('${TERESA}', '${vault.seal('user', TERESA, { handle: 'Teresa' })}', '${vault.lookup('handle', 'teresa')}', 'x')`);
});

afterAll(async () => {
  server.process.kill('SIGTERM');
  await server.ended;
  expect(postmasterOf(place.dataFolder)).toBeUndefined();
  place.clear();
});

async function query(text: string) {
  const session = new Client({ connectionString: databaseUrlOf(place.dataFolder) });
  await session.connect();
  const { rows } = await session.query<Record<string, unknown>>(text);
  await session.end();
  return rows;
}

async function woven(...words: readonly string[]) {
  const run = runWoven(words, place.env);
  return { code: await run.ended, said: run.said() };
}

test('reset-access prints a link for one person, and only its hash is kept', async () => {
  const { code, said } = await woven('reset-access', ' TERESA ');
  expect(code).toBe(0);
  expect(said).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/reset\?code=[\w-]{27,}$/m);
  const [row] = await query(
    "SELECT code_hash, expires_at < now() + interval '61 minutes' AS soon FROM access_reset",
  );
  expect(row).toEqual({ code_hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown, soon: true });
  expect(await woven('reset-access', 'nobody')).toMatchObject({ code: 1 });
  expect(await woven('reset-access')).toMatchObject({ code: 2 });
});

test('a backup is made while people work; a restore asks them to stop, then asks before it replaces anything', async () => {
  const file = path.join(place.folder, 'harbor.woven');
  expect((await woven('backup', file)).said).toContain('make one with npm run woven -- backup keygen');
  const stick = path.join(place.folder, 'stick.txt');
  const [recipient = ''] = /^age1[a-z0-9]{58}$/m.exec((await woven('backup', 'keygen', stick)).said) ?? [];
  const made = await woven('backup', file, '--to', recipient);
  expect(made.said).toMatch(/Backup made: .* checked\)/);
  expect(made.said).toContain('one identity opens it');
  expect(await woven('backup', 'verify', file)).toMatchObject({
    code: 0,
    said: expect.stringContaining('Looked at from outside only') as unknown,
  });
  expect((await woven('backup', 'verify', file, '--identity', stick)).said).toMatch(/user +1 rows/);
  await query(`UPDATE "user" SET sealed = 'Changed'`);
  const restore = (...flags: readonly string[]) => woven('restore', file, '--identity', stick, ...flags);
  expect((await restore()).said).toContain('Woven is running: stop it first');
  server.process.kill('SIGTERM');
  await server.ended;
  expect((await woven('restore', file)).said).toContain('say with --identity FILE');
  expect((await restore()).said).toMatch(/There is work in .*add --replace/);
  expect((await restore('--replace')).said).toContain('Nobody can be asked here');
  const keyFile = place.env['WOVEN_KEY_FILE'] ?? '';
  const key = readFileSync(keyFile, 'utf8');
  writeFileSync(keyFile, writeKeyring([makeKey()]));
  expect((await restore('--replace', '--yes')).said).toMatch(
    /sealed with another key .* nothing was changed/,
  );
  writeFileSync(keyFile, key);
  const restored = await restore('--replace', '--yes');
  expect(restored).toMatchObject({ code: 0 });
  server = runWoven(['start'], place.env);
  await server.until(/Woven is ready/);
  const [row] = await query('SELECT sealed FROM "user"');
  expect(vault.open('user', TERESA, String(row?.['sealed']))).toEqual({ handle: 'Teresa' });
});

test('help names every command', async () => {
  const { code, said } = await woven('--help');
  expect(code).toBe(0);
  for (const word of [
    'start',
    'dev',
    'test',
    'check',
    'analyze',
    'backup',
    'restore',
    'keys rotate',
    'reset-access',
    'bench',
  ])
    expect(said).toContain(word);
  expect(said).toContain('A backup opens with its identity alone');
});
