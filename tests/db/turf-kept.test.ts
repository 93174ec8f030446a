import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { codeNameOf } from '@/lib/access/worker-words';
import { db } from '@/lib/db/client';
import { listOneOnOnes } from '@/lib/one-on-ones/queries';
import { logOneOnOne } from '@/lib/one-on-ones/commands';
import { findMapPicture } from '@/lib/positions/map-picture';
import { findProfile } from '@/lib/profile/profile';
import type { Day } from '@/lib/web/day';
import { rateTie } from '@/lib/ties/commands';
import { findWeakLinks } from '@/lib/weak-links/report';
import { readWeakLinksQuery } from '@/lib/report/weak-links-query';
import { alikeTo } from '@/lib/workers/alike';
import { addWorker, editWorker, linkSelf, mergeWorkers } from '@/lib/workers/commands';
import { findRoster } from '@/lib/workers/roster';
import { findWhom } from '@/lib/workers/whom';
import { madeUpWorker } from '@/tests/workers/made-up-worker';
import { makeCampaign } from './made-up-campaign';
import { makeSeat, makeTalk, makeUser, seatOf } from './rows';
import { talk as madeUpTalk } from './made-up-talk';

const DAY = '2026-06-01' as Day;

/** Nadia is given Ruth; Ruth has a line to Amos, Amos one to Teresa, Teresa one to Sami; Wes has none. */
async function harbor() {
  const { rosa, ids } = await makeCampaign('Ruth', 'Amos', 'Teresa', 'Sami', 'Wes');
  const line = (one: string, other: string) =>
    rateTie(rosa, { between: [one, other], told: null, trust: 2, ratedOn: DAY });
  await line(ids.Ruth, ids.Amos);
  await line(ids.Amos, ids.Teresa);
  await line(ids.Teresa, ids.Sami);
  const nadia = await makeSeat(rosa.campaignId, await makeUser(), 'organizer');
  const { campaignId, seatId } = nadia;
  await db.turfWorker.create({ data: { campaignId, seatId, workerId: ids.Ruth } });
  await makeTalk(rosa, ids.Teresa, 'afraid of the night manager');
  return { rosa: await seatOf(rosa.userId, campaignId), nadia: await later(nadia), ids };
}

/** The seat in a later request, after something was written. */
async function later(seat: Seat): Promise<Seat> {
  await db.campaign.update({ where: { id: seat.campaignId }, data: { webRevision: { increment: 1 } } });
  return seatOf(seat.userId, seat.campaignId);
}

describe('an organizer’s turf', () => {
  let rosa: Seat, nadia: Seat;
  let ids: Awaited<ReturnType<typeof harbor>>['ids'];
  beforeAll(async () => {
    ({ rosa, nadia, ids } = await harbor());
  });

  it('names those given to them and those one line away, and the rest by code name only', async () => {
    const { workers, named, byId } = await findRoster(nadia);
    expect(named.map(({ name }) => name).sort()).toEqual(['Amos', 'Ruth']);
    expect(workers).toHaveLength(5);
    const { codeNumber } = await db.worker.findUniqueOrThrow({ where: { id: ids.Teresa } });
    expect(byId.get(ids.Teresa)).toEqual(
      madeUpWorker({
        id: ids.Teresa,
        known: false,
        name: codeNameOf(await vaultOf(nadia.campaignId), { codeNumber }),
        version: 0,
      }),
    );
  });

  it('says nothing of those outside it who are gone', async () => {
    await db.worker.update({ where: { id: ids.Sami }, data: { status: 'fired' } });
    const seat = await later(nadia);
    expect((await findRoster(seat)).byId.has(ids.Sami)).toBe(false);
    const map = await findMapPicture(seat, { ghosts: true });
    expect(map.ghosts).toBe(0);
    expect(map.picture.people.map(({ id }) => id)).not.toContain(ids.Sami);
    await db.worker.update({ where: { id: ids.Sami }, data: { status: 'active' } });
    nadia = await later(nadia);
  });

  it('finds nobody outside it by name, by code name or by likeness', async () => {
    const { workers, named, byId } = await findRoster(nadia);
    const whom = (text: string, id = '') => findWhom({ field: 'with', text, id, chosenFor: text }, named);
    expect(whom('Teresa')).toEqual({ kind: 'unclear', ids: [] });
    expect(whom(byId.get(ids.Teresa)?.name ?? '', ids.Teresa)).toEqual({ kind: 'unclear', ids: [] });
    expect(workers.every(({ name }) => name !== 'Teresa')).toBe(true);
    const told = { name: 'Teresa', nickname: null, phone: null, email: null };
    expect(alikeTo(told, named)).toEqual([]);
  });

  it('tells of somebody outside it how they hang, and neither talks nor ratings', async () => {
    const profile = await findProfile(nadia, ids.Teresa, 2);
    expect(profile).toMatchObject({ talks: [], ratings: [], followUps: [], worker: { known: false } });
    expect(profile?.standing).toBeDefined();
    expect(JSON.stringify(profile)).not.toMatch(/Teresa|Sami|Wes|manager/);
    const words = JSON.stringify((await findMapPicture(nadia, { ghosts: false })).picture);
    expect(words).toMatch(/Amos/);
    expect(words).not.toMatch(/Teresa|Sami|Wes/);
  });

  it('lists the weak links inside it only', async () => {
    const { fitting, nameOf } = await findWeakLinks(nadia, readWeakLinksQuery({}), 'en');
    expect(fitting.map(({ id }) => nameOf(id)).sort()).toEqual(['Amos', 'Ruth']);
    expect((await findWeakLinks(rosa, readWeakLinksQuery({}), 'en')).fitting).toHaveLength(5);
  });

  it('is not widened by guessing an id: no talk, no rating, no edit, no “this is me” outside it', async () => {
    const fields = { ...madeUpWorker({ name: 'Somebody' }) };
    const talk = madeUpTalk();
    const people = { coworker: { id: ids.Teresa }, others: [] };
    const beside = {
      coworker: { id: ids.Ruth },
      others: [{ field: 'other-0', who: { id: ids.Wes }, trust: 2 as const }],
    };
    const tries = [
      await logOneOnOne(nadia, talk, people),
      await logOneOnOne(nadia, { ...talk, key: randomUUID() }, beside),
      await rateTie(nadia, { between: [ids.Ruth, ids.Wes], told: null, trust: 2, ratedOn: DAY }),
      await rateTie(nadia, { between: [ids.Sami, ids.Wes], told: null, trust: 2, ratedOn: DAY }),
      await editWorker(nadia, { workerId: ids.Teresa, version: 1 }, fields),
      await linkSelf(nadia, ids.Teresa),
    ];
    expect(tries.map((answer) => 'refused' in answer)).toEqual(tries.map(() => true));
    const nobody = randomUUID();
    const gone = { workerId: nobody, version: 1 };
    // Nothing tells somebody outside the turf from nobody at all.
    expect(tries[4]).toEqual(await editWorker(nadia, gone, fields));
    expect(tries[5]).toEqual(await linkSelf(nadia, nobody));
    nadia = await later(nadia);
    expect((await findRoster(nadia)).named.map(({ name }) => name).sort()).toEqual(['Amos', 'Ruth']);
  });

  it('is not widened by saying “this is me” of somebody inside it', async () => {
    expect(await linkSelf(nadia, ids.Amos)).toEqual({ linked: true });
    nadia = await later(nadia);
    expect((await findRoster(nadia)).named.map(({ name }) => name).sort()).toEqual(['Amos', 'Ruth']);
    await linkSelf(nadia, null);
    nadia = await later(nadia);
  });

  it('takes in whom they add themselves', async () => {
    await addWorker(nadia, { ...madeUpWorker({ name: 'Ines' }) });
    nadia = await later(nadia);
    expect((await findRoster(nadia)).named.map(({ name }) => name)).toContain('Ines');
  });

  it('shows names as the device does, also inside it', async () => {
    const { named } = await findRoster({ ...nadia, shown: 'codeNames' });
    expect(JSON.stringify(named)).not.toMatch(/Ruth|Amos|Ines/);
    const map = await findMapPicture({ ...nadia, shown: 'codeNames' }, { ghosts: false });
    expect(JSON.stringify(map)).not.toMatch(/Ruth|Amos|Ines/);
    const hidden = { ...rosa, shown: 'codeNames' } as const;
    const whole = { mine: false, page: 1 };
    expect(JSON.stringify(await listOneOnOnes(rosa, whole))).toMatch(/night manager/);
    expect(JSON.stringify(await listOneOnOnes(hidden, whole))).not.toMatch(/night manager/);
    expect(JSON.stringify(await findProfile(hidden, ids.Teresa, 1))).not.toMatch(/night manager|Teresa/);
  });
});

describe('a device that shows no names', () => {
  it('writes nothing over them: neither an edit nor a merge is taken', async () => {
    const { rosa, ids } = await makeCampaign('Ruth', 'Amos');
    for (const shown of ['initials', 'codeNames'] as const) {
      const seat = { ...rosa, shown };
      const [worker] = (await findRoster(seat)).workers;
      if (!worker) throw new Error('nobody there');
      expect(await editWorker(seat, { workerId: worker.id, version: worker.version }, worker)).toHaveProperty(
        'refused',
      );
      expect(await mergeWorkers(seat, { keptId: ids.Ruth, goneId: ids.Amos }, ['name'])).toHaveProperty(
        'refused',
      );
    }
    const { workers } = await findRoster(await seatOf(rosa.userId, rosa.campaignId));
    expect(workers.map(({ name }) => name).sort()).toEqual(['Amos', 'Ruth']);
  });
});
