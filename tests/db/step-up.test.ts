import { expect, test } from 'vitest';
import { hashPassphrase } from '@/lib/access/passphrase';
import { findSession, openSession } from '@/lib/access/sessions';
import { isProven, prove } from '@/lib/access/step-up';
import { hashCode } from '@/lib/crypto/one-time-code';
import { db } from '@/lib/db/client';
import { somebody } from './people';

const RIGHT = 'kettle orchard violin bus';
const NOW = new Date();
const shows = (passphrase: string) => ({ passphrase, oneTimeCode: '' });

async function signedIn() {
  const userId = await somebody();
  await db.user.update({ where: { id: userId }, data: { passphraseHash: await hashPassphrase(RIGHT) } });
  return sessionOf(await openSession(userId));
}

async function sessionOf(code: string) {
  const found = await findSession(code);
  if (!found) throw new Error('no such session');
  return { ...found, code };
}

async function agesBy(minutes: number, code: string): Promise<void> {
  const provenAt = new Date(Date.now() - minutes * 60_000);
  await db.session.update({ where: { id: hashCode(code) }, data: { provenAt } });
}

test('a proof is as old as the sign-in, holds for five minutes, and is asked for early where there is a form', async () => {
  const { code } = await signedIn();
  expect(isProven(await sessionOf(code), NOW, 0)).toBe(true);
  await agesBy(4.5, code);
  expect(isProven(await sessionOf(code), new Date(), 0)).toBe(true);
  expect(isProven(await sessionOf(code), new Date())).toBe(false);
  await agesBy(5.01, code);
  expect(isProven(await sessionOf(code), new Date(), 0)).toBe(false);
});

test('the right passphrase proves this session and no other; the wrong one proves nothing', async () => {
  const mine = await signedIn();
  const phone = await sessionOf(await openSession(mine.userId));
  await Promise.all([agesBy(60, mine.code), agesBy(60, phone.code)]);
  expect(await prove(mine, shows('not the right one'))).toMatchObject({
    refused: { key: 'access.currentWrong' },
  });
  expect(isProven(await sessionOf(mine.code), new Date())).toBe(false);
  expect(await prove(mine, shows(RIGHT))).toEqual({ proven: true });
  expect(isProven(await sessionOf(mine.code), new Date())).toBe(true);
  expect(isProven(await sessionOf(phone.code), new Date())).toBe(false);
});

test('nobody proves somebody else’s session, and guesses are counted', async () => {
  const [mine, theirs] = [await signedIn(), await signedIn()];
  await agesBy(60, theirs.code);
  await prove({ userId: mine.userId, sessionId: theirs.sessionId }, shows(RIGHT));
  expect(isProven(await sessionOf(theirs.code), new Date())).toBe(false);
  for (let n = 0; n < 10; n += 1) await prove(mine, shows('guess'));
  expect(await prove(mine, shows(RIGHT))).toMatchObject({ refused: { key: 'access.wait' } });
});
