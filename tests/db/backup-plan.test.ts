import { beforeEach, expect, test } from 'vitest';
import { askForBackup, planBackups } from '@/lib/backups/commands';
import { NO_PLAN } from '@/lib/backups/plan';
import { planTexts } from '@/lib/backups/plan-texts';
import { findBackups, findOverdue } from '@/lib/backups/queries';
import { makeIdentity } from '@/lib/crypto/age';
import { db } from '@/lib/db/client';
import { leadOfNewCampaign, newcomer } from './people';

const { recipient } = await makeIdentity();
const DAY = 24 * 60 * 60 * 1000;
const was = planTexts(NO_PLAN);
const withKey = { ...NO_PLAN, recipients: [recipient] };

beforeEach(async () => {
  await db.backup.deleteMany();
  await db.backupPlan.deleteMany();
  await db.installation.upsert({
    where: { id: 1 },
    create: { createdAt: new Date(Date.now() - 30 * DAY) },
    update: { createdAt: new Date(Date.now() - 30 * DAY) },
  });
});

test('a lead puts in a key and has a backup made, which stands in the log and in the list', async () => {
  const lead = await leadOfNewCampaign();
  expect(await askForBackup(lead)).toMatchObject({ refused: { key: 'backups.noKey' } });
  expect(await planBackups(lead, withKey, was)).toEqual({ recorded: true });
  expect(await askForBackup(lead)).toEqual({ recorded: true });
  const deeds = await db.auditEvent.findMany({
    where: { campaignId: lead.campaignId, deed: { startsWith: 'backup' } },
  });
  expect(deeds.map(({ deed }) => deed).sort()).toEqual(['backup.make', 'backup.plan']);
  await expect
    .poll(async () => (await findBackups(lead, new Date()))?.list[0]?.state, { timeout: 20_000 })
    .toBe('good');
});

test('nothing is set that nobody could open, and no mistyped key', async () => {
  const lead = await leadOfNewCampaign();
  const mistyped = `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`;
  expect(await planBackups(lead, { ...NO_PLAN, recipients: [mistyped] }, was)).toMatchObject({
    refused: { key: 'backups.recipientWrong' },
  });
  expect(await planBackups(lead, { ...NO_PLAN, isOn: true }, was)).toMatchObject({
    refused: { key: 'backups.recipientMissing' },
  });
  expect(await db.backupPlan.count()).toBe(0);
});

test('who saved first is told to whoever saves after them', async () => {
  const lead = await leadOfNewCampaign();
  await planBackups(lead, { ...withKey, keepDays: 9 }, was);
  const other = await newcomer(lead.campaignId, 'lead');
  const refused = await planBackups(other, { ...withKey, keepDays: 5 }, was);
  expect(refused).toMatchObject({ overtaken: { clashes: [{ field: 'keepDays', theirs: '9', yours: '5' }] } });
});

test('only leads of a real campaign know of backups', async () => {
  const lead = await leadOfNewCampaign();
  const organizer = await newcomer(lead.campaignId, 'organizer');
  const playing = { ...lead, campaign: { ...lead.campaign, isExample: true } };
  for (const seat of [organizer, playing]) {
    expect(await findBackups(seat, new Date())).toBeNull();
    expect(await findOverdue(seat, new Date())).toBeNull();
    expect(await planBackups(seat, withKey, was)).toHaveProperty('refused');
    expect(await askForBackup(seat)).toHaveProperty('refused');
  }
  expect(await db.backupPlan.count()).toBe(0);
});

test('leads are told when the last good one is older than a week, however it was made', async () => {
  const lead = await leadOfNewCampaign();
  const now = new Date();
  expect(await findOverdue(lead, now)).toEqual({ lastGood: null, isOverdue: true });
  const at = new Date(now.getTime() - 6 * DAY);
  await db.backup.create({ data: { kind: 'command', state: 'good', askedAt: at, begunAt: at } });
  await db.backup.create({ data: { kind: 'clock', state: 'failed', askedAt: now, begunAt: now } });
  expect(await findOverdue(lead, now)).toEqual({ lastGood: at, isOverdue: false });
  expect((await findOverdue(lead, new Date(now.getTime() + 2 * DAY)))?.isOverdue).toBe(true);
});
