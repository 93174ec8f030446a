import { describe, expect, test } from 'vitest';
import { listPasskeys, renamePasskey } from '@/lib/access/own-passkeys';
import type { Asked } from '@/lib/access/passkey-challenges';
import { addPasskey, checkPasskey, optionsToAdd, optionsToShow } from '@/lib/access/passkeys';
import { findFactors, hasFactor, removePasskey } from '@/lib/access/second-factors';
import { revokeSessionsOf } from '@/lib/access/sessions';
import { db } from '@/lib/db/client';
import { makePasskey } from './made-up-passkey';
import { somebody } from './people';

const adding = (userId: string) => ({ purpose: 'add', browser: 'here', userId }) as const;
const AT_THE_DOOR: Asked = { purpose: 'sign-in', browser: 'here', userId: null };

/** Somebody with a passkey, which has been shown `counter` times. */
async function withPasskey(counter = 0) {
  const userId = await somebody();
  const passkey = makePasskey();
  const { challenge } = await optionsToAdd('Rosa', adding(userId));
  expect(await addPasskey(passkey.create(challenge, { counter }), adding(userId), 'old phone')).toBe(true);
  return { userId, ...passkey };
}

const challengeFor = async (asked: Asked) => (await optionsToShow(asked)).challenge;

describe('a new passkey', () => {
  test('is added to who asked for it, under its name, which does not stand in the database', async () => {
    const { userId } = await withPasskey();
    expect(hasFactor(await findFactors(userId))).toBe(true);
    const [own] = await listPasskeys(userId);
    expect(own).toMatchObject({ name: 'old phone', lastUsedAt: null });
    expect(JSON.stringify(await db.passkey.findMany({ where: { userId } }), text)).not.toContain('phone');
    expect(await renamePasskey(userId, own?.passkeyId ?? '', 'key ring')).toBe(true);
    expect(await listPasskeys(userId)).toMatchObject([{ name: 'key ring' }]);
    const other = await somebody();
    expect(await renamePasskey(other, own?.passkeyId ?? '', 'mine now')).toBe(false);
    expect(await removePasskey(other, own?.passkeyId ?? '')).toMatchObject({
      refused: { key: 'factors.gone' },
    });
    expect(await removePasskey(userId, own?.passkeyId ?? '')).toEqual({ removed: true });
    expect(await listPasskeys(userId)).toEqual([]);
  });

  test('is refused without verification, on another page, and for a challenge of somebody or something else', async () => {
    const [mine, theirs] = [await somebody(), await somebody()];
    const fresh = async () => (await optionsToAdd('Rosa', adding(mine))).challenge;
    const passkey = makePasskey();
    const tries = [
      addPasskey(passkey.create(await fresh(), { isVerified: false }), adding(mine), 'x'),
      addPasskey(passkey.create(await fresh(), { origin: 'https://woven.evil.example' }), adding(mine), 'x'),
      addPasskey(passkey.create(await fresh()), adding(theirs), 'x'),
      addPasskey(passkey.create(await fresh()), { ...adding(mine), browser: 'elsewhere' }, 'x'),
      addPasskey(passkey.create(await challengeFor(AT_THE_DOOR)), adding(mine), 'x'),
      addPasskey(passkey.create('bm90IG91cnM'), adding(mine), 'x'),
    ];
    expect(await Promise.all(tries)).toEqual(tries.map(() => false));
    expect(await db.passkey.count({ where: { userId: { in: [mine, theirs] } } })).toBe(0);
  });

  test('belongs to one person only', async () => {
    const { create } = await withPasskey();
    const other = await somebody();
    const { challenge } = await optionsToAdd('Amos', adding(other));
    expect(await addPasskey(create(challenge), adding(other), 'copied')).toBe(false);
  });
});

describe('showing a passkey', () => {
  test('says whose it is, once for each challenge, and when it was last used', async () => {
    const { userId, show } = await withPasskey();
    const challenge = await challengeFor(AT_THE_DOOR);
    const answer = show(challenge, { userHandle: userId });
    const found = await Promise.all(Array.from({ length: 6 }, () => checkPasskey(answer, AT_THE_DOOR)));
    expect(found.filter(Boolean)).toEqual([{ userId }]);
    const [own] = await listPasskeys(userId);
    expect(own?.lastUsedAt).toBeInstanceOf(Date);
  });

  test('opens nothing with another browser, purpose, page, holder, or without verification', async () => {
    const [mine, theirs] = [await withPasskey(), await withPasskey()];
    const second: Asked = { purpose: 'second', browser: 'here', userId: mine.userId };
    const elsewhere: Asked = { ...AT_THE_DOOR, browser: 'elsewhere' };
    const tries = [
      checkPasskey(mine.show(await challengeFor(AT_THE_DOOR)), elsewhere),
      checkPasskey(mine.show(await challengeFor(AT_THE_DOOR)), second),
      checkPasskey(theirs.show(await challengeFor(second)), second),
      checkPasskey(
        mine.show(await challengeFor(AT_THE_DOOR), { origin: 'https://woven.evil.example' }),
        AT_THE_DOOR,
      ),
      checkPasskey(mine.show(await challengeFor(AT_THE_DOOR), { isVerified: false }), AT_THE_DOOR),
      checkPasskey(mine.show(await challengeFor(AT_THE_DOOR), { userHandle: theirs.userId }), AT_THE_DOOR),
      checkPasskey({ ...theirs.show(await challengeFor(AT_THE_DOOR)), id: mine.show('').id }, AT_THE_DOOR),
      checkPasskey(makePasskey().show(await challengeFor(AT_THE_DOOR)), AT_THE_DOOR),
      checkPasskey(mine.show('bm90IG91cnM'), AT_THE_DOOR),
    ];
    expect(await Promise.all(tries)).toEqual(tries.map(() => null));
    expect(await checkPasskey(mine.show(await challengeFor(second)), second)).toEqual({
      userId: mine.userId,
    });
  });

  test('is believed only while its counter grows, where it counts at all', async () => {
    const { userId, show } = await withPasskey(5);
    const after = async (counter: number) =>
      checkPasskey(show(await challengeFor(AT_THE_DOOR), { counter }), AT_THE_DOOR);
    expect(await after(6)).toEqual({ userId });
    expect(await after(6)).toBeNull();
    expect(await after(3)).toBeNull();
    expect(await after(7)).toEqual({ userId });
    const answers = await Promise.all([after(8), after(8), after(8)]);
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  test('opens nothing once the challenge is old, its holder disabled, or their sessions ended', async () => {
    const { userId, show } = await withPasskey();
    const second: Asked = { purpose: 'second', browser: 'here', userId };
    const old = await challengeFor(second);
    await db.passkeyChallenge.update({
      where: { challenge: old },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await checkPasskey(show(old), second)).toBeNull();
    const ended = await challengeFor(second);
    await revokeSessionsOf(db, userId);
    expect(await checkPasskey(show(ended), second)).toBeNull();
    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect(await checkPasskey(show(await challengeFor(AT_THE_DOOR)), AT_THE_DOOR)).toBeNull();
  });
});

/** Bytes and whole numbers as JSON does not know them. */
function text(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
