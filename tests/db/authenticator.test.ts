import { describe, expect, test } from 'vitest';
import { countRecoveryCodes, makeRecoveryCodes, useUpRecoveryCode } from '@/lib/access/recovery-codes';
import { findFactors, hasFactor } from '@/lib/access/second-factors';
import { confirmTotp, findNewTotp, takeTotpCode } from '@/lib/access/totp';
import { db } from '@/lib/db/client';
import { appOf, later, withApp, wrong } from './authenticator-app';
import { somebody } from './people';

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
      data: { createdAt: new Date(later(0).getTime() - 3_600_001) },
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
