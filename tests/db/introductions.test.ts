import { beforeEach, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { today } from '@/lib/campaigns/today';
import { finishFollowUp, handOverFollowUp } from '@/lib/follow-ups/commands';
import { listOwnFollowUps } from '@/lib/follow-ups/queries';
import { isRefusal, type Refusal } from '@/lib/forms/refusal';
import { findIntroductions, findSuggestion } from '@/lib/introductions/board';
import {
  dropIntroduction,
  refuseIntroduction,
  restoreIntroduction,
  takeIntroduction,
  type IntroductionToTake,
} from '@/lib/introductions/commands';
import { listIntroductions } from '@/lib/introductions/queries';
import { logOneOnOne } from '@/lib/one-on-ones/commands';
import { rateTie, restoreRating, withdrawRating } from '@/lib/ties/commands';
import { addDays } from '@/lib/web/day';
import type { Trust } from '@/lib/web/trust';
import { mergeWorkers } from '@/lib/workers/commands';
import { db } from '@/lib/db/client';
import { makeCampaign, takeSeat } from '@/tests/db/made-up-campaign';
import { talk } from '@/tests/db/made-up-talk';
import { makeSeat, makeUser, seatOf } from '@/tests/db/rows';
import { asItStands } from '@/tests/db/as-it-stands';

let rosa: Seat;
let ids: Record<'Amos' | 'Omar' | 'Ruth' | 'Teresa', string>;

/** Teresa and Omar are the committee and trust each other, Ruth trusts both; Amos hangs on Teresa. */
beforeEach(async () => {
  const made = await makeCampaign('Amos', 'Omar', 'Ruth', 'Teresa');
  rosa = made.rosa;
  ids = made.ids;
  const { campaignId, userId } = rosa;
  for (const workerId of [ids.Teresa, ids.Omar])
    await db.committeeSeat.create({ data: { campaignId, workerId, recordedById: userId } });
  for (const [one, other] of [
    [ids.Teresa, ids.Omar],
    [ids.Ruth, ids.Omar],
    [ids.Ruth, ids.Teresa],
    [ids.Amos, ids.Teresa],
  ] as const)
    await rate(one, other, 2);
});

async function rate(one: string, other: string, trust: Trust): Promise<string> {
  const answer = told(await rateTie(rosa, { between: [one, other], told: null, trust, ratedOn: today() }));
  return answer.ratingId;
}

function told<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused.key}`);
  return answer;
}

const asked = (more: Partial<IntroductionToTake> = {}): IntroductionToTake => ({
  one: ids.Amos,
  other: ids.Ruth,
  through: ids.Teresa,
  promised: { gain: 1, reached: 0 },
  dueOn: addDays(today(), 7),
  seatId: null,
  ...more,
});

const take = async (more: Partial<IntroductionToTake> = {}): Promise<string> =>
  told(await takeIntroduction(rosa, asked(more))).introductionId;

const board = async () => findIntroductions(await seatOf(rosa.userId, rosa.campaignId));

test('what is taken on leaves the plan and is a follow-up; nobody takes it on twice', async () => {
  const before = await board();
  expect(before.suggested.map(({ woven }) => woven)).toEqual([[ids.Amos]]);
  const id = await take();
  const after = await board();
  expect(after.suggested).toEqual([]);
  expect(after.plan).toMatchObject({ woven: 3, wovenUnderWay: 4 });
  expect(after.underWay).toMatchObject([{ id, through: ids.Teresa, promised: { gain: 1 }, isDone: false }]);
  const { open } = await listOwnFollowUps(rosa);
  expect(open).toMatchObject([
    {
      workerId: ids.Amos,
      dueOn: addDays(today(), 7),
      introduction: { other: ids.Ruth, through: ids.Teresa },
    },
  ]);
  const twice = await takeIntroduction(rosa, asked({ one: ids.Ruth, other: ids.Amos }));
  expect(isRefusal(twice) && twice.refused.key).toBe('introductions.taken');
});

test('a solid rating closes it, does its follow-up, and the promise is checked', async () => {
  await take();
  await rate(ids.Ruth, ids.Amos, 2);
  const { underWay, outcomes } = await board();
  expect(underWay).toEqual([]);
  expect(outcomes).toMatchObject([
    { promised: { gain: 1 }, closedOn: today(), found: { trust: 2, gain: 1, isSolid: true } },
  ]);
  expect((await listOwnFollowUps(rosa)).open).toEqual([]);
});

test('a thin rating in a one-on-one closes it too, and says that it is thin', async () => {
  await take();
  const said = talk({ heldOn: today() });
  told(
    await logOneOnOne(rosa, said, {
      coworker: { id: ids.Amos },
      others: [{ field: 'other-0', who: { id: ids.Ruth }, trust: 4 }],
    }),
  );
  expect((await board()).outcomes).toMatchObject([{ found: { trust: 4, gain: 0, isSolid: false } }]);
});

test('a rating from before says nothing; one that is taken back opens it again, and closes it when it returns', async () => {
  const early = await rate(ids.Amos, ids.Ruth, 4);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await take();
  expect((await listIntroductions(rosa)).underWay).toHaveLength(1);
  await withdrawRating(rosa, early);
  expect((await listIntroductions(rosa)).underWay).toHaveLength(1);
  const late = await rate(ids.Amos, ids.Ruth, 2);
  expect((await listIntroductions(rosa)).closed).toHaveLength(1);
  await withdrawRating(rosa, late);
  expect(await listIntroductions(rosa)).toMatchObject({ closed: [], underWay: [{ isDone: false }] });
  expect((await listOwnFollowUps(rosa)).open).toHaveLength(1);
  await restoreRating(rosa, late);
  expect((await listIntroductions(rosa)).closed).toHaveLength(1);
});

test('a follow-up done by hand stays done, whatever becomes of the rating', async () => {
  await take();
  const [followUp] = (await listOwnFollowUps(rosa)).open;
  await finishFollowUp(rosa, followUp!.id, true);
  expect((await listIntroductions(rosa)).underWay).toMatchObject([{ isDone: true }]);
  const rating = await rate(ids.Amos, ids.Ruth, 2);
  await withdrawRating(rosa, rating);
  expect((await listIntroductions(rosa)).underWay).toMatchObject([{ isDone: true }]);
});

test('it goes with its follow-up: handed over, let go of, taken up again', async () => {
  const omar = await takeSeat(rosa.campaignId, 'organizer');
  const id = await take();
  const [followUp] = (await listOwnFollowUps(rosa)).open;
  await handOverFollowUp(rosa, followUp!.id, omar.seatId, await asItStands.followUp(followUp!.id));
  expect((await listIntroductions(rosa)).underWay).toMatchObject([{ seatId: omar.seatId }]);
  told(await dropIntroduction(rosa, id));
  expect((await listIntroductions(rosa)).underWay).toEqual([]);
  expect((await listOwnFollowUps(omar)).open).toEqual([]);
  told(await restoreIntroduction(rosa, id));
  expect((await listOwnFollowUps(omar)).open).toHaveLength(1);
  expect((await board()).underWay).toHaveLength(1);
});

test('two who are not to be suggested are not, until that is taken back', async () => {
  const [first] = (await board()).suggested;
  const { introductionId } = told(await refuseIntroduction(rosa, first!.one, first!.other));
  const seat = await seatOf(rosa.userId, rosa.campaignId);
  expect(await findSuggestion(seat, first!.one, first!.other)).toBe(null);
  expect((await board()).refused).toHaveLength(1);
  told(await dropIntroduction(rosa, introductionId));
  expect((await board()).refused).toEqual([]);
});

test('an organizer who knows neither of the two by name takes nothing on and is shown nothing', async () => {
  const stranger = await makeSeat(rosa.campaignId, await makeUser(), 'organizer');
  const answer = await takeIntroduction(stranger, asked());
  expect(isRefusal(answer) && answer.refused.key).toBe('introductions.gone');
  const id = await take();
  const shown = await findIntroductions(await seatOf(stranger.userId, rosa.campaignId));
  expect([shown.suggested, shown.underWay, shown.outcomes]).toEqual([[], [], []]);
  expect(isRefusal(await dropIntroduction(stranger, id))).toBe(true);
  const observer = await takeSeat(rosa.campaignId, 'observer');
  expect(await listIntroductions(observer)).toEqual({ underWay: [], closed: [], refused: [] });
});

test('merging two records moves it, and takes back one between the two', async () => {
  await take();
  told(await mergeWorkers(rosa, { keptId: ids.Omar, goneId: ids.Ruth }, []));
  const [moved] = (await listIntroductions(rosa)).underWay;
  expect([...(moved?.pair ?? [])].sort()).toEqual([ids.Amos, ids.Omar].sort());
  told(await mergeWorkers(rosa, { keptId: ids.Omar, goneId: ids.Amos }, []));
  expect((await listIntroductions(rosa)).underWay).toEqual([]);
  expect((await listOwnFollowUps(rosa)).open).toEqual([]);
});
