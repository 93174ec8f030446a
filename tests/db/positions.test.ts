import { beforeEach, describe, expect, it } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import { db } from '@/lib/db/client';
import { findCarried } from '@/lib/positions/carried';
import { pinPerson, recordPicture, settleMap } from '@/lib/positions/commands';
import { findMapPicture } from '@/lib/positions/map-picture';
import { findMapPlaces } from '@/lib/positions/places';
import { listSettledPositions } from '@/lib/positions/queries';
import { SHOWN } from '@/lib/shown/shown';
import { giveTurf } from '@/lib/turf/commands';
import { newcomer, seatOf } from './people';
import { withTurf } from './rows';
import { makeCampaign } from './made-up-campaign';

let rosa: Seat;
let ids: Readonly<Record<'Ruth' | 'Amos' | 'Teresa', string>>;

const line = async (one: string, other: string, trust: number): Promise<void> => {
  const [firstId = '', secondId = ''] = [one, other].sort();
  const { campaignId, userId: recordedById } = rosa;
  await db.trustRating.create({
    data: { campaignId, firstId, secondId, trust, voice: 'organizer', recordedById },
  });
};

/** Rosa's seat as her next request finds it: with the campaign's new revision. */
const next = (): Promise<Seat> => seatOf(rosa.userId, rosa.campaignId);

beforeEach(async () => {
  ({ rosa, ids } = await makeCampaign('Ruth', 'Amos', 'Teresa'));
  await line(ids.Ruth, ids.Amos, 5);
  await line(ids.Ruth, ids.Teresa, 2);
});

describe('the places of the map', () => {
  it('are kept, so that tomorrow’s map is the same map, and written down once', async () => {
    const { places, unsettled } = await findMapPlaces(rosa);
    expect(unsettled).toBe(3);
    expect(await settleMap(rosa, places)).toEqual({ settled: 3 });
    const tomorrow = await next();
    expect(await findMapPlaces(tomorrow)).toMatchObject({ unsettled: 0, circles: [] });
    expect([...(await findMapPlaces(tomorrow)).places]).toEqual([...places]);
    const events = await db.auditEvent.findMany({
      where: { campaignId: rosa.campaignId },
      select: { deed: true },
    });
    expect(events).toEqual([{ deed: 'map.settle' }]);
  });

  it('are kept of this campaign’s people only, and not by an observer', async () => {
    const other = await makeCampaign('Nadia');
    const here = { x: 1, y: 2 };
    expect(
      await settleMap(
        rosa,
        new Map([
          [other.ids.Nadia, here],
          [ids.Ruth, here],
        ]),
      ),
    ).toEqual({ settled: 1 });
    expect([...(await listSettledPositions(rosa))]).toEqual([
      [ids.Ruth, { ...here, circle: null, pinned: false }],
    ]);
    expect((await listSettledPositions(other.rosa)).size).toBe(0);
    const observer = await newcomer(rosa.campaignId, 'observer');
    expect(await settleMap(observer, new Map([[ids.Amos, here]]))).toMatchObject({
      refused: { key: 'access.notAllowed' },
    });
  });
});

describe('somebody who is pinned', () => {
  it('stays exactly there while others come and go, and can be let go again', async () => {
    const there = { x: 400, y: -300 };
    expect(await pinPerson(rosa, ids.Amos, { ...there, pinned: true })).toEqual({ pinned: true });
    const { places, pinned } = await findMapPlaces(await next());
    expect(places.get(ids.Amos)).toMatchObject(there);
    expect([...pinned]).toEqual([ids.Amos]);
    await settleMap(rosa, new Map([[ids.Amos, { x: 1, y: 1 }]]));
    expect((await findMapPlaces(await next())).places.get(ids.Amos)).toMatchObject(there);
    expect(await pinPerson(rosa, ids.Amos, { x: 5, y: 6, pinned: false })).toEqual({ pinned: false });
    const after = await findMapPlaces(await next());
    expect([...after.pinned]).toEqual([]);
  });

  it('is somebody of the turf; of anybody else nothing is told, and an observer pins nobody', async () => {
    const hugo = await newcomer(rosa.campaignId, 'organizer');
    const there = { x: 1, y: 2, pinned: true };
    expect(await pinPerson(hugo, ids.Amos, there)).toMatchObject({ refused: { key: 'ties.personGone' } });
    const other = await makeCampaign('Nadia');
    expect(await pinPerson(rosa, other.ids.Nadia, there)).toMatchObject({
      refused: { key: 'ties.personGone' },
    });
    const observer = await newcomer(rosa.campaignId, 'observer');
    expect(await pinPerson(observer, ids.Amos, there)).toMatchObject({
      refused: { key: 'access.notAllowed' },
    });
  });
});

describe('the picture', () => {
  it('has names for an organizer, and neither names nor ids for an observer', async () => {
    const organizer = await withTurf(await newcomer(rosa.campaignId, 'organizer'));
    const { picture } = await findMapPicture(organizer, { ghosts: false });
    expect(picture.people.map(({ label }) => label).sort()).toEqual(['Amos', 'Ruth', 'Teresa']);
    const shown = await findMapPicture(await newcomer(rosa.campaignId, 'observer'), { ghosts: true });
    const said = JSON.stringify(shown);
    for (const secret of [...Object.keys(ids), ...Object.values(ids)]) expect(said).not.toContain(secret);
    expect(shown.picture.lines.trust).toHaveLength(2);
  });

  it('shows those who are gone only if asked for, and moves nobody for it', async () => {
    await db.worker.update({
      where: { id: ids.Amos },
      data: { status: 'fired', statusOn: new Date('2026-01-01') },
    });
    await db.campaign.update({ where: { id: rosa.campaignId }, data: { webRevision: { increment: 1 } } });
    const seat = await next();
    const without = await findMapPicture(seat, { ghosts: false });
    expect(without.ghosts).toBe(1);
    expect(without.picture.people).toHaveLength(2);
    const { picture } = await findMapPicture(seat, { ghosts: true });
    const gone = picture.people.find(({ id }) => id === ids.Amos);
    expect(gone).toMatchObject({ standing: null, status: 'fired' });
    for (const { id, x, y } of without.picture.people) {
      expect(picture.people.find((one) => one.id === id)).toMatchObject({ x, y });
    }
  });
});

describe('a map that is carried away', () => {
  const carried = (seat: Seat, shown: Seat['shown'], only: readonly string[] | null = null) =>
    findCarried({ ...seat, shown }, { ghosts: false, on: null, only, nameCircle: () => '' });
  const labelled = async (seat: Seat, shown: Seat['shown']) =>
    Object.fromEntries((await carried(seat, shown)).carried.people.map(({ id, label }) => [id, label]));

  it('holds no name, initials or department from outside an organizer’s turf', async () => {
    const hugo = await newcomer(rosa.campaignId, 'organizer');
    await giveTurf(await next(), hugo.seatId, { workerIds: [ids.Teresa], rules: [] });
    const seat = await seatOf(hugo.userId, hugo.campaignId);
    const codeNames = await labelled(await next(), 'codeNames');
    const known = Object.values(ids).filter((id) => inTurf(seat, id));
    expect(known).toContain(ids.Teresa);
    expect(known).not.toContain(ids.Amos);
    for (const shown of SHOWN) {
      const all = await carried(seat, shown);
      const amos = all.carried.people.find(({ id }) => id === ids.Amos);
      expect(amos).toMatchObject({ known: false, label: codeNames[ids.Amos], short: codeNames[ids.Amos] });
      expect(amos).toMatchObject({ department: null, shift: null, languages: [], support: 0 });
      expect(JSON.stringify(all)).not.toContain('Amos');
    }
    expect((await labelled(seat, 'names'))[ids.Teresa]).toBe('Teresa');
  });

  it('holds no name at all where code names or initials are asked for', async () => {
    const seat = await next();
    expect(Object.values(await labelled(seat, 'names')).sort()).toEqual(['Amos', 'Ruth', 'Teresa']);
    for (const shown of ['codeNames', 'initials'] as const) {
      const said = JSON.stringify(await carried(seat, shown));
      for (const name of Object.keys(ids)) expect(said).not.toContain(name);
    }
  });

  it('can be of some people, and never of another campaign’s', async () => {
    const other = await makeCampaign('Nadia');
    const some = await carried(await next(), 'names', [ids.Ruth, other.ids.Nadia, ids.Amos]);
    expect(some.carried.people.map(({ label }) => label).sort()).toEqual(['Amos', 'Ruth']);
    expect(Array.from(some.carried.lines.trust)).toEqual([5]);
  });

  it('leaves a trace of whom it contains; an observer saves none', async () => {
    await recordPicture(rosa, [ids.Ruth]);
    expect(await recordPicture(await newcomer(rosa.campaignId, 'observer'), [])).toHaveProperty('refused');
    const events = await db.auditEvent.findMany({
      where: { campaignId: rosa.campaignId },
      select: { deed: true, subjectIds: true },
    });
    expect(events).toEqual([{ deed: 'map.save', subjectIds: [ids.Ruth] }]);
  });
});
