import { afterEach, expect, test, vi } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { forgetCampaign } from '@/lib/campaigns/revision-cache';
import { db } from '@/lib/db/client';
import { isQueueRunning, placeInLine, startQueue, stopQueue, workOn } from '@/lib/jobs/queue';
import { keepLargeMap, pinPerson } from '@/lib/positions/commands';
import { keepInBackground } from '@/lib/positions/keep-in-background';
import { findLaidMap } from '@/lib/positions/laid-map';
import { changesOf } from '@/lib/positions/large-map';
import { findMapPicture } from '@/lib/positions/map-picture';
import { findMapPlaces } from '@/lib/positions/places';
import { listMapCircles, listSettledPositions } from '@/lib/positions/queries';
import { Refiner } from '@/lib/thinking/refiner';
import { rateTie } from '@/lib/ties/commands';
import { day } from '@/tests/arbitraries';
import { fillCampaign } from './many-facts';
import { newcomer } from './people';
import { sameSeat, seatIn } from './seat-in';

const held = globalThis as { wovenRefiner?: Refiner };

afterEach(() => {
  delete held.wovenRefiner;
});

async function fill(seat: Seat): Promise<Seat> {
  await fillCampaign(seat, 640, 2_000);
  return sameSeat(seat);
}

const settlings = (seat: Seat) =>
  db.auditEvent.count({ where: { campaignId: seat.campaignId, deed: 'map.settle' } });

/** Until the map that was just asked for has been placed with care and kept. */
const kept = (seat: Seat, times: number) =>
  vi.waitFor(async () => expect(await settlings(seat)).toBe(times), { timeout: 30_000, interval: 100 });

test('a large map is answered packed, kept once it was placed with care, and then the same for as long as nothing changes', async () => {
  const seat = await fill(await seatIn('Large', 'lead'));
  const packed = await findMapPlaces(seat);
  expect(packed.circles.length).toBeGreaterThan(4);
  expect(packed.circleOf).toHaveLength(640);
  expect(packed.circles.reduce((sum, { people }) => sum + people, 0)).toBe(640);
  expect(packed.unsettled).toBe(0);
  await kept(seat, 1);
  const refined = await findMapPlaces(await sameSeat(seat));
  expect(refined.circles).toEqual(packed.circles);
  expect([...refined.places]).not.toEqual([...packed.places]);
  expect([...(await listMapCircles(seat)).values()].every((circle) => circle.refined)).toBe(true);
  const positions = await listSettledPositions(seat);
  for (const [id, { x, y }] of refined.places) expect(positions.get(id)).toMatchObject({ x, y });

  const [one = '', , , other = ''] = refined.places.keys();
  const ratedOn = day('2026-03-01');
  await rateTie(seat, { between: [one, other], told: null, trust: 4, ratedOn });
  const next = await findMapPlaces(await sameSeat(seat));
  const moved = [...next.places].filter(([id, { x, y }]) => {
    const before = refined.places.get(id);
    return before?.x !== x || before.y !== y;
  });
  expect(moved.length).toBeLessThanOrEqual(2);
  expect(await settlings(seat)).toBe(1);
});

test('a pinned person of a large map is moved by nothing, and who is gone stands beside those who are here', async () => {
  const seat = await fill(await seatIn('Pinned', 'lead'));
  await findMapPlaces(seat);
  await kept(seat, 1);
  const { places } = await findMapPlaces(await sameSeat(seat));
  const [pinned = '', gone = ''] = places.keys();
  await pinPerson(seat, pinned, { x: 12, y: -34, pinned: true });
  const after = await findMapPlaces(await sameSeat(seat));
  expect(after.places.get(pinned)).toEqual({ x: 12, y: -34 });
  expect([...after.pinned]).toEqual([pinned]);
  await db.worker.update({
    where: { id: gone },
    data: { status: 'fired', statusOn: new Date('2026-01-01') },
  });
  await db.campaign.update({ where: { id: seat.campaignId }, data: { webRevision: { increment: 1 } } });
  const later = await sameSeat(seat);
  const without = await findMapPicture(later, { ghosts: false });
  const haunted = await findMapPicture(later, { ghosts: true });
  expect(haunted.picture.people).toHaveLength(640);
  expect(haunted.picture.circleOf).toHaveLength(640);
  const pointOf = ({ id, x, y }: { id: string; x: number; y: number }) => [id, x, y];
  expect(haunted.picture.people.filter(({ id }) => id !== gone).map(pointOf)).toEqual(
    without.picture.people.map(pointOf),
  );
});

test('an observer keeps nothing, and where no thread can start the packed map stays', async () => {
  const seat = await fill(await seatIn('Alone', 'lead'));
  held.wovenRefiner = new Refiner('nowhere.mjs');
  await findMapPlaces(await newcomer(seat.campaignId, 'observer'));
  expect(await settlings(seat)).toBe(0);
  const packed = await findMapPlaces(seat);
  await kept(seat, 1);
  forgetCampaign(seat.campaignId);
  const again = await findMapPlaces(await sameSeat(seat));
  expect([...again.places]).toEqual([...packed.places]);
  expect(again.circles).toEqual(packed.circles);
});

test('a map of an older revision is not written over a newer one', async () => {
  const older = await fill(await seatIn('Older', 'lead'));
  const { large, ids, kept: before } = await findLaidMap(older);
  const changes = changesOf(ids, large!, before)!;
  await db.campaign.update({ where: { id: older.campaignId }, data: { webRevision: { increment: 1 } } });
  const newer = await sameSeat(older);
  expect(await keepLargeMap(newer, changes)).toEqual({ settled: 640 });
  const [circles, places] = [await listMapCircles(newer), await listSettledPositions(newer)];
  const moved = { people: changes.people.map((place) => ({ ...place, x: 0 })), circles: [] };
  for (const seat of [older, newer])
    expect(await keepLargeMap(seat, moved)).toMatchObject({ refused: { key: 'map.newerKept' } });
  expect([await listMapCircles(newer), await listSettledPositions(newer)]).toEqual([circles, places]);
});

test('however many look at a map at once, it is placed with care once', async () => {
  startQueue();
  await expect.poll(isQueueRunning, { timeout: 10_000 }).toBe(true);
  const seat = await fill(await seatIn('Once', 'lead'));
  let turns = 0;
  workOn('layout', () => {
    turns += 1;
    return new Promise((resolve) => setTimeout(resolve, 300));
  });
  const laid = await findLaidMap(seat);
  for (let looks = 0; looks < 5; looks += 1) keepInBackground(seat, laid);
  await expect.poll(() => placeInLine('layout', seat.campaignId), { timeout: 10_000 }).toBe(0);
  await expect.poll(() => placeInLine('layout', seat.campaignId), { timeout: 10_000 }).toBeNull();
  expect(turns).toBe(1);
  await stopQueue();
});
