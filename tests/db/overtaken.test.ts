import { expect, test } from 'vitest';
import type { Role } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { liftHold, setBurnWait, setHold } from '@/lib/burning/commands';
import { editCampaign } from '@/lib/campaigns/commands';
import { settingsTexts } from '@/lib/campaigns/settings-texts';
import { today } from '@/lib/campaigns/today';
import { db } from '@/lib/db/client';
import { handOverFollowUp, moveFollowUp, planFollowUp } from '@/lib/follow-ups/commands';
import { readWas, type Overtaken, type Texts } from '@/lib/forms/overtaken';
import { changeRole } from '@/lib/members/commands';
import { KEEP_ALL } from '@/lib/retention/clocks';
import { setClocks } from '@/lib/retention/commands';
import { setLockMinutes } from '@/lib/safety/commands';
import { addDays, type Day } from '@/lib/web/day';
import { asItStands } from './as-it-stands';
import { makeCampaign, takeSeat } from './made-up-campaign';
import { sameSeat } from './seat-in';

const DONE = { done: true };

async function twoLeads(): Promise<readonly [Seat, Seat]> {
  const { rosa } = await makeCampaign('Amos');
  return [rosa, await takeSeat(rosa.campaignId, 'lead')];
}

test('settings: what the other changed stays, what both changed is told with both versions, and goes over knowingly', async () => {
  const [rosa, lena] = await twoLeads();
  const began = settingsTexts(rosa.campaign);
  const { codeName, workforce, solidThreshold, freshnessDays } = rosa.campaign;
  const as = { codeName, workforce, solidThreshold, freshnessDays };
  const hers = { ...as, purpose: 'Air in the summer', issues: ['pay', 'heat'] };
  expect(await editCampaign(lena, hers, began)).toEqual(DONE);
  const mine = { ...as, purpose: 'Fewer night shifts', freshnessDays: 30, issues: ['breaks'] };
  const refused = await editCampaign(rosa, mine, began);
  expect(refused).toMatchObject({
    refused: { key: 'meanwhile.changed' },
    overtaken: {
      hand: { by: lena.handle, isMe: false },
      clashes: [{ field: 'purpose', theirs: 'Air in the summer', yours: 'Fewer night shifts' }],
    },
  });
  expect((await sameSeat(rosa)).campaign).toMatchObject({ ...hers, freshnessDays });
  expect(await editCampaign(rosa, { ...mine, purpose: rosa.campaign.purpose }, began)).toEqual(DONE);
  const { campaign } = await sameSeat(rosa);
  expect(campaign).toMatchObject({ purpose: hers.purpose, freshnessDays: 30 });
  expect([...campaign.issues].sort()).toEqual(['breaks', 'heat', 'pay']);
  const knowing = readWas('overtaken' in refused ? (refused.overtaken.was ?? '') : '');
  expect(await editCampaign(rosa, mine, { ...knowing, freshnessDays: '30' })).toEqual(DONE);
  expect((await sameSeat(rosa)).campaign.purpose).toBe('Fewer night shifts');
});

type Refusable = object | { readonly overtaken?: Overtaken };

/** The second of two who began from the same is refused and told; then it goes over, knowingly. */
async function secondIsTold<T>(
  writes: readonly [first: T, second: T],
  as: (sent: T, was: Texts) => Promise<Refusable>,
  by: (sent: T, was: Texts) => Promise<Refusable>,
  began: Texts,
): Promise<void> {
  expect(await by(writes[0], began)).not.toHaveProperty('refused');
  const refused = await as(writes[1], began);
  expect(refused).toMatchObject({
    refused: { key: 'meanwhile.changed' },
    overtaken: { hand: { isMe: false } },
  });
  const { overtaken } = refused as { overtaken: Overtaken };
  expect(overtaken.hand.by).not.toBe(null);
  expect(overtaken.clashes).not.toEqual([]);
  expect(await as(writes[1], readWas(overtaken.was ?? ''))).not.toHaveProperty('refused');
}

test('minutes, hours, clocks and roles: whoever comes second is told, and may go over it', async () => {
  const [rosa, lena] = await twoLeads();
  const amos = await takeSeat(rosa.campaignId, 'organizer');
  const [safety, clocks] = [await asItStands.safety(rosa), await asItStands.clocks(rosa)];
  const each =
    (as: Seat) =>
    <T>(command: (seat: Seat, sent: T, was: Texts) => Promise<Refusable>) =>
    (sent: T, was: Texts) =>
      command(as, sent, was);
  await secondIsTold(
    [{ lockMinutes: 3 }, { lockMinutes: 4 }],
    each(rosa)(setLockMinutes),
    each(lena)(setLockMinutes),
    safety,
  );
  await secondIsTold(
    [{ hours: 30 }, { hours: 40 }],
    each(rosa)(setBurnWait),
    each(lena)(setBurnWait),
    safety,
  );
  const kept = (notesMonths: number) => ({ ...KEEP_ALL, notesMonths });
  await secondIsTold([kept(3), kept(4)], each(rosa)(setClocks), each(lena)(setClocks), clocks);
  const gives = (seat: Seat) => (role: Role, was: Texts) => changeRole(seat, amos.seatId, role, was);
  await secondIsTold(['lead', 'observer'], gives(rosa), gives(lena), await asItStands.member(amos));
});

test('clocks count together: one that changed is a clash of the others', async () => {
  const [rosa, lena] = await twoLeads();
  const began = await asItStands.clocks(rosa);
  await setClocks(lena, { ...KEEP_ALL, leftMonths: 12 }, began);
  expect(await setClocks(rosa, { ...KEEP_ALL, notesMonths: 6 }, began)).toMatchObject({
    overtaken: { clashes: [{ field: 'notesMonths' }, { field: 'leftMonths', theirs: '12', yours: '' }] },
  });
});

test('a follow-up somebody moved is not moved by a form that was open before', async () => {
  const { rosa, ids } = await makeCampaign('Amos');
  const lena = await takeSeat(rosa.campaignId, 'lead');
  await planFollowUp(rosa, ids.Amos, addDays(today(), 1));
  const { id } = await db.followUp.findFirstOrThrow({ where: { campaignId: rosa.campaignId } });
  const moves = (seat: Seat) => (on: Day, was: Texts) => moveFollowUp(seat, id, on, was);
  await secondIsTold(
    [addDays(today(), 8), addDays(today(), 24)],
    moves(rosa),
    moves(lena),
    await asItStands.followUp(id),
  );
  const gives = (seat: Seat) => (to: string, was: Texts) => handOverFollowUp(seat, id, to, was);
  const omar = await takeSeat(rosa.campaignId, 'organizer');
  await secondIsTold([lena.seatId, omar.seatId], gives(lena), gives(rosa), await asItStands.followUp(id));
});

test('a second hold is told the reason of the first, and only the hold that was read is lifted', async () => {
  const [rosa, lena] = await twoLeads();
  await setHold(lena, 'Board case 12');
  const read = await asItStands.hold(rosa);
  expect(await setHold(rosa, 'A court asked')).toMatchObject({
    overtaken: {
      hand: { by: lena.handle, isMe: false },
      clashes: [{ theirs: 'Board case 12', yours: 'A court asked' }],
      was: null,
    },
  });
  expect(await liftHold(lena, read)).toEqual(DONE);
  expect(await setHold(lena, 'Another case')).toEqual(DONE);
  expect(await liftHold(rosa, read)).toMatchObject({ refused: { key: 'burning.gone' } });
});
