import { describe, expect, test } from 'vitest';
import { resetPassphrase } from '@/lib/access/accounts';
import { findFactorDue, leadsHere } from '@/lib/access/factor-duty';
import { countRecoveryCodes, makeRecoveryCodes } from '@/lib/access/recovery-codes';
import { findSeat } from '@/lib/access/seat';
import { findFactors, hasFactor, removeApp } from '@/lib/access/second-factors';
import { passSecondStep } from '@/lib/access/second-step';
import { findSession, openSession, revokeSessionsOf } from '@/lib/access/sessions';
import { findTicket, makeTicket, takeTicket } from '@/lib/access/tickets';
import { hashCode } from '@/lib/crypto/one-time-code';
import { db } from '@/lib/db/client';
import { isRefusal } from '@/lib/forms/refusal';
import { withApp, wrong } from './authenticator-app';
import { leadOfNewCampaign, newcomer, somebody } from './people';

describe('a ticket', () => {
  const bearer = async () => ({ userId: await somebody(), provenAt: new Date() });

  test('is good once, for its own step, even when several come at once', async () => {
    const who = await bearer();
    const code = await makeTicket(db, 'session', who);
    expect(await takeTicket(db, 'second', code)).toBeNull();
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeTicket(db, 'session', code)));
    expect(taken.filter(Boolean)).toEqual([who]);
    expect(await takeTicket(db, 'session', code)).toBeNull();
    expect(await takeTicket(db, 'session', '')).toBeNull();
  });

  test('is worth nothing once it is old, its person disabled, or their sessions ended', async () => {
    const [old, disabled, ended] = [await bearer(), await bearer(), await bearer()];
    const codes = await Promise.all([old, disabled, ended].map((who) => makeTicket(db, 'session', who)));
    await db.signInTicket.update({
      where: { codeHash: hashCode(codes[0] ?? '') },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } });
    await revokeSessionsOf(db, ended.userId);
    for (const code of codes) expect(await takeTicket(db, 'session', code)).toBeNull();
  });
});

describe('the second step of signing in', () => {
  async function atTheSecondStep() {
    const userId = await somebody();
    const app = await withApp(userId);
    return { userId, app, ticket: await makeTicket(db, 'second', { userId, provenAt: new Date() }) };
  }

  test('lets in by an app’s code or by a recovery code, and its ticket is good once', async () => {
    const { userId, app, ticket } = await atTheSecondStep();
    const code = app.shows(new Date());
    expect(await passSecondStep(ticket, wrong(code), 'here')).toMatchObject({
      refused: { key: 'factors.codeWrong' },
    });
    expect(await passSecondStep(ticket, `${code.slice(0, 3)} ${code.slice(3)}`, 'here')).toMatchObject({
      userId,
    });
    const [recovery = ''] = await makeRecoveryCodes(userId);
    expect(await passSecondStep(ticket, recovery, 'here')).toMatchObject({
      refused: { key: 'factors.stepGone' },
    });
    const again = await makeTicket(db, 'second', { userId, provenAt: new Date() });
    const [second = ''] = await makeRecoveryCodes(userId);
    expect(await passSecondStep(again, second, 'here')).toMatchObject({ userId });
  });

  test('is not passed with the code of somebody else', async () => {
    const [mine, theirs] = [await atTheSecondStep(), await atTheSecondStep()];
    expect(isRefusal(await passSecondStep(mine.ticket, theirs.app.shows(new Date()), 'here'))).toBe(true);
    const [recovery = ''] = await makeRecoveryCodes(theirs.userId);
    expect(isRefusal(await passSecondStep(mine.ticket, recovery, 'here'))).toBe(true);
  });

  test('may be tried five times a quarter of an hour, also with a new ticket', async () => {
    const { userId, app, ticket } = await atTheSecondStep();
    for (let n = 0; n < 5; n += 1) await passSecondStep(ticket, 'WRONG', 'there');
    const again = await makeTicket(db, 'second', { userId, provenAt: new Date() });
    expect(await passSecondStep(again, app.shows(new Date()), 'elsewhere')).toMatchObject({
      refused: { key: 'access.wait' },
    });
  });
});

describe('a lead', () => {
  test('has a week from the day they are first met as one', async () => {
    const { userId } = await leadOfNewCampaign();
    await db.user.update({ where: { id: userId }, data: { leadSince: null } });
    const now = new Date();
    const due = await findFactorDue(userId, now);
    expect(due?.getTime()).toBe(now.getTime() + 7 * 24 * 60 * 60 * 1000);
    expect(await findFactorDue(userId, new Date(now.getTime() + 1e9))).toEqual(due);
    await withApp(userId);
    expect(await findFactorDue(userId)).toBeNull();
  });

  test('without one has no seat once the week is over, and has it again with the factor; an organizer keeps theirs', async () => {
    const lead = await leadOfNewCampaign();
    const organizer = await newcomer(lead.campaignId, 'organizer');
    const longAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    const seats = () =>
      Promise.all([lead, organizer].map(({ userId, campaignId }) => findSeat(userId, campaignId)));
    await db.user.updateMany({
      where: { id: { in: [lead.userId, organizer.userId] } },
      data: { leadSince: longAgo },
    });
    expect((await seats()).map((seat) => seat?.role)).toEqual([undefined, 'organizer']);
    expect(await leadsHere(lead.userId, lead.campaignId)).toBe(true);
    expect(await leadsHere(organizer.userId, lead.campaignId)).toBe(false);
    await withApp(lead.userId);
    expect((await seats()).map((seat) => seat?.role)).toEqual(['lead', 'organizer']);
  });

  test('keeps the last factor once the week is over; an organizer may go without', async () => {
    const lead = await leadOfNewCampaign();
    const organizer = await newcomer(lead.campaignId, 'organizer');
    const longAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    for (const { userId } of [lead, organizer]) {
      await withApp(userId);
      await makeRecoveryCodes(userId);
      await db.user.update({ where: { id: userId }, data: { leadSince: longAgo } });
    }
    expect(await removeApp(lead.userId)).toMatchObject({ refused: { key: 'factors.lastOfLead' } });
    expect(hasFactor(await findFactors(lead.userId))).toBe(true);
    expect(await removeApp(organizer.userId)).toEqual({ removed: true });
    expect(await countRecoveryCodes(organizer.userId)).toBeNull();
  });
});

test('a reset by one-time link takes the second factors away, ends what is open, and every campaign has it in its log', async () => {
  const lead = await leadOfNewCampaign();
  const { userId } = lead;
  await withApp(userId);
  await makeRecoveryCodes(userId);
  const session = await openSession(userId);
  const ticket = await makeTicket(db, 'second', { userId, provenAt: new Date() });
  await db.accessReset.create({
    data: { codeHash: hashCode('back in'), userId, expiresAt: new Date(Date.now() + 60_000) },
  });
  expect(await resetPassphrase('back in', 'a new passphrase of words')).toEqual({ userId });
  expect(hasFactor(await findFactors(userId))).toBe(false);
  expect(await countRecoveryCodes(userId)).toBeNull();
  expect(await findSession(session)).toBeNull();
  expect(await findTicket(db, 'second', ticket)).toBeNull();
  const events = await db.auditEvent.findMany({
    where: { campaignId: lead.campaignId, deed: 'access.reset' },
  });
  expect(events.map(({ subjectIds }) => subjectIds)).toEqual([[lead.seatId]]);
});
