import { expect, test } from 'vitest';
import { onceInProcess } from '@/lib/once-in-process';
import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { forgetCampaign } from '@/lib/campaigns/revision-cache';
import { seededChance, type Chance } from '@/lib/campaigns/seeded-chance';
import { db } from '@/lib/db/client';
import { findFactChange, findWebFacts, type Position } from '@/lib/ties/queries';
import { findPosition } from '@/lib/db/campaign-moves';
import { clearTurf, giveTurf } from '@/lib/turf/commands';
import type { WebFacts } from '@/lib/web/facts';
import { changedFacts } from '@/lib/web/thinking/fact-change';
import { countTalks } from '@/lib/leaders/queries';
import { findFloor } from '@/lib/workers/floor';
import { findToldRoster } from '@/lib/workers/queries';
import { makeCampaign } from './made-up-campaign';
import { doesSomething } from './random-deeds';
import { makeSeat, makeUser, seatOf } from './rows';

const SEQUENCES = 4;
const TURNS = 18;

const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
  [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

/** Everything that is kept of a campaign, as these seats see it now. */
async function seenBy(seats: readonly Seat[]) {
  const seen = [];
  for (const { userId, campaignId } of seats) {
    const seat = await seatOf(userId, campaignId);
    const { listAll, listNamed, find } = await findToldRoster(seat);
    const { analysis, web } = await findAnalysis(seat);
    const { department } = await findFloor(seat);
    seen.push({
      role: seat.role,
      turf: seat.turf.everybody ? 'everybody' : [...seat.turf.workerIds].sort(),
      all: byId(listAll()),
      named: byId(listNamed()),
      found: listAll().every((worker) => find(worker.id) === worker),
      talks: [...(await countTalks(seat))].sort(),
      standings: byId(analysis.workers),
      summary: analysis.summary,
      lines: inOrder(
        Array.from(web.lines.trust, (trust, line) => [trust, web.lines.from[line], web.lines.to[line]]),
      ),
      floor: [...department.of].sort(),
    });
  }
  return seen;
}

/** Gives somebody to an organizer, or a department: what the turf of a seat is made of. */
async function givesTurf(lead: Seat, to: Seat, chance: Chance): Promise<void> {
  const workers = await db.worker.findMany({ where: { campaignId: lead.campaignId }, select: { id: true } });
  const seat = await seatOf(lead.userId, lead.campaignId);
  const rules = chance.happens(0.4) ? [{ department: chance.pick(['Pick', 'Pack']), shift: null }] : [];
  if (chance.happens(0.3)) await clearTurf(seat, to.seatId, { workerIds: 'all', ruleIds: 'all' });
  else await giveTurf(seat, to.seatId, { workerIds: [chance.pick(workers).id], rules });
}

const alike = ({ workers, ratings, committee }: WebFacts) => ({
  workers: byId(workers),
  ratings: inOrder(ratings),
  committee: inOrder(committee),
});

test(
  'what is brought forward row by row is what would be read anew, for every seat',
  { timeout: 240_000 },
  async () => {
    for (let seed = 1; seed <= SEQUENCES; seed += 1) {
      const chance = seededChance(seed);
      const { rosa } = await makeCampaign('Amos', 'Ruth', 'Lena', 'Hugo', 'Ines', 'Omar');
      const { campaignId } = rosa;
      const nadia = await makeSeat(campaignId, await makeUser(), 'organizer');
      const joel = await makeSeat(campaignId, await makeUser(), 'organizer');
      const olga = await makeSeat(campaignId, await makeUser(), 'observer');
      const seats = [rosa, nadia, joel, olga];
      await givesTurf(rosa, nadia, chance);
      await seenBy(seats);
      let position: Position = await findPosition(db, campaignId);
      let facts = await findWebFacts(rosa);
      for (let turn = 1; turn <= TURNS; turn += 1) {
        if (chance.happens(0.15)) await givesTurf(rosa, chance.pick([nadia, joel]), chance);
        else await doesSomething(chance.pick([rosa, rosa, nadia, joel]), chance);
        // Sometimes one deed, sometimes several are caught up with at once.
        if (turn % 6 !== 0 && chance.happens(0.4)) continue;
        const brought = await seenBy(seats);
        const changed = await findFactChange(rosa, position);
        if (!changed) throw new Error(`not told what changed, seed ${seed}, turn ${turn}`);
        position = changed.moment;
        facts = changedFacts(facts, changed.change);
        expect(alike(facts), `facts, seed ${seed}, turn ${turn}`).toEqual(alike(await findWebFacts(rosa)));
        if (turn % 6 !== 0) continue;
        forgetCampaign(campaignId);
        expect(brought, `seed ${seed}, turn ${turn}`).toEqual(await seenBy(seats));
      }
    }
  },
);

test('what was written past an event is read anew', async () => {
  const { rosa, ids } = await makeCampaign('Amos', 'Ruth');
  const { campaignId } = rosa;
  await seenBy([rosa]);
  const before = await findPosition(db, campaignId);
  await db.worker.update({ where: { id: ids.Amos }, data: { status: 'fired' } });
  await db.campaign.update({ where: { id: campaignId }, data: { webRevision: { increment: 1 } } });
  expect(await findFactChange(rosa, before)).toBeNull();
  const [seen] = await seenBy([rosa]);
  expect(seen?.all.find(({ id }) => id === ids.Amos)?.status).toBe('fired');
});

test('nothing is left of a campaign that is forgotten', async () => {
  const { rosa } = await makeCampaign('Amos');
  await seenBy([rosa]);
  forgetCampaign(rosa.campaignId);
  const remembered = onceInProcess('remembered', () => new Map<string, Map<string, unknown>>());
  expect(remembered.size).toBeGreaterThan(3);
  for (const [name, kept] of remembered) expect(kept.has(rosa.campaignId), name).toBe(false);
});
