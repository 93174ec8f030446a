import { expect, test } from 'vitest';
import { endOtherSessions, endOwnSession, listSessions } from '@/lib/access/own-sessions';
import { findSession, openSession, revokeSession } from '@/lib/access/sessions';
import { makeTicket, takeTicket } from '@/lib/access/tickets';
import { hashCode } from '@/lib/crypto/one-time-code';
import { db } from '@/lib/db/client';
import { somebody } from './people';

const PHONE = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';

const openOn = (userId: string, userAgent: string | null) => openSession(userId, new Date(), userAgent);

test('somebody sees their own open sessions, this one first, with the device, which stands sealed', async () => {
  const [mine, theirs] = [await somebody(), await somebody()];
  const [desk, phone, ended] = [
    await openOn(mine, null),
    await openOn(mine, PHONE),
    await openOn(mine, null),
  ];
  await openOn(theirs, PHONE);
  await revokeSession(ended);
  const seen = await listSessions(mine, hashCode(desk));
  expect(seen.map(({ device, isThisOne }) => [device?.system ?? null, isThisOne])).toEqual([
    [null, true],
    ['Android', false],
  ]);
  const row = await db.session.findUniqueOrThrow({ where: { id: hashCode(phone) } });
  expect(row.sealed).not.toMatch(/Firefox|Android/);
  expect(row.sealed).toMatch(/^v1\|/);
});

test('they end one, or all others with every sign-in under way; nobody ends somebody else’s', async () => {
  const [mine, theirs] = [await somebody(), await somebody()];
  const [desk, phone, tablet] = [
    await openOn(mine, null),
    await openOn(mine, PHONE),
    await openOn(mine, null),
  ];
  expect(await endOwnSession(theirs, hashCode(phone))).toBe(false);
  expect(await endOwnSession(mine, hashCode(phone))).toBe(true);
  expect(await endOwnSession(mine, hashCode(phone))).toBe(false);
  expect(await findSession(phone)).toBeNull();
  expect(await findSession(tablet)).not.toBeNull();
  const ticket = await makeTicket(db, 'session', { userId: mine, provenAt: new Date() });
  await endOtherSessions(mine, hashCode(desk));
  expect(await findSession(tablet)).toBeNull();
  expect(await findSession(desk)).not.toBeNull();
  expect(await takeTicket(db, 'session', ticket)).toBeNull();
});
