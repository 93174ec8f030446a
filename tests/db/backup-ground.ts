import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { makeIdentity } from '@/lib/crypto/age';
import { backup } from '@/lib/db/backup';

/** The database of a test file, and the folder and keys its backups are made with. Before each test it is empty. */
export const url = process.env['DATABASE_URL'] ?? '';
export const migrations = path.resolve('prisma/migrations');
export const { identity, recipient } = await makeIdentity();
export const about = {
  woven: '0.1.0',
  madeAt: new Date('2026-11-21T12:00:00Z'),
  recipients: [recipient],
};
export const folder = mkdtempSync(path.join(tmpdir(), 'woven-backup-'));
export const session = new Client({ connectionString: url });
let count = 0;
export const newFile = (): string => path.join(folder, `${(count += 1)}.woven`);

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

/** What is in each table now. */
export const sumsNow = async () => (await backup(url, newFile(), about)).tables;
