import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeInstallationKey, readKeyFile, replaceKeyFile } from '@/lib/crypto/key-file';
import { makeKey, writeKeyring } from '@/lib/crypto/keyring';
import { settleKey } from '@/lib/db/key-check';
import { inSession } from '@/tests/upgrade/fixtures';

const url = process.env['DATABASE_URL'] ?? '';
const folder = mkdtempSync(path.join(tmpdir(), 'woven-keys-'));
const keyFile = path.join(folder, 'keys', 'woven.key');
const place = { keyFile, key: undefined };

afterAll(() => rmSync(folder, { recursive: true }));

test('of two machines that start at once on an empty database one makes the key, the other wants it', async () => {
  const files = ['one.key', 'other.key'].map((name) => path.join(folder, name));
  const settled = await Promise.allSettled(
    files.map((file) => settleKey(url, { keyFile: file, key: undefined })),
  );
  expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(files.filter((file) => existsSync(file))).toHaveLength(1);
  await inSession(url, (session) => session.query('DELETE FROM installation'));
});

test('the first start makes a key, later ones know it again', async () => {
  expect(await settleKey(url, place)).toBe(true);
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  expect(await settleKey(url, place)).toBe(false);
});

test('a key that was put first is known from then on, as long as the older one is there too', async () => {
  const [before] = readKeyFile(keyFile);
  const next = makeKey();
  replaceKeyFile(keyFile, writeKeyring([next, before]));
  expect(await settleKey(url, place)).toBe(false);
  replaceKeyFile(keyFile, writeKeyring([next]));
  expect(await settleKey(url, place)).toBe(false);
  replaceKeyFile(keyFile, writeKeyring([before]));
  await expect(settleKey(url, place)).rejects.toThrow(/sealed with another key/);
  replaceKeyFile(keyFile, writeKeyring([next]));
});

test('a lost key is never made anew, and a wrong one changes nothing', async () => {
  const elsewhere = path.join(folder, 'elsewhere.key');
  await expect(settleKey(url, { keyFile: elsewhere, key: undefined })).rejects.toThrow(/is missing/);
  expect(existsSync(elsewhere)).toBe(false);
  makeInstallationKey(elsewhere);
  await expect(settleKey(url, { keyFile: elsewhere, key: undefined })).rejects.toThrow(
    /sealed with another key \([0-9a-f]{8}\) than the one in the key file/,
  );
  expect(await settleKey(url, place)).toBe(false);
});

test('the key may come from the environment instead of a file', async () => {
  const [key] = readKeyFile(keyFile);
  const nowhere = path.join(folder, 'nowhere.key');
  expect(await settleKey(url, { keyFile: nowhere, key: key.bytes.toString('hex') })).toBe(false);
  expect(existsSync(nowhere)).toBe(false);
  const wrong = { keyFile: nowhere, key: makeKey().bytes.toString('hex') };
  await expect(settleKey(url, wrong)).rejects.toThrow(/than the one in WOVEN_KEY/);
});
