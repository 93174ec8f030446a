import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countProofAttempt } from '@/lib/access/limits';
import { findSession, openSession } from '@/lib/access/sessions';
import { isProven } from '@/lib/access/step-up';
import { makeTicket, takeTicket } from '@/lib/access/tickets';
import { takeTotpCode } from '@/lib/access/totp';
import { askToBurn, confirmBurn } from '@/lib/burning/commands';
import { verifyAudit } from '@/lib/db/audit-verify';
import { burnDue } from '@/lib/db/burn';
import { db } from '@/lib/db/client';
import { seeClock } from '@/lib/db/clock';
import { addWorker } from '@/lib/workers/commands';
import { workerSchema } from '@/lib/workers/schema';
import { later, withApp } from './authenticator-app';
import { leadOfNewCampaign, newcomer, somebody } from './people';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const REAL = Date.now();
const clockAt = (ms: number) => vi.setSystemTime(new Date(REAL + ms));

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: REAL }));
afterEach(() => vi.useRealTimers());

test('a session goes on when the clock goes back by minutes, and opens nothing while it is a day behind or ahead', async () => {
  const code = await openSession(await somebody());
  const opens = async (ms: number) => {
    clockAt(ms);
    return (await findSession(code, false)) !== null;
  };
  expect([await opens(-10 * MINUTE), await opens(-DAY), await opens(DAY), await opens(0)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('a proof and a ticket are not good for longer because the clock went back', async () => {
  const userId = await somebody();
  const ticket = await db.$transaction((tx) => makeTicket(tx, 'session', { userId, provenAt: new Date() }));
  expect(isProven({ provenAt: new Date(REAL) }, new Date(REAL - DAY))).toBe(false);
  clockAt(-DAY);
  expect(await db.$transaction((tx) => takeTicket(tx, 'session', ticket))).toBe(null);
});

test('whoever ran into a limit while the clock was a day ahead does not wait a day', async () => {
  const userId = await somebody();
  clockAt(DAY);
  for (let tries = 0; tries < 10; tries += 1) await countProofAttempt(userId);
  expect(await countProofAttempt(userId)).toMatchObject({ allowed: false });
  clockAt(0);
  expect(await countProofAttempt(userId)).toEqual({ allowed: true });
});

test('a code of an app that was taken is not taken again, ten minutes back or a day', async () => {
  const userId = await somebody();
  const app = await withApp(userId);
  expect(await takeTotpCode(userId, app.shows(later(2)), later(2))).toBe(true);
  expect(await takeTotpCode(userId, app.shows(later(2)), later(2 - 20))).toBe(false);
  expect(await takeTotpCode(userId, app.shows(later(2 - 20)), later(2 - 20))).toBe(false);
  expect(await takeTotpCode(userId, app.shows(later(2)), later(2))).toBe(false);
});

test('what is written while the clock jumps stands in the order it was written, in one chain', async () => {
  const rosa = await leadOfNewCampaign();
  const jumps = [0, -DAY, DAY, DAY - 10 * MINUTE, 0];
  const added: string[] = [];
  for (const jump of jumps) {
    clockAt(jump);
    const answer = await addWorker(rosa, workerSchema.parse({ name: 'Amos', inUnit: 'yes' }));
    added.push('workerId' in answer ? answer.workerId : '');
  }
  const { campaignId } = rosa;
  const events = await db.auditEvent.findMany({ where: { campaignId }, orderBy: { sequence: 'asc' } });
  expect(events.map(({ subjectIds }) => subjectIds[0])).toEqual(added);
  expect(await verifyAudit(process.env['DATABASE_URL'] ?? '', campaignId)).toMatchObject([{ problems: [] }]);
});

/** As if this process had just begun. */
const begins = () => delete (globalThis as { wovenClocks?: unknown }).wovenClocks;
const sees = (wall: number, steady: number) =>
  seeClock(() => Promise.resolve({ now: new Date(REAL + wall), steady }));

async function burnThatWaits() {
  const rosa = await leadOfNewCampaign('Ferry');
  const { campaignId } = rosa;
  const ines = await newcomer(campaignId, 'lead');
  await db.clockSeen.deleteMany();
  begins();
  await sees(0, 0);
  await askToBurn(rosa, 'Ferry');
  await confirmBurn(ines, 'Ferry');
  const dueIn = async () => {
    const { dueAt } = await db.burnRequest.findUniqueOrThrow({ where: { campaignId } });
    return Math.round(((dueAt?.getTime() ?? 0) - REAL) / HOUR);
  };
  return { campaignId, dueIn, wait: await dueIn() };
}

test('a clock that jumps ahead burns nothing early, and one that goes back puts nothing off', async () => {
  const { campaignId, dueIn, wait } = await burnThatWaits();
  await sees(MINUTE, MINUTE);
  expect(await dueIn()).toBe(wait);
  await sees(5 * DAY + 2 * MINUTE, 2 * MINUTE);
  expect(await dueIn()).toBe(wait + 5 * 24);
  expect(await burnDue(new Date(REAL + 5 * DAY + 2 * MINUTE))).not.toContain(campaignId);
  // Seen by another process as well: it moves once.
  await sees(5 * DAY + 2 * MINUTE, 2 * MINUTE);
  expect(await dueIn()).toBe(wait + 5 * 24);
  await sees(3 * MINUTE, 3 * MINUTE);
  expect(await dueIn()).toBe(wait);
});

test('after a time in which nobody looked, nothing burns within the hour', async () => {
  const { campaignId, dueIn } = await burnThatWaits();
  begins();
  await sees(40 * DAY, 0);
  expect(await dueIn()).toBe(40 * 24 + 1);
  expect(await burnDue(new Date(REAL + 40 * DAY))).not.toContain(campaignId);
  for (const minutes of [30, 61]) await sees(40 * DAY + minutes * MINUTE, minutes * MINUTE);
  expect(await burnDue(new Date(REAL + 40 * DAY + 61 * MINUTE))).toContain(campaignId);
});

test('what goes by the day waits until the clock went evenly for a whole one', async () => {
  await db.clockSeen.deleteMany();
  begins();
  await sees(0, 0);
  // Asleep at night is nothing.
  for (const hours of [1, 12, 25]) await sees(hours * HOUR, hours * HOUR);
  expect(await sees(26 * HOUR, 26 * HOUR)).toMatchObject({ isSteady: true });
  expect(await sees(400 * DAY, 26 * HOUR + MINUTE)).toMatchObject({ isSteady: false });
  expect(await sees(27 * HOUR, 27 * HOUR)).toMatchObject({ isSteady: false });
  for (let hours = 28; hours < 51; hours += 10) await sees(hours * HOUR, hours * HOUR);
  expect(await sees(52 * HOUR, 52 * HOUR)).toMatchObject({ isSteady: true });
});
