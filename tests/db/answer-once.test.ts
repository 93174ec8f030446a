import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import { forgetCampaign } from '@/lib/campaigns/revision-cache';
import { today } from '@/lib/campaigns/today';
import { db } from '@/lib/db/client';
import { isQueueRunning, startQueue, stopQueue, workOn } from '@/lib/jobs/queue';
import { thinker } from '@/lib/thinking/thinker';
import { addDays } from '@/lib/web/day';
import { fillCampaign } from './many-facts';
import { sameSeat, seatIn } from './seat-in';

beforeAll(async () => {
  startQueue();
  await vi.waitFor(() => expect(isQueueRunning()).toBe(true), { timeout: 10_000 });
});
afterAll(async () => {
  await stopQueue();
  await thinker().end();
});

const wish = { from: addDays(today(), -400), to: today() };

/** As another process would ask, which holds nothing of it yet. */
function askElsewhere(seat: Seat) {
  forgetCampaign(seat.campaignId);
  return askWeb(seat, 'difference', wish);
}

test('a dear question about a large campaign is answered once, whichever process asks, and anew when it is written to', async () => {
  const asked = vi.spyOn(thinker(), 'ask');
  const timesFound = () =>
    asked.mock.calls.filter(([, { asked: ask }]) => 'question' in ask && ask.question === 'difference')
      .length;
  const lead = await seatIn('Large', 'lead');
  await fillCampaign(lead, 200, 5_000);
  const seat = await sameSeat(lead);
  const first = await askWeb(seat, 'difference', wish);
  expect(timesFound()).toBe(1);
  expect(first.lines.fresh.length).toBeGreaterThan(0);
  expect(await askElsewhere(seat)).toEqual(first);
  expect(timesFound()).toBe(1);
  const [row] = await db.keptAnswer.findMany({ where: { campaignId: seat.campaignId } });
  expect(row?.sealed).not.toContain('difference');

  await db.campaign.update({ where: { id: seat.campaignId }, data: { webRevision: { increment: 1 } } });
  expect(await askElsewhere(await sameSeat(seat))).toEqual(first);
  expect(timesFound()).toBe(2);
  expect(await db.keptAnswer.count({ where: { campaignId: seat.campaignId } })).toBe(1);

  // Where nobody finds it, who asks does.
  await db.keptAnswer.deleteMany();
  workOn('answer', () => Promise.reject(new Error('no')));
  expect(await askElsewhere(await sameSeat(seat))).toEqual(first);
  expect(timesFound()).toBe(3);
});
