import { beforeEach, describe, expect, test } from 'vitest';
import { changePassphrase, endSessions, isResetOpen, resetPassphrase } from '@/lib/access/accounts';
import { handleKey } from '@/lib/access/handle-key';
import { claimInstallation, findSetUpState } from '@/lib/access/installation';
import { countComparison, countSignInAttempt, spareAddress } from '@/lib/access/limits';
import { hashPassphrase } from '@/lib/access/passphrase';
import { findSession, openSession, revokeSession } from '@/lib/access/sessions';
import { checkPassphrase } from '@/lib/access/sign-in';
import { hashCode } from '@/lib/crypto/one-time-code';
import { handleOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import { isRefusal } from '@/lib/forms/refusal';
import { somebody } from './people';

const RIGHT = 'kettle orchard violin bus';
const campaign = { codeName: 'Lighthouse', purpose: 'A say in the rates', workforce: 40, issues: ['Pay'] };

async function withPassphrase(handle: string) {
  const userId = await somebody(handle);
  const user = await db.user.update({
    where: { id: userId },
    data: { passphraseHash: await hashPassphrase(RIGHT) },
    select: { id: true, sealed: true },
  });
  return { userId, handle: handleOf(user) };
}

/** Tries that count but are spared the work of hashing. */
async function tries(count: number, handle: string): Promise<void> {
  for (let n = 0; n < count; n += 1) await countSignInAttempt(handleKey(handle), 'there');
}

describe('the installation', () => {
  beforeEach(async () => {
    await db.installation.deleteMany();
  });

  test('is claimed once, by whoever holds the code, even when several try at once', async () => {
    await db.installation.create({ data: { id: 1, setUpCodeHash: hashCode('the code') } });
    expect(await findSetUpState('guessed')).toBe('wrong-code');
    expect(await findSetUpState('the code')).toBe('open');
    const wrong = await claimInstallation('guessed', { handle: 'Eve', passphrase: RIGHT }, campaign);
    expect(wrong).toMatchObject({ refused: { key: 'access.setUpCode' } });
    const claims = await Promise.all(
      Array.from({ length: 4 }, (_, n) =>
        claimInstallation('the code', { handle: `Claimer ${String(n)}`, passphrase: RIGHT }, campaign),
      ),
    );
    expect(claims.filter((claim) => !isRefusal(claim))).toHaveLength(1);
    expect(await db.user.count()).toBe(1);
    expect(await findSetUpState('the code')).toBe('claimed');
  });

  test('without a code at all, nothing opens it', async () => {
    expect(await findSetUpState('')).toBe('wrong-code');
    await db.installation.create({ data: { id: 1 } });
    expect(await findSetUpState('')).toBe('wrong-code');
  });
});

describe('a session', () => {
  test('opens by its code alone, and not once it is revoked, old, idle, or its person disabled', async () => {
    const userId = await somebody();
    const open = await openSession(userId);
    expect(await findSession(open)).toMatchObject({ userId });
    expect(await findSession(hashCode(open))).toBeNull();

    const revoked = await openSession(userId);
    await revokeSession(revoked);
    const expired = await openSession(userId);
    await db.session.update({
      where: { id: hashCode(expired) },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    const idle = await openSession(userId);
    const longAgo = new Date(Date.now() - 31 * 60 * 1000);
    await db.session.update({ where: { id: hashCode(idle) }, data: { lastSeenAt: longAgo } });
    for (const code of [revoked, expired, idle, '']) expect(await findSession(code)).toBeNull();

    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect(await findSession(open)).toBeNull();
  });

  test('ends with all others of its person, and with nobody else’s', async () => {
    const [mine, theirs] = [await somebody(), await somebody()];
    const codes = await Promise.all([openSession(mine), openSession(mine), openSession(theirs)]);
    await endSessions(mine);
    const found = await Promise.all(codes.map((code) => findSession(code)));
    expect(found.map((session) => session?.userId)).toEqual([undefined, undefined, theirs]);
  });

  test('revoked while a thousand requests are on their way, none gets in afterwards', async () => {
    const userId = await somebody();
    const code = await openSession(userId);
    await revokeSession(code);
    const late = await Promise.all(Array.from({ length: 1000 }, () => findSession(code)));
    expect(late.filter(Boolean)).toEqual([]);
  });
});

describe('a passphrase', () => {
  test('lets in by handle in any case; the wrong one, an unknown handle and a disabled person are refused alike', async () => {
    const { userId, handle } = await withPassphrase('Rosa');
    expect(await checkPassphrase(` ${handle.toUpperCase()} `, RIGHT, 'here')).toEqual({
      outcome: 'match',
      userId,
    });
    const refusals = [
      await checkPassphrase(handle, 'not the right one', 'here'),
      await checkPassphrase('nobody at all', RIGHT, 'here'),
    ];
    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    refusals.push(await checkPassphrase(handle, RIGHT, 'here'));
    expect(refusals).toEqual([{ outcome: 'mismatch' }, { outcome: 'mismatch' }, { outcome: 'mismatch' }]);
  });

  test('may be tried ten times a quarter of an hour, whether the handle exists or not, and the right one starts anew', async () => {
    const { handle } = await withPassphrase('Amos');
    await tries(9, handle);
    expect(await checkPassphrase(handle, RIGHT, 'there')).toMatchObject({ outcome: 'match' });
    for (const name of [handle, 'nobody here']) {
      await tries(10, name);
      expect(await checkPassphrase(name, RIGHT, 'there')).toMatchObject({ outcome: 'wait' });
    }
  });

  test('may be tried a hundred times a quarter of an hour from one address, whoever is tried', async () => {
    const attempts = await Promise.all(Array.from({ length: 120 }, () => countComparison('one address')));
    expect(attempts.filter(({ allowed }) => allowed)).toHaveLength(100);
    expect(await checkPassphrase('somebody else', RIGHT, 'one address')).toMatchObject({ outcome: 'wait' });
  });

  test('in one hall, right ones count for nothing however many, and wrong ones still do', async () => {
    const { handle } = await withPassphrase('Ida');
    for (let n = 0; n < 150; n += 1) {
      expect(await countComparison('the hall')).toEqual({ allowed: true });
      await spareAddress('the hall');
    }
    for (let n = 0; n < 99; n += 1) await countComparison('the hall');
    expect(await checkPassphrase(handle, RIGHT, 'the hall')).toMatchObject({ outcome: 'match' });
    expect(await checkPassphrase(handle, 'a wrong one of the hall', 'the hall')).toEqual({
      outcome: 'mismatch',
    });
    expect(await checkPassphrase(handle, RIGHT, 'the hall')).toMatchObject({ outcome: 'wait' });
  });

  test('is changed only by who knows the old one, and ends every session', async () => {
    const { userId, handle } = await withPassphrase('Ruth');
    const session = await openSession(userId);
    const refused = await changePassphrase(userId, 'not the right one', 'a new one of four words');
    expect(refused).toMatchObject({ refused: { key: 'access.currentWrong' }, field: 'current' });
    expect(await findSession(session)).not.toBeNull();
    await changePassphrase(userId, RIGHT, 'a new one of four words');
    expect(await findSession(session)).toBeNull();
    expect(await checkPassphrase(handle, RIGHT, 'x')).toEqual({ outcome: 'mismatch' });
    expect(await checkPassphrase(handle, 'a new one of four words', 'x')).toMatchObject({ outcome: 'match' });
  });

  test('is replaced by a one-time link, once, of several who use it at once', async () => {
    const { userId } = await withPassphrase('Teresa');
    const session = await openSession(userId);
    const expiresAt = new Date(Date.now() + 60_000);
    await db.accessReset.create({ data: { codeHash: hashCode('way back'), userId, expiresAt } });
    const uses = await Promise.all(
      Array.from({ length: 4 }, (_, n) =>
        resetPassphrase('way back', `a new passphrase, number ${String(n)}`),
      ),
    );
    expect(uses.filter((use) => !isRefusal(use))).toHaveLength(1);
    expect(await isResetOpen('way back')).toBe(false);
    expect(await findSession(session)).toBeNull();
    await db.accessReset.create({
      data: { codeHash: hashCode('too late'), userId, expiresAt: new Date(Date.now() - 1) },
    });
    expect(await isResetOpen('too late')).toBe(false);
  });
});
