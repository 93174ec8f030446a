import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { findSession, openSession } from '@/lib/access/sessions';
import { vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import { removeMember } from '@/lib/members/commands';
import {
  makeCampaignRow,
  makeFollowUp,
  makeSeat,
  makeTalk,
  makeUser,
  makeWorker,
  seatOf,
} from '@/tests/db/rows';

test('whoever goes leaves in one step: sessions end, what they recorded stays, the rest goes to somebody', async () => {
  const campaignId = await makeCampaignRow();
  const lead = await makeSeat(campaignId, await makeUser(), 'lead');
  const amos = await makeSeat(campaignId, await makeUser(), 'organizer');
  const ruth = await makeSeat(campaignId, await makeUser(), 'organizer');
  const observer = await makeSeat(campaignId, await makeUser(), 'observer');
  const [nadia, omar] = [await makeWorker(campaignId, 'Nadia'), await makeWorker(campaignId, 'Omar')];
  const talk = await makeTalk(amos, nadia);
  const open = await makeFollowUp(amos, nadia);
  const done = await makeFollowUp(amos, omar);
  await db.followUp.update({ where: { id: done }, data: { doneAt: new Date() } });
  for (const seatId of [amos.seatId, ruth.seatId])
    await db.turfWorker.create({ data: { campaignId, seatId, workerId: nadia } });
  await db.turfWorker.create({ data: { campaignId, seatId: amos.seatId, workerId: omar } });
  const rule = randomUUID();
  const vault = await vaultOf(campaignId);
  const sealed = vault.seal('turf_rule', rule, { department: 'Pack', shift: null });
  await db.turfRule.create({ data: { id: rule, campaignId, seatId: amos.seatId, sealed } });
  const session = await openSession(amos.userId);

  const refused = { refused: { key: 'members.cannotTakeOver' } };
  expect(await removeMember(lead, amos.seatId, observer.seatId)).toMatchObject(refused);
  expect(await removeMember(lead, amos.seatId, amos.seatId)).toMatchObject({ refused: {} });
  expect(await findSession(session)).not.toBeNull();

  expect(await removeMember(lead, amos.seatId, ruth.seatId)).toEqual({ done: true });
  expect(await findSession(session)).toBeNull();
  const owner = async (id: string) => (await db.followUp.findUniqueOrThrow({ where: { id } })).seatId;
  expect(await owner(open)).toBe(ruth.seatId);
  expect(await owner(done)).toBe(amos.seatId);
  expect(await db.oneOnOne.findUnique({ where: { id: talk } })).toMatchObject({ seatId: amos.seatId });
  const turf = await db.turfWorker.findMany({ where: { campaignId }, orderBy: { workerId: 'asc' } });
  expect(turf.map(({ seatId, workerId }) => [seatId, workerId])).toEqual(
    [nadia, omar].sort().map((workerId) => [ruth.seatId, workerId]),
  );
  expect(await db.turfRule.findUnique({ where: { id: rule } })).toMatchObject({
    seatId: ruth.seatId,
    sealed,
  });
  const after = await seatOf(ruth.userId, campaignId);
  expect(after.turf.everybody || after.turf.workerIds.has(omar)).toBe(true);
});
