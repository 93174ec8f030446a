import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { makeIdentity } from '@/lib/crypto/age';
import { checkBackupFile } from '@/lib/db/backup-file';
import { claimBackup, endWell, hearOf } from '@/lib/db/backup-claim';
import { db } from '@/lib/db/client';
import { makeDueBackups } from '@/lib/db/due-backups';

const folder = mkdtempSync(path.join(tmpdir(), 'woven-backups-'));
const makeDue = () => makeDueBackups(path.join(folder, 'made'));
const { identity, recipient } = await makeIdentity();
const DAY = 24 * 60 * 60 * 1000;

beforeEach(async () => {
  await db.backup.deleteMany();
  await db.backupPlan.deleteMany();
});
afterAll(() => rmSync(folder, { recursive: true }));

const plan = (changed: object = {}) =>
  db.backupPlan.create({
    data: {
      isOn: true,
      every: 'daily',
      weekday: 0,
      // Long past, and long ahead: no test runs into the next one.
      hour: new Date().getHours(),
      keepDays: 2,
      keepWeeks: 0,
      keepMonths: 0,
      recipients: [recipient],
      changedById: '00000000-0000-4000-8000-000000000001',
      changedAt: new Date(),
      ...changed,
    },
  });
const states = async () => {
  const all = await db.backup.findMany({ orderBy: { askedAt: 'asc' } });
  return all.map(({ kind, state, problem }) => [kind, state, problem].filter(Boolean).join(' '));
};
const filesMade = () => readdirSync(path.join(folder, 'made'));

test('what is due is made once, however many machines look, and opens with its identity', async () => {
  await plan();
  await Promise.all([makeDue(), makeDue(), makeDue()]);
  await makeDue();
  expect(await states()).toEqual(['clock good']);
  const [made] = await db.backup.findMany();
  const content = await checkBackupFile(path.join(folder, 'made', made?.file ?? ''), {
    identities: [identity],
  });
  expect(content.tables['backup_plan']?.rows).toBe(1);
  expect(made?.rows).toBe(Object.values(content.tables).reduce((sum, { rows }) => sum + rows, 0));
});

test('where the plan is off nothing is made; what is asked for is', async () => {
  await plan({ isOn: false });
  await makeDue();
  expect(await states()).toEqual([]);
  // Asked for before the machine stood still for some days.
  await db.backup.create({
    data: { kind: 'asked', state: 'waiting', askedAt: new Date(Date.now() - 3 * DAY) },
  });
  await makeDue();
  expect(await states()).toEqual(['asked good']);
});

test('one that fails says why, and is tried again after a rest', async () => {
  await plan({ recipients: [] });
  await makeDue();
  expect(await states()).toEqual(['clock failed noKey']);
  await db.backupPlan.updateMany({ data: { recipients: [recipient] } });
  await makeDue();
  expect(await states()).toEqual(['clock failed noKey']);
  await db.backup.updateMany({ data: { endedAt: new Date(Date.now() - DAY / 24) } });
  await makeDue();
  expect(await states()).toEqual(['clock good']);
});

test('a folder that cannot be written to is said', async () => {
  rmSync(path.join(folder, 'made'), { recursive: true, force: true });
  writeFileSync(path.join(folder, 'made'), 'a file in its place');
  await plan();
  await makeDue();
  expect(await states()).toEqual(['clock failed folder']);
  rmSync(path.join(folder, 'made'));
});

test('whoever was lost makes it no more: another takes it, and the first one ends nothing', async () => {
  await plan();
  const first = await claimBackup(new Date());
  if (!first) throw new Error('nothing was due');
  expect(await claimBackup(new Date())).toBeNull();
  expect(await hearOf(first, 3)).toBe(true);
  const later = new Date(Date.now() + DAY / 12);
  expect(await claimBackup(later)).toBeNull();
  const second = await claimBackup(new Date(later.getTime() + DAY / 24));
  expect(second).toMatchObject({ id: first.id, tries: 2 });
  expect(await hearOf(first, 4)).toBe(false);
  expect(await endWell(first, { rows: 1, bytes: 1, sha256: 'x', file: 'x' })).toBe(false);
  expect(await states()).toEqual(['clock making']);
});

test('after a good one those too old go, and never a file that is not as it was made', async () => {
  await plan({ keepDays: 1 });
  const ask = async (days: number) => {
    await db.backup.create({ data: { kind: 'asked', state: 'waiting', askedAt: new Date() } });
    await makeDue();
    const last = await db.backup.findFirstOrThrow({ where: { state: 'good' }, orderBy: { begunAt: 'desc' } });
    await db.backup.update({ where: { id: last.id }, data: { begunAt: new Date(Date.now() - days * DAY) } });
    return path.join(folder, 'made', last.file ?? '');
  };
  const foreign = path.join(folder, 'made', 'woven-2020-01-01-000000-00000000-1.age');
  const old = await ask(9);
  const touched = await ask(8);
  writeFileSync(foreign, 'not ours');
  writeFileSync(touched, 'somebody wrote over it');
  const newest = await ask(0);
  expect([old, touched, foreign, newest].map((file) => existsSync(file))).toEqual([false, true, true, true]);
  expect(filesMade().length).toBeGreaterThanOrEqual(3);
});
