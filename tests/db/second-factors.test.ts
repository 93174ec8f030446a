import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { resetPassphrase } from '@/lib/access/accounts';
import { countRecoveryCodes, makeRecoveryCodes, useUpRecoveryCode } from '@/lib/access/recovery-codes';
import { findFactorDue, leadsHere } from '@/lib/access/factor-duty';
import { findFactors, hasFactor, removeApp } from '@/lib/access/second-factors';
import { passSecondStep } from '@/lib/access/second-step';
import { findSeat } from '@/lib/access/seat';
import { findSession, openSession, revokeSessionsOf } from '@/lib/access/sessions';
import { findTicket, makeTicket, takeTicket } from '@/lib/access/tickets';
import { beginTotp, confirmTotp, findNewTotp, takeTotpCode } from '@/lib/access/totp';
import { hashCode } from '@/lib/crypto/one-time-code';
import { db } from '@/lib/db/client';
import { isRefusal } from '@/lib/forms/refusal';
import { leadOfNewCampaign, newcomer, somebody } from './people';

const HALF_MINUTE = 30_000;
// One moment for all, so that no half minute ends in the middle of a test.
const NOW = Date.now();
const later = (steps: number) => new Date(NOW + steps * HALF_MINUTE);

/** An app as it runs on somebody's phone, set up and not confirmed. */
async function appOf(userId: string) {
  await beginTotp(userId);
  const found = await findNewTotp(userId, 'Rosa', 'Woven');
  const totp = new TOTP({ secret: Secret.fromBase32(found?.secret ?? '') });
  return { address: found?.address, shows: (at: Date) => totp.generate({ timestamp: at.getTime() }) };
}

async function withApp(userId: string) {
  const app = await appOf(userId);
  expect(await confirmTotp(userId, app.shows(later(-1)), later(0))).toBe(true);
  return app;
}

/** A code that is not this one. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('an authenticator app', () => {
  test('is a factor once its first code is confirmed, and not before', async () => {
    const userId = await somebody();
    const app = await appOf(userId);
    expect(app.address).toMatch(/^otpauth:\/\/totp\/Woven:Rosa\?.*secret=[A-Z2-7]{32}/);
    expect(hasFactor(await findFactors(userId))).toBe(false);
    expect(await takeTotpCode(userId, app.shows(later(0)), later(0))).toBe(false);
    expect(await confirmTotp(userId, wrong(app.shows(later(0))), later(0))).toBe(false);
    expect(await confirmTotp(userId, app.shows(later(0)), later(0))).toBe(true);
    expect(hasFactor(await findFactors(userId))).toBe(true);
    expect(await findNewTotp(userId, 'Rosa', 'Woven')).toBeNull();
  });

  test('is forgotten when it was begun an hour ago', async () => {
    const userId = await somebody();
    const app = await appOf(userId);
    await db.totpSecret.updateMany({
      where: { userId },
      data: { createdAt: new Date(NOW - 3_600_001) },
    });
    expect(await confirmTotp(userId, app.shows(later(0)), later(0))).toBe(false);
  });

  test('is believed one step early or late, and no more', async () => {
    const userId = await somebody();
    const app = await withApp(userId);
    expect(await takeTotpCode(userId, app.shows(later(4)), later(2))).toBe(false);
    expect(await takeTotpCode(userId, app.shows(later(3)), later(2))).toBe(true);
    expect(await takeTotpCode(userId, app.shows(later(4)), later(6))).toBe(false);
    expect(await takeTotpCode(userId, app.shows(later(5)), later(6))).toBe(true);
  });

  test('never opens twice by one code: not again, not by an older one, not for two who come at once', async () => {
    const userId = await somebody();
    const app = await withApp(userId);
    const code = app.shows(later(0));
    const at = later(0);
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeTotpCode(userId, code, at)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await takeTotpCode(userId, code, at)).toBe(false);
    expect(await takeTotpCode(userId, app.shows(later(-1)), at)).toBe(false);
    expect(await takeTotpCode(userId, app.shows(later(1)), later(1))).toBe(true);
  });

  test('is not the app of somebody else, and its secret does not stand in the database', async () => {
    const [mine, theirs] = [await somebody(), await somebody()];
    const [app] = [await withApp(mine), await withApp(theirs)];
    expect(await takeTotpCode(theirs, app.shows(later(0)), later(0))).toBe(false);
    const row = await db.totpSecret.findFirstOrThrow({ where: { userId: mine } });
    expect(row.sealed).not.toContain(/secret=([A-Z2-7]+)/.exec(app.address ?? '')?.[1]);
    await db.totpSecret.updateMany({ where: { userId: theirs }, data: { sealed: row.sealed } });
    await expect(takeTotpCode(theirs, app.shows(later(0)), later(0))).rejects.toThrow('does not open');
  });

  test('takes the place of an earlier one', async () => {
    const userId = await somebody();
    const old = await withApp(userId);
    const app = await appOf(userId);
    expect(await takeTotpCode(userId, old.shows(later(0)), later(0))).toBe(true);
    expect(await confirmTotp(userId, app.shows(later(0)), later(0))).toBe(true);
    expect(await takeTotpCode(userId, old.shows(later(1)), later(1))).toBe(false);
    expect(await takeTotpCode(userId, app.shows(later(1)), later(1))).toBe(true);
  });
});

describe('recovery codes', () => {
  test('are ten of 80 bits, kept as hashes, and each is good once, for one of two who come at once', async () => {
    const userId = await somebody();
    expect(await countRecoveryCodes(userId)).toBeNull();
    const codes = await makeRecoveryCodes(userId);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const kept = JSON.stringify(await db.recoveryCode.findMany({ where: { userId } }));
    expect(codes.filter((code) => kept.includes(code))).toEqual([]);
    const [first = ''] = codes;
    const uses = await Promise.all(Array.from({ length: 8 }, () => useUpRecoveryCode(userId, first)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await countRecoveryCodes(userId)).toMatchObject({ left: 9 });
  });

  test('are read however they are typed, by their owner alone, until new ones are made', async () => {
    const [mine, theirs] = [await somebody(), await somebody()];
    const [first = '', second = '', third = ''] = await makeRecoveryCodes(mine);
    await makeRecoveryCodes(theirs);
    expect(await useUpRecoveryCode(theirs, first)).toBe(false);
    expect(await useUpRecoveryCode(mine, ` ${first.toLowerCase().replaceAll('-', ' ')} `)).toBe(true);
    expect(await useUpRecoveryCode(mine, second.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(true);
    await makeRecoveryCodes(mine);
    expect(await useUpRecoveryCode(mine, third)).toBe(false);
  });
});

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
