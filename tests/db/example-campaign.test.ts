import { expect, test } from 'vitest';
import { openExampleCampaign } from '@/lib/access/example-campaign';
import { findSeat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { removeExampleCampaign } from '@/lib/campaigns/commands';
import { db } from '@/lib/db/client';
import { findRoster } from '@/lib/workers/roster';
import { seatIn } from './seat-in';

/** Thousands of rows on a machine that is busy with something else. In milliseconds. */
const PATIENCE = 60_000;

async function rows(): Promise<Record<string, number>> {
  const counts = {
    users: db.user.count(),
    campaigns: db.campaign.count(),
    seats: db.seat.count(),
    workers: db.worker.count(),
    ratings: db.trustRating.count(),
    talks: db.oneOnOne.count(),
    followUps: db.followUp.count(),
    committee: db.committeeSeat.count(),
  };
  const entries = Object.entries(counts).map(async ([name, count]) => [name, await count] as const);
  return Object.fromEntries(await Promise.all(entries));
}

test(
  'the example opens with its story, and goes without a trace',
  async () => {
    const lead = await seatIn('real campaign', 'lead');
    const before = await rows();
    const { campaignId } = await openExampleCampaign(lead);
    const seat = await findSeat(lead.userId, campaignId);
    if (!seat) throw new Error('whoever opens the example has a seat in it');
    expect(seat.role).toBe('lead');
    expect(seat.campaign.isExample).toBe(true);
    const { workers } = await findRoster(seat);
    const { analysis } = await findAnalysis(seat);
    const teresa = workers.find((worker) => worker.name === 'Teresa Quiroga-Luz');
    expect(analysis.byId.get(teresa?.id ?? '')?.holds).toBe(11);
    expect(analysis.wovenShare).toBeGreaterThan(0.6);
    const amos = workers.find((worker) => worker.name === 'Amos Fennimore');
    expect(analysis.byId.get(amos?.id ?? '')?.standing).toBe('one-thin-line');
    expect(await removeExampleCampaign(seat)).toEqual({ removed: true });
    expect(await rows()).toEqual(before);
  },
  PATIENCE,
);

test('a real campaign is not taken away as an example', async () => {
  const lead = await seatIn('another real campaign', 'lead');
  expect(await removeExampleCampaign(lead)).toMatchObject({ refused: { key: 'access.notAllowed' } });
  expect(await db.campaign.count({ where: { id: lead.campaignId } })).toBe(1);
});

test(
  'two clicks at once open one',
  async () => {
    const lead = await seatIn('a second campaign', 'lead');
    const opened = await Promise.all([openExampleCampaign(lead), openExampleCampaign(lead)]);
    expect(opened[0]).toEqual(opened[1]);
    await removeExampleCampaign((await findSeat(lead.userId, opened[0].campaignId))!);
  },
  PATIENCE,
);

test(
  'nobody signs in as somebody made up',
  async () => {
    const lead = await seatIn('a third campaign', 'lead');
    await openExampleCampaign(lead);
    const madeUp = await db.user.findMany({ where: { handleKey: { startsWith: 'made-up:' } } });
    expect(madeUp).toHaveLength(3);
    expect(madeUp.every((user) => user.disabledAt !== null && user.passphraseHash === '')).toBe(true);
  },
  PATIENCE,
);
