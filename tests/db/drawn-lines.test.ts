import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { isRefusal } from '@/lib/forms/refusal';
import { drawLine, rateTie, restoreRating, withdrawRating } from '@/lib/ties/commands';
import { listRatingsBetween } from '@/lib/ties/queries';
import type { Trust } from '@/lib/web/trust';
import { day } from '@/tests/arbitraries';
import { makeCampaign } from './made-up-campaign';
import { makeSeat, makeUser, seatOf } from './rows';

const TODAY = day('2026-11-20');

let rosa: Seat;
let ids: Readonly<Record<'Amos' | 'Ruth' | 'Teresa', string>>;

beforeEach(async () => {
  ({ rosa, ids } = await makeCampaign('Amos', 'Ruth', 'Teresa'));
});

type More = { trust?: Trust; key?: string; before?: readonly string[]; told?: string | null };

function draws(seat: Seat, between: readonly [string, string], more: More = {}) {
  const asked = { told: null, trust: 2 as Trust, ratedOn: TODAY, key: randomUUID(), before: [], ...more };
  return drawLine(seat, { ...asked, between });
}

async function drawn(seat: Seat, between: readonly [string, string], more: More = {}) {
  const answer = await draws(seat, between, more);
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused.key}`);
  return answer;
}

const said = async () => (await listRatingsBetween(rosa, ids.Amos, ids.Ruth)).map(({ trust }) => trust);
const events = () => db.auditEvent.count({ where: { campaignId: rosa.campaignId, deed: 'tie.rate' } });

describe('a line drawn on the map', () => {
  it('is one rating, however often the same gesture is sent', async () => {
    const key = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => drawn(rosa, [ids.Amos, ids.Ruth], { key })));
    expect(new Set(sent.map(({ ratingId }) => ratingId)).size).toBe(1);
    expect(sent.map(({ again }) => again)).toEqual([false, false, false]);
    expect(await said()).toEqual([2]);
    expect(await events()).toBe(1);
  });

  it('is not written down twice where the same was said of the same two on the same day', async () => {
    const first = await drawn(rosa, [ids.Amos, ids.Ruth]);
    const second = await drawn(rosa, [ids.Ruth, ids.Amos]);
    expect(second).toEqual({ ...first, again: true });
    expect((await drawn(rosa, [ids.Amos, ids.Ruth], { trust: 3 })).again).toBe(false);
    expect((await said()).sort()).toEqual([2, 3]);
  });

  it('takes the place of what the same gesture may have written down with another choice', async () => {
    const [lost, again] = [randomUUID(), randomUUID()];
    await drawn(rosa, [ids.Amos, ids.Ruth], { key: lost, trust: 5 });
    await drawn(rosa, [ids.Amos, ids.Ruth], { key: again, before: [lost, randomUUID()], trust: 1 });
    expect(await said()).toEqual([1]);
    const back = { key: randomUUID(), before: [lost, again], trust: 5 as const };
    expect((await drawn(rosa, [ids.Amos, ids.Ruth], back)).again).toBe(false);
    expect(await said()).toEqual([5]);
    // What was sent first stands: it is this gesture's own, and need not be written down again.
    const { ratingId } = await drawn(rosa, [ids.Amos, ids.Ruth], {
      ...back,
      key: randomUUID(),
      before: [back.key],
    });
    expect((await listRatingsBetween(rosa, ids.Amos, ids.Ruth)).map(({ id }) => id)).toEqual([ratingId]);
  });

  it('is undone and done again', async () => {
    const { ratingId } = await drawn(rosa, [ids.Amos, ids.Ruth]);
    await withdrawRating(rosa, ratingId);
    expect(await said()).toEqual([]);
    await restoreRating(rosa, ratingId);
    expect(await said()).toEqual([2]);
  });

  it('says where one of the two has spoken, whose word counts first', async () => {
    await rateTie(rosa, { between: [ids.Amos, ids.Ruth], told: ids.Amos, trust: 4, ratedOn: TODAY });
    expect((await drawn(rosa, [ids.Amos, ids.Ruth])).outspoken).toBe(true);
    expect((await drawn(rosa, [ids.Amos, ids.Ruth], { told: ids.Ruth })).outspoken).toBe(false);
    expect((await drawn(rosa, [ids.Amos, ids.Teresa])).outspoken).toBe(false);
  });

  it('is refused outside the turf as if nobody were there, and tells nothing of what was said', async () => {
    const { campaignId } = rosa;
    const given = await makeSeat(campaignId, await makeUser(), 'organizer');
    const { seatId } = given;
    await db.turfWorker.create({ data: { campaignId, seatId, workerId: ids.Amos } });
    await rateTie(rosa, { between: [ids.Amos, ids.Teresa], told: ids.Amos, trust: 4, ratedOn: TODAY });
    await db.trustRating.updateMany({ where: { campaignId }, data: { withdrawnAt: new Date() } });
    const nadia = await seatOf(given.userId, campaignId);
    const refusals = [
      await draws(nadia, [ids.Amos, ids.Ruth]),
      await draws(nadia, [ids.Amos, randomUUID()]),
      await draws(await makeSeat(campaignId, await makeUser(), 'observer'), [ids.Amos, ids.Ruth]),
    ];
    expect(refusals.map((answer) => isRefusal(answer) && answer.refused.key)).toEqual([
      'ties.personGone',
      'ties.personGone',
      'access.notAllowed',
    ]);
    expect(await said()).toEqual([]);
  });

  it('is its own organizer’s to undo', async () => {
    const { ratingId } = await drawn(rosa, [ids.Amos, ids.Ruth]);
    const other = await makeSeat(rosa.campaignId, await makeUser(), 'lead');
    expect(isRefusal(await withdrawRating(other, ratingId))).toBe(true);
    expect(await said()).toEqual([2]);
  });
});
