import { afterEach, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { askWeb } from '@/lib/campaigns/ask-web';
import { forgetCampaign } from '@/lib/campaigns/revision-cache';
import { findTrend } from '@/lib/campaigns/trend';
import { db } from '@/lib/db/client';
import { Thinker, thinker } from '@/lib/thinking/thinker';
import { findWebFacts } from '@/lib/ties/queries';
import { fillCampaign } from './many-facts';
import { sameSeat, seatIn } from './seat-in';

const held = globalThis as { wovenThinker?: Thinker };

afterEach(async () => {
  await held.wovenThinker?.end();
  delete held.wovenThinker;
});

/** Everything a page may ask, thought about anew. */
async function everything(seat: Seat) {
  forgetCampaign(seat.campaignId);
  const { today, web, analysis } = await findAnalysis(seat);
  const { indexOf, ...plain } = web;
  return {
    today,
    plain,
    places: web.ids.map(indexOf),
    analysis,
    trend: await findTrend(seat),
    divisions: await askWeb(seat, 'divisions', { by: 'department', least: 1 }),
    leaders: await askWeb(seat, 'leaders', {}),
  };
}

test('a large campaign is thought about in another thread, and the answers are the same as without one', async () => {
  const seat = await fill(await seatIn('Large', 'lead'), 200, 5_000);
  expect(await thinker().isThere()).toBe(true);
  const there = await everything(seat);
  held.wovenThinker = new Thinker('nowhere.mjs');
  const here = await everything(seat);
  expect(there).toEqual(here);
  expect(here.plain.lines.from).toHaveLength(5_000);
  expect(here.trend.length).toBeGreaterThan(2);
});

test('with the next revision it is read again, and what was sealed is known nowhere', async () => {
  const seat = await fill(await seatIn('Changing', 'lead'), 200, 5_000);
  const before = await findAnalysis(seat);
  await db.trustRating.updateMany({ where: { campaignId: seat.campaignId }, data: { trust: 5 } });
  expect(await findAnalysis(seat)).toBe(before);
  await db.campaign.update({ where: { id: seat.campaignId }, data: { webRevision: { increment: 1 } } });
  const after = await findAnalysis(await sameSeat(seat));
  expect(after.analysis.summary.solidLines).toBe(0);
  expect(before.analysis.summary.solidLines).toBeGreaterThan(0);
  forgetCampaign(seat.campaignId);
  await db.trustRating.deleteMany({ where: { campaignId: seat.campaignId } });
  expect((await findAnalysis(await sameSeat(seat))).web.lines.from).toHaveLength(0);
});

test('facts read in slices are all there, once each, the withdrawn and the merged left out', async () => {
  const seat = await fill(await seatIn('Sliced', 'lead'), 200, 1_000);
  const { campaignId } = seat;
  const [one, other] = await db.worker.findMany({ where: { campaignId }, select: { id: true }, take: 2 });
  await db.worker.update({ where: { id: one!.id }, data: { mergedIntoId: other!.id } });
  await db.worker.update({
    where: { id: other!.id },
    data: {
      status: 'fired',
      statusOn: new Date('2026-03-04'),
      startedOn: new Date('2020-02-29'),
      inUnit: false,
    },
  });
  await db.trustRating.updateMany({ where: { campaignId, trust: 4 }, data: { withdrawnAt: new Date() } });
  const facts = await findWebFacts(seat);
  const rows = await db.trustRating.findMany({
    where: { campaignId, withdrawnAt: null },
    orderBy: { id: 'asc' },
  });
  expect(facts.ratings).toEqual(
    rows.map(({ firstId, secondId, voice, trust, ratedOn }) => ({
      between: [firstId, secondId],
      voice,
      trust,
      ratedOn: ratedOn?.toISOString().slice(0, 10) ?? null,
    })),
  );
  expect(facts.workers).toHaveLength(199);
  expect(facts.workers.find(({ id }) => id === other!.id)).toEqual({
    id: other!.id,
    status: 'fired',
    startedOn: '2020-02-29',
    endedOn: '2026-03-04',
    inUnit: false,
  });
});

async function fill(seat: Seat, workers: number, lines: number): Promise<Seat> {
  await fillCampaign(seat, workers, lines);
  return sameSeat(seat);
}
