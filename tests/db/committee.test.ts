import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/access/policy';
import { findSeat, type Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { today } from '@/lib/campaigns/today';
import { joinCommittee, leaveCommittee } from '@/lib/committee/commands';
import { listStays } from '@/lib/committee/queries';
import { db } from '@/lib/db/client';
import { addDays } from '@/lib/web/day';
import { makeCampaignRow, makeUser, makeWorker } from './rows';
import { recordExport } from '@/lib/weak-links/commands';

const ago = (days: number) => addDays(today(), -days);
const refused = (key: string, field: string | null = null) => ({ refused: { key }, field });

let campaignId: string;
let userId: string;
let ruth: string;
let elsewhere: string;

beforeAll(async () => {
  userId = await makeUser('Ines');
});

beforeEach(async () => {
  campaignId = await makeCampaignRow();
  ruth = await makeWorker(campaignId, 'Ruth');
  elsewhere = await makeWorker(await makeCampaignRow(), 'Ruth');
});

describe('joining the committee', () => {
  it('keeps since when, counts at once, and is written down', async () => {
    const lead = await seatAs('lead');
    const answer = await joinCommittee(lead, { workerId: ruth, sinceOn: ago(30) });
    expect(await listStays(lead)).toEqual([
      { id: 'stayId' in answer && answer.stayId, workerId: ruth, sinceOn: ago(30), untilOn: null },
    ]);
    const { analysis } = await findAnalysis(await seatAs('lead'));
    expect(analysis.anchor).toEqual({ kind: 'committee', members: [ruth] });
    const events = await db.auditEvent.findMany({
      where: { campaignId },
      select: { deed: true, subjectIds: true },
    });
    expect(events).toMatchObject([{ deed: 'committee.change', subjectIds: [expect.any(String), ruth] }]);
  });

  it('is refused twice, ahead of time, and for somebody of another campaign', async () => {
    const lead = await seatAs('lead');
    await joinCommittee(lead, { workerId: ruth, sinceOn: ago(30) });
    expect(await joinCommittee(lead, { workerId: ruth, sinceOn: ago(1) })).toEqual(
      refused('committee.alreadyOn', 'who'),
    );
    expect(await joinCommittee(lead, { workerId: ruth, sinceOn: addDays(today(), 1) })).toEqual(
      refused('committee.dayAhead', 'sinceOn'),
    );
    expect(await joinCommittee(lead, { workerId: elsewhere, sinceOn: ago(1) })).toEqual(
      refused('committee.whoUnknown', 'who'),
    );
    expect(await listStays(lead)).toHaveLength(1);
  });

  it('twice at once makes one stay', async () => {
    const lead = await seatAs('lead');
    const asked = { workerId: ruth, sinceOn: ago(3) };
    const answers = await Promise.all(Array.from({ length: 8 }, () => joinCommittee(lead, asked)));
    expect(answers.filter((answer) => 'stayId' in answer)).toHaveLength(1);
    expect(await listStays(lead)).toHaveLength(1);
  });

  it('is for leads', async () => {
    for (const role of ['organizer', 'observer'] as const) {
      const seat = await seatAs(role);
      expect(await joinCommittee(seat, { workerId: ruth, sinceOn: ago(1) })).toEqual(
        refused('access.notAllowed'),
      );
    }
    expect(await db.committeeSeat.count({ where: { campaignId } })).toBe(0);
  });
});

describe('leaving the committee', () => {
  it('keeps the history, and lets them join again after it, not within it', async () => {
    const lead = await seatAs('lead');
    const stayId = await join(lead, 30);
    expect(await leaveCommittee(lead, { stayId, untilOn: ago(10) })).toEqual({ workerId: ruth });
    expect(await joinCommittee(lead, { workerId: ruth, sinceOn: ago(11) })).toEqual(
      refused('committee.overlaps', 'sinceOn'),
    );
    await join(lead, 10);
    expect((await listStays(lead)).map(({ sinceOn, untilOn }) => [sinceOn, untilOn])).toEqual([
      [ago(30), ago(10)],
      [ago(10), null],
    ]);
  });

  it('is refused before the beginning, ahead of time, a second time, and from another campaign', async () => {
    const lead = await seatAs('lead');
    const stayId = await join(lead, 30);
    expect(await leaveCommittee(lead, { stayId, untilOn: ago(31) })).toEqual(
      refused('committee.endsBeforeStart', 'untilOn'),
    );
    expect(await leaveCommittee(lead, { stayId, untilOn: addDays(today(), 1) })).toEqual(
      refused('committee.dayAhead', 'untilOn'),
    );
    const stranger = await seatAs('lead', await makeCampaignRow());
    expect(await leaveCommittee(stranger, { stayId, untilOn: today() })).toEqual(refused('committee.gone'));
    await leaveCommittee(lead, { stayId, untilOn: today() });
    expect(await leaveCommittee(lead, { stayId, untilOn: today() })).toEqual(refused('committee.gone'));
  });
});

describe('who may look', () => {
  it('shows an observer nobody, and nobody of another campaign', async () => {
    await join(await seatAs('lead'), 30);
    expect(await listStays(await seatAs('observer'))).toEqual([]);
    expect(await listStays(await seatAs('lead', await makeCampaignRow()))).toEqual([]);
  });

  it('writes down who took the report of whom, and lets leads only', async () => {
    expect(await recordExport(await seatAs('organizer'), [ruth])).toEqual(refused('access.notAllowed'));
    expect(await recordExport(await seatAs('lead'), [ruth])).toEqual({ recorded: true });
    const events = await db.auditEvent.findMany({
      where: { campaignId },
      select: { deed: true, subjectIds: true },
    });
    expect(events).toEqual([{ deed: 'report.export', subjectIds: [ruth] }]);
  });
});

async function seatAs(role: Role, of = campaignId): Promise<Seat> {
  await db.seat.upsert({
    where: { campaignId_userId: { campaignId: of, userId } },
    create: { campaignId: of, userId, role },
    update: { role },
  });
  const seat = await findSeat(userId, of);
  if (!seat) throw new Error('the seat just made is not there');
  return seat;
}

async function join(lead: Seat, daysAgo: number): Promise<string> {
  const answer = await joinCommittee(lead, { workerId: ruth, sinceOn: ago(daysAgo) });
  if ('refused' in answer) throw new Error(answer.refused.key);
  return answer.stayId;
}
