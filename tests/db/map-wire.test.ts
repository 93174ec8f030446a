import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { withNames } from '@/lib/map/packed-names';
import { unpackPicture } from '@/lib/map/packed-picture';
import { removeMember } from '@/lib/members/commands';
import { answerMap } from '@/lib/positions/answer-map';
import { findMapPicture } from '@/lib/positions/map-picture';
import { rateTie } from '@/lib/ties/commands';
import { giveTurf } from '@/lib/turf/commands';
import { addWorker } from '@/lib/workers/commands';
import { day } from '@/tests/arbitraries';
import { madeUpWorker } from '@/tests/workers/made-up-worker';
import { makeCampaign } from './made-up-campaign';
import { newcomer, seatOf } from './people';

let rosa: Seat;
let ids: Readonly<Record<'Ruth' | 'Amos' | 'Teresa' | 'Wes', string>>;

const next = (seat: Seat): Promise<Seat> => seatOf(seat.userId, seat.campaignId);

const line = async (one: string, other: string, trust: 1 | 2 | 3 | 4 | 5): Promise<void> => {
  await rateTie(rosa, { between: [one, other], told: null, trust, ratedOn: day('2026-01-31') });
};

function ask(seat: Seat, half: 'web' | 'names', query = '', headers: Record<string, string> = {}) {
  const address = `http://localhost/campaigns/${seat.campaignId}/map/${half}${query}`;
  return answerMap(seat, new Request(address, { headers }), half);
}

async function bodyOf(answer: Response): Promise<Buffer> {
  return gunzipSync(Buffer.from(await answer.arrayBuffer()));
}

/** What a browser makes of both halves. */
async function fetched(seat: Seat, query = '') {
  const [web, names] = await Promise.all([ask(seat, 'web', query), ask(seat, 'names', query)]);
  expect(web.headers.get('etag')).toBe(names.headers.get('etag'));
  return withNames(unpackPicture(await bodyOf(web)), JSON.parse((await bodyOf(names)).toString()));
}

const readings = async () =>
  (
    await db.auditEvent.findMany({
      where: { campaignId: rosa.campaignId, deed: 'map.read' },
      orderBy: { sequence: 'asc' },
      select: { subjectIds: true },
    })
  ).map(({ subjectIds }) => [...subjectIds].sort());

beforeEach(async () => {
  ({ rosa, ids } = await makeCampaign('Ruth', 'Amos', 'Teresa', 'Wes'));
  await line(ids.Ruth, ids.Amos, 5);
  await line(ids.Ruth, ids.Teresa, 2);
  await line(ids.Amos, ids.Wes, 3);
  rosa = await next(rosa);
  return () => vi.useRealTimers();
});

describe('the map that is fetched', () => {
  it('is the map of the seat: today, with those who are gone, and on an earlier day', async () => {
    await db.worker.update({
      where: { id: ids.Wes },
      data: { status: 'fired', statusOn: new Date('2026-03-01') },
    });
    await line(ids.Teresa, ids.Amos, 1);
    const seat = await next(rosa);
    expect(await fetched(seat)).toEqual((await findMapPicture(seat, { ghosts: false })).picture);
    const haunted = await fetched(seat, '?ghosts=1');
    expect(haunted).toEqual((await findMapPicture(seat, { ghosts: true })).picture);
    expect(haunted.people).toHaveLength(4);
    const on = day('2026-02-28');
    const past = await fetched(seat, `?on=${on}`);
    expect(past).toEqual((await findMapPicture(seat, { ghosts: false, on })).picture);
    expect(past.on).toBe(on);
  });

  it('tells an organizer no name from outside their turf', async () => {
    const hugo = await newcomer(rosa.campaignId, 'organizer');
    await giveTurf(await next(rosa), hugo.seatId, { workerIds: [ids.Teresa], rules: [] });
    const seat = await next(hugo);
    const [web, names] = [await bodyOf(await ask(seat, 'web')), await bodyOf(await ask(seat, 'names'))];
    for (const name of ['Ruth', 'Amos', 'Teresa', 'Wes']) expect(web.includes(name)).toBe(false);
    expect(names.toString()).toMatch(/Teresa/);
    expect(names.toString()).not.toMatch(/Amos|Wes/);
    expect(
      (await fetched(seat)).people
        .filter(({ known }) => known)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['Ruth', 'Teresa']);
  });

  it('is not there for an observer, and not for a seat that was taken away in this moment', async () => {
    const observer = await newcomer(rosa.campaignId, 'observer');
    for (const half of ['web', 'names'] as const)
      await expect(ask(observer, half)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
    const lena = await newcomer(rosa.campaignId, 'lead');
    await removeMember(await next(rosa), lena.seatId);
    await expect(ask(lena, 'names')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
  });

  it('is not sent again to who holds it, and is kept by nobody on the way', async () => {
    const web = await ask(rosa, 'web');
    const mark = web.headers.get('etag') ?? '';
    expect(web.headers.get('cache-control')).toBe('no-store');
    for (const held of [mark, `W/${mark}`]) {
      const again = await ask(rosa, 'web', '', { 'if-none-match': held });
      expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    }
    expect((await ask(rosa, 'web', '?ghosts=1', { 'if-none-match': mark })).status).toBe(200);
    expect((await ask({ ...rosa, shown: 'initials' }, 'web', '', { 'if-none-match': mark })).status).toBe(
      200,
    );
    await line(ids.Wes, ids.Teresa, 4);
    expect((await ask(await next(rosa), 'web', '', { 'if-none-match': mark })).status).toBe(200);
  });
});

describe('who was read on the map', () => {
  it('is written down once as long as it stays open, and then only who is new', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') });
    const first = await ask(rosa, 'names');
    const mark = first.headers.get('etag') ?? '';
    await ask(rosa, 'names', '', { 'if-none-match': mark });
    expect(await readings()).toEqual([Object.values(ids).sort()]);
    vi.setSystemTime(new Date('2026-11-20T11:00:00Z'));
    await addWorker(rosa, madeUpWorker({ name: 'Nadia' }));
    const { id } = await db.worker.findFirstOrThrow({
      where: { campaignId: rosa.campaignId, id: { notIn: Object.values(ids) } },
    });
    await ask(await next(rosa), 'names', '', { 'if-none-match': mark });
    expect(await readings()).toEqual([Object.values(ids).sort(), [id]]);
    // Opened anew after an hour, it is read anew.
    await ask(await next(rosa), 'names');
    expect(await readings()).toHaveLength(3);
  });
});
