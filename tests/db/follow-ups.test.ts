import { beforeEach, expect, test } from 'vitest';
import { handlesFor } from '@/lib/access/kept-campaign';
import type { Seat } from '@/lib/access/seat';
import { today } from '@/lib/campaigns/today';
import { db } from '@/lib/db/client';
import { isRefusal } from '@/lib/forms/refusal';
import { finishFollowUp, handOverFollowUp, moveFollowUp, planFollowUp } from '@/lib/follow-ups/commands';
import { listDueFollowUps, listOrganizers, listOwnFollowUps } from '@/lib/follow-ups/queries';
import { editOneOnOne, logOneOnOne } from '@/lib/one-on-ones/commands';
import { findOwnOneOnOne, lastHandOn } from '@/lib/one-on-ones/queries';
import { addDays, type Day } from '@/lib/web/day';
import { day } from '@/tests/arbitraries';
import { makeCampaign, takeSeat } from '@/tests/db/made-up-campaign';
import { talk } from '@/tests/db/made-up-talk';
import { seatBeside } from '@/tests/db/seat-in';
import { asItStands } from '@/tests/db/as-it-stands';

let rosa: Seat;
let omar: Seat;
let amos: string;

beforeEach(async () => {
  const made = await makeCampaign('Amos');
  rosa = made.rosa;
  amos = made.ids.Amos;
  omar = await takeSeat(rosa.campaignId, 'organizer');
});

async function comeBack(seat: Seat, dueOn: Day, seatId: string | null = null): Promise<string> {
  const said = talk({ heldOn: addDays(dueOn, -7), followUp: { dueOn, seatId, what: null } });
  const answer = await logOneOnOne(seat, said, { coworker: { id: amos }, others: [] });
  if (isRefusal(answer)) throw new Error(answer.refused.key);
  const { open } = await listOwnFollowUps(seatId === omar.seatId ? omar : seat);
  return open.find((one) => one.dueOn === dueOn)?.id ?? '';
}

test('due are those of today and before, the longest overdue first', async () => {
  const now = today();
  for (const days of [1, 0, -3]) await comeBack(rosa, addDays(now, days));
  expect((await listDueFollowUps(rosa)).map(({ dueOn }) => dueOn)).toEqual([addDays(now, -3), now]);
  expect((await listOwnFollowUps(rosa)).open).toHaveLength(3);
  expect(await listDueFollowUps(omar)).toEqual([]);
});

test('done is done, and can be opened again', async () => {
  const id = await comeBack(rosa, today());
  await finishFollowUp(rosa, id, true);
  const { open, done } = await listOwnFollowUps(rosa);
  expect([open.length, done.length]).toEqual([0, 1]);
  await finishFollowUp(rosa, id, false);
  expect((await listOwnFollowUps(rosa)).open).toHaveLength(1);
});

test('it moves to another day and into other hands, and only organizers take it', async () => {
  const id = await comeBack(rosa, today());
  await moveFollowUp(rosa, id, addDays(today(), 5), await asItStands.followUp(id));
  const observer = await takeSeat(rosa.campaignId, 'observer');
  const refused = await handOverFollowUp(rosa, id, observer.seatId, await asItStands.followUp(id));
  expect(isRefusal(refused) && refused.refused.key).toBe('followUps.whoMissing');
  await handOverFollowUp(rosa, id, omar.seatId, await asItStands.followUp(id));
  expect((await listOwnFollowUps(rosa)).open).toEqual([]);
  expect((await listOwnFollowUps(omar)).open.map(({ dueOn }) => dueOn)).toEqual([addDays(today(), 5)]);
  expect((await listOrganizers(rosa)).map(({ seatId }) => seatId)).not.toContain(observer.seatId);
});

test('a visit is planned with somebody of one’s turf, and with nobody else', async () => {
  const day = addDays(today(), 7);
  await planFollowUp(rosa, amos, day);
  const { open } = await listOwnFollowUps(rosa);
  expect(open.map(({ workerId, dueOn, what }) => [workerId, dueOn, what])).toEqual([[amos, day, null]]);
  const stranger = await seatBeside(rosa.campaignId, 'organizer');
  const refused = await planFollowUp(stranger, amos, day);
  expect(isRefusal(refused) && refused.refused.key).toBe('workers.gone');
  const nobody = await planFollowUp(rosa, '00000000-0000-4000-8000-000000000000', day);
  expect(isRefusal(nobody) && nobody.refused.key).toBe('workers.gone');
  expect((await listOwnFollowUps(stranger)).open).toEqual([]);
});

test('nobody touches what is another organizer’s, but a lead looks after all', async () => {
  const id = await comeBack(rosa, today());
  const answer = await finishFollowUp(omar, id, true);
  expect(isRefusal(answer) && answer.refused.key).toBe('followUps.gone');
  const his = await comeBack(omar, addDays(today(), 1));
  expect(isRefusal(await finishFollowUp(rosa, his, true))).toBe(false);
});

/** A one-on-one of Omar's with a follow-up on a day, and how he edits it. */
async function talked(dueOn: Day) {
  const followUp = { dueOn, seatId: null, what: 'Bring the card' };
  const people = { coworker: { id: amos }, others: [] };
  const saved = await logOneOnOne(omar, talk({ followUp }), people);
  if (isRefusal(saved)) throw new Error(saved.refused.key);
  const { oneOnOneId: id } = saved;
  const version = async () => (await findOwnOneOnOne(omar, id))?.version ?? '';
  const edit = (which: string, asked: typeof followUp | null) =>
    editOneOnOne(omar, { id, version: which }, talk({ followUp: asked }), people);
  const { id: followUpId } = await db.followUp.findFirstOrThrow({ where: { oneOnOneId: id } });
  return { id, followUp, followUpId, version, edit };
}

test('a follow-up moved, handed over or ticked off meanwhile is not gone over unseen by an edit', async () => {
  const { id, followUp, followUpId, version, edit } = await talked(day('2026-11-27'));
  const meanwhile = [
    () => moveFollowUp(rosa, followUpId, day('2026-12-04'), { dueOn: '2026-11-27' }),
    () => handOverFollowUp(rosa, followUpId, rosa.seatId, { followUpBy: omar.seatId }),
    () => finishFollowUp(rosa, followUpId, true),
  ];
  for (const happens of meanwhile) {
    const began = await version();
    expect(await happens()).toEqual({ done: true });
    const late = await edit(began, followUp);
    expect(isRefusal(late) && late.refused.key).toBe('oneOnOnes.changedMeanwhile');
    const by = (await handlesFor(rosa)).bySeat.get(rosa.seatId);
    expect(await lastHandOn(omar, id)).toMatchObject({ isMe: false, by });
  }
  const kept = await db.followUp.findMany({ where: { oneOnOneId: id }, select: { id: true, seatId: true } });
  expect(kept).toEqual([{ id: followUpId, seatId: rosa.seatId }]);
  expect(isRefusal(await edit(await version(), null))).toBe(false);
});

test('an edit replaces the follow-up its form showed, and leaves another that was opened again', async () => {
  const { id, followUp, followUpId, version, edit } = await talked(day('2026-11-27'));
  await finishFollowUp(omar, followUpId, true);
  await edit(await version(), { ...followUp, dueOn: day('2026-12-04') });
  await finishFollowUp(omar, followUpId, false);
  await edit(await version(), null);
  const open = await db.followUp.findMany({ where: { oneOnOneId: id }, select: { dueOn: true } });
  expect(open).toEqual([{ dueOn: new Date('2026-12-04') }]);
});
