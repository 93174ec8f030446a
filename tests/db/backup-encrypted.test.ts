import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeIdentity } from '@/lib/crypto/age';
import { backup } from '@/lib/db/backup';
import { checkBackupFile, outlineBackupFile } from '@/lib/db/backup-file';
import { restore } from '@/lib/db/restore';
import {
  about,
  folder,
  identity,
  migrations,
  newFile,
  recipient,
  session,
  sumsNow,
  url,
} from './backup-ground';
import { backedUpWork } from './backed-up-work';

test('nobody but its identity opens a backup, and none is made that nobody could open', async () => {
  await session.query(backedUpWork);
  const file = newFile();
  const other = await makeIdentity();
  await backup(url, file, { ...about, recipients: [recipient, other.recipient] });
  const before = await sumsNow();
  await expect(restore(url, file, migrations)).rejects.toThrow(/is encrypted: say with --identity/);
  const stranger = { identities: [(await makeIdentity()).identity] };
  await expect(restore(url, file, migrations, stranger)).rejects.toThrow(/for another identity/);
  expect(await sumsNow()).toEqual(before);
  for (const one of [identity, other.identity])
    expect((await checkBackupFile(file, { identities: [one] })).tables).toEqual(before);
  await expect(backup(url, newFile(), { ...about, recipients: [] })).rejects.toThrow(/backup keygen/);
  const mistyped = `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`;
  await expect(backup(url, newFile(), { ...about, recipients: [mistyped] })).rejects.toThrow(
    /not the public key/,
  );
  expect(readdirSync(folder).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
});

test('whether a backup is whole is known without opening it', async () => {
  await session.query(backedUpWork);
  const file = newFile();
  const made = await backup(url, file, about);
  const whole = readFileSync(file);
  const sha256 = createHash('sha256').update(whole).digest('hex');
  const outline = { size: whole.length, sha256, recipients: 1 };
  expect(await outlineBackupFile(file)).toEqual(outline);
  expect(made).toMatchObject(outline);
  const macAt = whole.indexOf('\n--- ') + 1;
  const bad = newFile();
  for (let place = 0; place < whole.length; place += place < macAt ? 3 : 97) {
    if (place >= macAt && place < macAt + 48) continue;
    const changed = Buffer.from(whole);
    changed.writeUInt8((whole[place] ?? 0) ^ 0x04, place);
    writeFileSync(bad, changed);
    await expect(outlineBackupFile(bad), `byte ${place}`).rejects.toThrow(/nothing was changed/);
  }
});

test('a backup of Woven 0.4, which was not encrypted, is restored as ever', async () => {
  const old = path.resolve('tests/fixtures/backups/0.4.0.woven');
  expect((await outlineBackupFile(old)).recipients).toBeNull();
  expect(await checkBackupFile(old)).toMatchObject({
    woven: '0.4.0',
    keyCheck: '0e5b1c9a|an-older-key-made-this',
  });
  await restore(url, old, migrations);
  expect((await session.query('SELECT sealed FROM worker ORDER BY sealed COLLATE "C"')).rows).toEqual([
    { sealed: 'Amos' },
    { sealed: 'ماري' },
  ]);
  const bad = newFile();
  const whole = readFileSync(old);
  for (let place = 0; place < whole.length; place += 31) {
    const changed = Buffer.from(whole);
    changed.writeUInt8((whole[place] ?? 0) ^ 0x01, place);
    writeFileSync(bad, changed);
    await expect(restore(url, bad, migrations), `byte ${place}`).rejects.toThrow(/nothing was changed/);
  }
});
