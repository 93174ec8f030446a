import { expect, test } from 'vitest';
import { findLockMinutes } from '@/lib/access/lock';
import { findSession, openSession } from '@/lib/access/sessions';
import { unlockInstallation } from '@/lib/access/unlock';
import { db } from '@/lib/db/client';
import { setLockMinutes } from '@/lib/safety/commands';
import { leadOfNewCampaign, newcomer, somebody } from '@/tests/db/people';
import { asItStands } from '@/tests/db/as-it-stands';

test('a locked session is known as locked, and is not kept alive by those who ask', async () => {
  const userId = await somebody();
  const code = await openSession(userId);
  const before = new Date(Date.now() - 10 * 60_000);
  await db.session.updateMany({ where: { userId }, data: { lockedAt: new Date(), lastSeenAt: before } });
  expect(await findSession(code)).toMatchObject({ userId, isLocked: true });
  expect(await db.session.findFirst({ where: { userId } })).toMatchObject({ lastSeenAt: before });
});

test('the shortest time of somebody’s campaigns holds; leads alone set it', async () => {
  const one = await leadOfNewCampaign();
  expect(await findLockMinutes(one.userId)).toBe(5);
  expect(await findLockMinutes(await somebody())).toBe(5);
  const amos = await newcomer(one.campaignId, 'organizer');
  expect(await setLockMinutes(amos, { lockMinutes: 30 }, await asItStands.safety(amos))).toMatchObject({
    refused: { key: 'access.notAllowed' },
  });
  await setLockMinutes(one, { lockMinutes: 20 }, await asItStands.safety(one));
  expect(await findLockMinutes(amos.userId)).toBe(20);
  const other = await leadOfNewCampaign('Ferry');
  await setLockMinutes(other, { lockMinutes: 2 }, await asItStands.safety(other));
  await db.seat.create({ data: { campaignId: other.campaignId, userId: amos.userId, role: 'observer' } });
  expect(await findLockMinutes(amos.userId)).toBe(2);
});

test('an installation that is open is left as it is, however often somebody asks to open it', async () => {
  for (let time = 0; time < 12; time += 1)
    expect(await unlockInstallation('plum harbor seventeen kites')).toEqual({ open: true });
});
