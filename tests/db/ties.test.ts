import { beforeEach, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { isRefusal } from '@/lib/forms/refusal';
import { rateTie, restoreRating, withdrawRating, type RatingAsked } from '@/lib/ties/commands';
import { findWebFacts, listRatingsBetween } from '@/lib/ties/queries';
import { day } from '@/tests/arbitraries';
import { makeCampaign, takeSeat } from '@/tests/db/made-up-campaign';

let rosa: Seat;
let amos: string;
let ruth: string;

beforeEach(async () => {
  const made = await makeCampaign('Amos', 'Ruth');
  rosa = made.rosa;
  amos = made.ids.Amos;
  ruth = made.ids.Ruth;
});

const asked = (more: Partial<RatingAsked> = {}): RatingAsked => ({
  between: [amos, ruth],
  told: null,
  trust: 3,
  ratedOn: day('2026-11-20'),
  ...more,
});

async function rate(seat: Seat, more: Partial<RatingAsked> = {}): Promise<string> {
  const answer = await rateTie(seat, asked(more));
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused.key}`);
  return answer.ratingId;
}

test('a later rating adds to the history, latest first, whoever is named first', async () => {
  await rate(rosa, { trust: 4, told: amos, ratedOn: day('2026-02-01') });
  await rate(rosa, { trust: 2, told: ruth, between: [ruth, amos] });
  const history = await listRatingsBetween(rosa, ruth, amos);
  expect(history.map(({ trust, told, ratedOn, mine }) => ({ trust, told, ratedOn, mine }))).toEqual([
    { trust: 2, told: ruth, ratedOn: '2026-11-20', mine: true },
    { trust: 4, told: amos, ratedOn: '2026-02-01', mine: true },
  ]);
  expect(await listRatingsBetween(rosa, amos, ruth)).toEqual(history);
});

test('what was taken back no longer counts, and can be brought back', async () => {
  const id = await rate(rosa);
  await withdrawRating(rosa, id);
  expect(await listRatingsBetween(rosa, amos, ruth)).toEqual([]);
  expect((await findWebFacts(rosa)).ratings).toEqual([]);
  await restoreRating(rosa, id);
  expect((await findWebFacts(rosa)).ratings).toHaveLength(1);
});

test('nobody takes back a rating that another wrote down', async () => {
  const other = await takeSeat(rosa.campaignId, 'lead');
  const answer = await withdrawRating(other, await rate(rosa));
  expect(isRefusal(answer) && answer.refused.key).toBe('ties.ratingGone');
});

test('one alone, a stranger, and somebody of another campaign make no line', async () => {
  const elsewhere = await makeCampaign('Abel');
  const alone = await rateTie(rosa, asked({ between: [amos, amos] }));
  const across = await rateTie(rosa, asked({ between: [amos, elsewhere.ids.Abel] }));
  expect([alone, across].map((answer) => isRefusal(answer) && answer.refused.key)).toEqual([
    'ties.samePerson',
    'ties.personGone',
  ]);
  const observer = await takeSeat(rosa.campaignId, 'observer');
  expect(isRefusal(await rateTie(observer, asked()))).toBe(true);
});
