import { afterEach, describe, expect, test, vi } from 'vitest';
import { noteReading, notePrint } from '@/lib/access/reading';
import type { Seat } from '@/lib/access/seat';
import { listAlerts } from '@/lib/alerts/queries';
import { seeAlert } from '@/lib/audit/commands';
import { findLogChoices, listLog } from '@/lib/audit/queries';
import { readLogQuery } from '@/lib/audit/log-query';
import { db } from '@/lib/db/client';
import { removeMember } from '@/lib/members/commands';
import { deleteWorker, restoreWorker } from '@/lib/workers/commands';
import { makeCampaign, takeSeat } from './made-up-campaign';
import { makeSeat, makeUser, seatOf } from './rows';

const everything = readLogQuery({});

function eventsOf({ campaignId }: Seat) {
  return db.auditEvent.findMany({
    where: { campaignId },
    orderBy: { sequence: 'asc' },
    select: { deed: true, subjectIds: true, userId: true },
  });
}

afterEach(() => {
  vi.useRealTimers();
});

describe('what a page shows', () => {
  test('is noted once for each coworker and ten minutes, and empties no cache', async () => {
    const { rosa, ids } = await makeCampaign('Amos', 'Ruth', 'Lena');
    await noteReading(rosa, 'workers.read', [ids.Amos, ids.Ruth, ids.Amos]);
    await noteReading(rosa, 'workers.read', [ids.Ruth, ids.Amos]);
    await noteReading(rosa, 'workers.read', [ids.Ruth, ids.Lena]);
    await noteReading(rosa, 'map.read', [ids.Ruth]);
    expect(await eventsOf(rosa)).toMatchObject([
      { deed: 'workers.read', subjectIds: [ids.Amos, ids.Ruth] },
      { deed: 'workers.read', subjectIds: [ids.Lena] },
      { deed: 'map.read', subjectIds: [ids.Ruth] },
    ]);
    const { lines } = await listLog(rosa, everything);
    expect(lines.map(({ deed, about, more }) => [deed, about.length + more])).toEqual([
      ['map.read', 1],
      ['workers.read', 3],
    ]);
    expect((await seatOf(rosa.userId, rosa.campaignId)).campaign.webRevision).toBe(rosa.campaign.webRevision);
  });

  test('is noted again after ten minutes', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') });
    await noteReading(rosa, 'committee.read', [ids.Amos]);
    vi.setSystemTime(new Date('2026-11-20T10:10:00Z'));
    await noteReading(rosa, 'committee.read', [ids.Amos]);
    expect(await eventsOf(rosa)).toHaveLength(2);
  });

  test('names nobody outside the turf', async () => {
    const { rosa, ids } = await makeCampaign('Amos', 'Ruth');
    const hugo = await makeSeat(rosa.campaignId, await makeUser(), 'organizer', ids.Amos);
    await noteReading(hugo, 'map.read', [ids.Amos, ids.Ruth]);
    expect(await eventsOf(rosa)).toMatchObject([{ userId: hugo.userId, subjectIds: [ids.Amos] }]);
  });

  test('is shown to nobody whose seat was taken away in that moment', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    const hugo = await takeSeat(rosa.campaignId, 'lead');
    await removeMember(rosa, hugo.seatId);
    await expect(noteReading(hugo, 'workers.read', [ids.Amos])).rejects.toThrow(
      'NEXT_HTTP_ERROR_FALLBACK;404',
    );
    await expect(notePrint(hugo, [ids.Amos])).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
    expect((await eventsOf(rosa)).map(({ deed }) => deed)).toEqual(['member.remove']);
  });
});

describe('the log', () => {
  test('says who did what to whom, narrowed to a person, a deed and days; to leads alone', async () => {
    const { rosa, ids } = await makeCampaign('Amos', 'Ruth');
    const lena = await takeSeat(rosa.campaignId, 'lead');
    await deleteWorker(lena, ids.Amos);
    await restoreWorker(rosa, ids.Amos);
    const { lines, total } = await listLog(rosa, everything);
    expect(total).toBe(2);
    expect(lines).toMatchObject([
      { deed: 'worker.restore', userId: rosa.userId, who: rosa.handle },
      { deed: 'worker.delete', who: lena.handle, about: [{ kind: 'worker', name: 'Amos' }], more: 0 },
    ]);
    const narrowed = async (asked: Record<string, string>) =>
      (await listLog(rosa, readLogQuery(asked))).total;
    expect(await narrowed({ who: lena.userId })).toBe(1);
    expect(await narrowed({ deed: 'worker.restore' })).toBe(1);
    expect(await narrowed({ to: '2020-01-01' })).toBe(0);
    expect(await narrowed({ from: '2020-01-01', to: '2100-01-01' })).toBe(2);
    expect((await findLogChoices(rosa)).people).toHaveLength(2);
    const hugo = await takeSeat(rosa.campaignId, 'organizer');
    expect(await listLog(hugo, everything)).toMatchObject({ lines: [], total: 0 });
    expect(await findLogChoices(hugo)).toEqual({ people: [], deeds: [] });
  });
});

describe('alerts', () => {
  test('tell leads of a first print and of many deletions, until one has looked into them', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    const lena = await takeSeat(rosa.campaignId, 'lead');
    for (let turn = 0; turn < 21; turn += 1) {
      await deleteWorker(lena, ids.Amos);
      await restoreWorker(rosa, ids.Amos);
    }
    await notePrint(lena, [ids.Amos]);
    await notePrint(lena, [ids.Amos]);
    const alerts = await listAlerts(rosa);
    expect(alerts).toMatchObject([
      { kind: 'export', who: lena.handle, count: 1 },
      { kind: 'changes', who: lena.handle },
    ]);
    expect(await listAlerts(await takeSeat(rosa.campaignId, 'organizer'))).toEqual([]);
    for (const { kind, sequence } of alerts) await seeAlert(rosa, { kind, sequence });
    expect(await listAlerts(lena)).toEqual([]);
  });

  test('tell of somebody who opens far more records than ever', async () => {
    const { rosa } = await makeCampaign('Amos');
    const many = Array.from({ length: 201 }, () => crypto.randomUUID());
    await noteReading(rosa, 'map.read', many);
    await noteReading(rosa, 'workers.read', many.slice(0, 50));
    expect(await listAlerts(rosa)).toMatchObject([
      { kind: 'reading', count: 201, usual: 0, who: rosa.handle },
    ]);
  });
});
