import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { isRefusal } from '@/lib/forms/refusal';
import { db } from '@/lib/db/client';
import { listOwnFollowUps } from '@/lib/follow-ups/queries';
import { editOneOnOne, logOneOnOne, restoreOneOnOne, withdrawOneOnOne } from '@/lib/one-on-ones/commands';
import type { TalkPeople } from '@/lib/one-on-ones/people';
import { findOwnOneOnOne, listOneOnOnes } from '@/lib/one-on-ones/queries';
import type { Talk } from '@/lib/one-on-ones/talk-form';
import { day } from '@/tests/arbitraries';
import { listRosterWorkers } from '@/lib/workers/queries';
import { seatOf } from './rows';
import { makeCampaign, takeSeat } from '@/tests/db/made-up-campaign';
import { talk } from '@/tests/db/made-up-talk';

type Names = 'Amos' | 'Ruth' | 'Teresa' | 'Me';

let lead: Seat;
let me: Seat;
let ids: Readonly<Record<Names, string>>;

beforeEach(async () => {
  const made = await makeCampaign('Amos', 'Ruth', 'Teresa', 'Me');
  lead = made.rosa;
  ids = made.ids;
  me = await takeSeat(lead.campaignId, 'organizer', ids.Me);
});

const withAmos = (others: TalkPeople['others'] = []): TalkPeople => ({ coworker: { id: ids.Amos }, others });
const about = (name: Names, trust: 1 | 2 | 3 | 4 | 5): TalkPeople['others'][number] => ({
  field: 'other-0',
  who: { id: ids[name] },
  trust,
});

async function log(seat: Seat, said: Talk, people: TalkPeople): Promise<string> {
  const saved = await logOneOnOne(seat, said, people);
  if (isRefusal(saved)) throw new Error(`refused: ${saved.refused.key}`);
  return saved.oneOnOneId;
}

const standingRatings = () =>
  db.trustRating.findMany({
    where: { campaignId: lead.campaignId, withdrawnAt: null },
    orderBy: { trust: 'asc' },
    select: { firstId: true, secondId: true, voice: true, trust: true },
  });
const toldBy = (rating: { firstId: string; secondId: string; voice: string }) =>
  rating.voice === 'first' ? rating.firstId : rating.secondId;

describe('logging a one-on-one', () => {
  test('fifty alike at once make one record, one rating and one audit event', async () => {
    const said = talk({ followUp: { dueOn: day('2026-11-27'), seatId: null, what: 'Bring the card' } });
    const people = { coworker: { newName: 'Nadia' }, others: [about('Ruth', 2)] };
    const answers = await Promise.all(Array.from({ length: 50 }, () => logOneOnOne(me, said, people)));
    const idsSaved = new Set(answers.map((answer) => (isRefusal(answer) ? 'refused' : answer.oneOnOneId)));
    expect(idsSaved.size).toBe(1);
    expect(answers.filter((answer) => !isRefusal(answer) && !answer.again)).toHaveLength(1);
    expect(await db.oneOnOne.count({ where: { campaignId: lead.campaignId } })).toBe(1);
    const now = await listRosterWorkers(await seatOf(lead.userId, lead.campaignId));
    expect(now.filter(({ name }) => name === 'Nadia')).toHaveLength(1);
    expect(await db.followUp.count({ where: { campaignId: lead.campaignId } })).toBe(1);
    expect(await standingRatings()).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { campaignId: lead.campaignId } })).toBe(1);
  });

  test('two organizers with the same key each keep their own', async () => {
    const said = talk();
    expect(await log(me, said, withAmos())).not.toBe(await log(lead, said, withAmos()));
  });

  test('the coworker speaks of others, the organizer of the two of them; each is kept as their own word', async () => {
    await log(me, talk({ us: 1 }), withAmos([about('Ruth', 2), about('Teresa', 5)]));
    const ratings = await standingRatings();
    expect(ratings.map((rating) => [rating.trust, toldBy(rating)])).toEqual([
      [1, ids.Me],
      [2, ids.Amos],
      [5, ids.Amos],
    ]);
    expect(ratings.every(({ firstId, secondId }) => firstId < secondId)).toBe(true);
  });

  test('an organizer who is not one of the coworkers gives no word of their own', async () => {
    await log(lead, talk({ us: 1 }), withAmos());
    expect(await standingRatings()).toEqual([]);
  });

  test('nobody talks with themselves, and nobody comes twice; then nothing at all is saved', async () => {
    const refusals = [
      await logOneOnOne(me, talk(), { coworker: { id: ids.Me }, others: [] }),
      await logOneOnOne(me, talk(), withAmos([about('Amos', 2)])),
      await logOneOnOne(me, talk(), {
        coworker: { newName: 'Nadia' },
        others: [
          { field: 'other-0', who: { newName: 'Omar' }, trust: 2 },
          { field: 'other-1', who: { newName: ' omar' }, trust: 3 },
        ],
      }),
      await logOneOnOne(me, talk(), { coworker: { id: randomUUID() }, others: [] }),
    ];
    expect(refusals.map((answer) => isRefusal(answer) && [answer.refused.key, answer.field])).toEqual([
      ['oneOnOnes.withOneself', 'with'],
      ['oneOnOnes.otherTwice', 'other-0'],
      ['oneOnOnes.otherTwice', 'other-1'],
      ['oneOnOnes.personGone', 'with'],
    ]);
    expect(await db.worker.count({ where: { campaignId: lead.campaignId } })).toBe(4);
    expect(await db.auditEvent.count({ where: { campaignId: lead.campaignId } })).toBe(0);
  });

  test('a coworker of another campaign is nobody here', async () => {
    const elsewhere = await makeCampaign('Abel');
    const answer = await logOneOnOne(me, talk(), { coworker: { id: elsewhere.ids.Abel }, others: [] });
    expect(isRefusal(answer) && answer.refused.key).toBe('oneOnOnes.personGone');
  });

  test('an observer logs nothing', async () => {
    const observer = await takeSeat(lead.campaignId, 'observer');
    const answer = await logOneOnOne(observer, talk(), withAmos());
    expect(isRefusal(answer) && answer.refused.key).toBe('access.notAllowed');
  });

  test('an issue named anew is offered from then on, once, however it is written', async () => {
    await log(me, talk({ issues: ['Heat', 'pay'] }), withAmos());
    await log(me, talk({ issues: ['HEAT'] }), withAmos());
    const { issues } = (await seatOf(lead.userId, lead.campaignId)).campaign;
    expect(issues).toEqual(['Pay', 'Heat']);
  });
});

describe('changing and taking back', () => {
  test('an edit withdraws the ratings that no longer hold and leaves the others as they were', async () => {
    const id = await log(me, talk({ us: 2 }), withAmos([about('Ruth', 2), about('Teresa', 4)]));
    const before = await db.trustRating.findMany({ where: { oneOnOneId: id }, orderBy: { id: 'asc' } });
    await editOneOnOne(
      me,
      { id, version: '1' },
      talk({ us: 2 }),
      withAmos([about('Ruth', 1), about('Teresa', 4)]),
    );
    const after = await db.trustRating.findMany({ where: { oneOnOneId: id }, orderBy: { id: 'asc' } });
    expect(after).toHaveLength(4);
    const gone = after.filter(({ withdrawnAt }) => withdrawnAt !== null);
    expect(gone.map(({ trust }) => trust)).toEqual([2]);
    const untouched = after.filter((rating) =>
      before.some((old) => old.id === rating.id && !rating.withdrawnAt),
    );
    expect(untouched).toHaveLength(2);
  });

  test('of two edits of one version the second is refused, and the first stands', async () => {
    const id = await log(me, talk({ notes: 'first' }), withAmos());
    await editOneOnOne(me, { id, version: '1' }, talk({ notes: 'second' }), withAmos());
    const late = await editOneOnOne(me, { id, version: '1' }, talk({ notes: 'third' }), withAmos());
    expect(isRefusal(late) && late.refused.key).toBe('oneOnOnes.changedMeanwhile');
    expect((await findOwnOneOnOne(me, id))?.notes).toBe('second');
  });

  test('nobody changes or takes back what another logged, not even a lead', async () => {
    const id = await log(me, talk(), withAmos());
    const answers = [
      await editOneOnOne(lead, { id, version: '1' }, talk(), withAmos()),
      await withdrawOneOnOne(lead, id),
      await restoreOneOnOne(lead, id),
    ];
    expect(answers.every(isRefusal)).toBe(true);
  });

  test('taking back takes ratings and follow-up along, and undoing brings back just these', async () => {
    const followUp = { dueOn: day('2026-11-27'), seatId: null, what: null };
    const id = await log(me, talk({ followUp }), withAmos([about('Ruth', 2), about('Teresa', 4)]));
    const version = (await findOwnOneOnOne(me, id))?.version ?? '';
    await editOneOnOne(me, { id, version }, talk({ followUp }), withAmos([about('Ruth', 1)]));
    await withdrawOneOnOne(me, id);
    expect(await standingRatings()).toEqual([]);
    expect((await listOwnFollowUps(me)).open).toEqual([]);
    expect((await listOneOnOnes(me, { mine: true, page: 1 })).total).toBe(0);
    await restoreOneOnOne(me, id);
    expect((await standingRatings()).map(({ trust }) => trust)).toEqual([1]);
    expect((await listOwnFollowUps(me)).open).toHaveLength(1);
    expect((await listOneOnOnes(me, { mine: true, page: 1 })).total).toBe(1);
  });
});
