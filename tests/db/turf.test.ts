import { describe, expect, it } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { clearTurf, giveTurf, undoTurf } from '@/lib/turf/commands';
import { findTurfs } from '@/lib/turf/turfs';
import { findFittingIds, findListed } from '@/lib/workers/listed';
import { readListQuery } from '@/lib/workers/list-query';
import { findRoster } from '@/lib/workers/roster';
import { makeCampaignRow, makeSeat, makeUser, makeWorker, seatOf } from './rows';

const NOTHING = { workerIds: [], rules: [] } as const;
const PICK_NIGHTS = { department: 'Pick', shift: 'Nights' } as const;
const PACK = { department: 'Pack', shift: null } as const;

/** Rosa leads; Nadia and Bashir organize. Three pick at night, two pack, Wes is nowhere written down. */
async function harbor() {
  const campaignId = await makeCampaignRow();
  const add = (name: string, department: string | null, shift: string | null) =>
    makeWorker(campaignId, name, { department, shift });
  const ids = {
    ruth: await add('Ruth', 'Pick', 'Nights'),
    amos: await add('Amos', 'pick', 'Nights'),
    teresa: await add('Teresa', 'Pick', 'Days'),
    sami: await add('Sami', 'Pack', 'Days'),
    ines: await add('Ines', 'Pack', 'Nights'),
    wes: await add('Wes', null, null),
  };
  const rosa = await makeSeat(campaignId, await makeUser(), 'lead');
  const nadia = await makeSeat(campaignId, await makeUser(), 'organizer');
  const bashir = await makeSeat(campaignId, await makeUser(), 'organizer');
  return { rosa, nadia, bashir, ids };
}

const again = (seat: Seat) => seatOf(seat.userId, seat.campaignId);

/** The names somebody knows now, in alphabetical order. */
async function knows(seat: Seat): Promise<readonly string[]> {
  return (await findRoster(await again(seat))).named.map(({ name }) => name).sort();
}

function changeIdOf(answer: object): string {
  if (!('changeId' in answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return String(answer.changeId);
}

describe('giving turf', () => {
  it('by department and shift takes in whoever works there, however it is written, and who comes later', async () => {
    const { rosa, nadia } = await harbor();
    await giveTurf(rosa, nadia.seatId, { workerIds: [], rules: [PICK_NIGHTS, PACK] });
    expect(await knows(nadia)).toEqual(['Amos', 'Ines', 'Ruth', 'Sami']);
    await makeWorker(rosa.campaignId, 'Lena', PACK);
    await giveTurf(await again(rosa), nadia.seatId, {
      workerIds: [],
      rules: [{ department: null, shift: 'Days' }],
    });
    expect(await knows(nadia)).toEqual(['Amos', 'Ines', 'Lena', 'Ruth', 'Sami', 'Teresa']);
  });

  it('is told as who has whom and how many nobody has, and two may look after one', async () => {
    const { rosa, nadia, bashir, ids } = await harbor();
    await giveTurf(rosa, nadia.seatId, { workerIds: [ids.wes], rules: [PICK_NIGHTS] });
    await giveTurf(rosa, bashir.seatId, { workerIds: [ids.wes, ids.sami], rules: [] });
    const { holders, nobody, crews, organizers } = await findTurfs(await again(rosa));
    expect(new Set(holders.get(ids.wes))).toEqual(new Set([nadia.seatId, bashir.seatId]));
    expect(nobody).toBe(2);
    expect(crews.find(({ department, shift }) => department === 'Pack' && shift === null)).toMatchObject({
      people: 2,
      nobody: 1,
    });
    const known = organizers.find(({ seatId }) => seatId === nadia.seatId);
    expect(known).toMatchObject({ knows: 3 });
    const lead = await again(rosa);
    const fitting = (whose: string) => findFittingIds(lead, readListQuery({ whose }));
    expect(new Set(await fitting('nobody'))).toEqual(new Set([ids.teresa, ids.ines]));
    expect(new Set(await fitting(bashir.seatId))).toEqual(new Set([ids.wes, ids.sami]));
    expect(await fitting('')).toHaveLength(6);
  });

  it('lists an organizer’s own people first, and everybody where asked', async () => {
    const { rosa, nadia, ids } = await harbor();
    await giveTurf(rosa, nadia.seatId, { workerIds: [ids.wes], rules: [] });
    const seat = await again(nadia);
    const listed = async (whose: string) => (await findListed(seat, readListQuery({ whose }), 'en')).found;
    expect([await listed(''), await listed('everybody')]).toEqual([1, 6]);
  });

  it('is undone with one click: what they had before stays, what was taken comes back', async () => {
    const { rosa, nadia, ids } = await harbor();
    await giveTurf(rosa, nadia.seatId, { workerIds: [ids.wes], rules: [PACK] });
    const given = await giveTurf(rosa, nadia.seatId, {
      workerIds: [ids.wes, ids.ruth],
      rules: [PACK, PICK_NIGHTS],
    });
    await undoTurf(rosa, changeIdOf(given));
    expect(await knows(nadia)).toEqual(['Ines', 'Sami', 'Wes']);
    const taken = await clearTurf(rosa, nadia.seatId, { workerIds: 'all', ruleIds: 'all' });
    expect(await knows(nadia)).toEqual([]);
    await undoTurf(rosa, changeIdOf(taken));
    expect(await knows(nadia)).toEqual(['Ines', 'Sami', 'Wes']);
    expect(await undoTurf(rosa, changeIdOf(taken))).toHaveProperty('refused');
  });

  it('leaves its deed, and to whom, in the audit', async () => {
    const { rosa, nadia, ids } = await harbor();
    await giveTurf(rosa, nadia.seatId, { workerIds: [ids.wes], rules: [] });
    await clearTurf(rosa, nadia.seatId, { workerIds: [ids.wes], ruleIds: [] });
    const events = await db.auditEvent.findMany({
      where: { campaignId: rosa.campaignId },
      orderBy: { sequence: 'asc' },
      select: { deed: true, subjectIds: true },
    });
    expect(events.slice(-2)).toEqual([
      { deed: 'turf.assign', subjectIds: [nadia.seatId, ids.wes] },
      { deed: 'turf.clear', subjectIds: [nadia.seatId, ids.wes] },
    ]);
  });

  it('is for leads: an organizer can give themselves nobody, and nobody of another campaign is given', async () => {
    const { rosa, nadia, bashir, ids } = await harbor();
    const elsewhere = await makeWorker(await makeCampaignRow('Elsewhere'), 'Olga');
    const observer = await makeSeat(rosa.campaignId, await makeUser(), 'observer');
    const refused = await Promise.all([
      giveTurf(nadia, nadia.seatId, { workerIds: [ids.wes], rules: [] }),
      clearTurf(nadia, bashir.seatId, { workerIds: 'all', ruleIds: 'all' }),
      giveTurf(rosa, nadia.seatId, { workerIds: [elsewhere], rules: [] }),
      giveTurf(rosa, observer.seatId, { workerIds: [ids.wes], rules: [] }),
      giveTurf(rosa, nadia.seatId, NOTHING),
    ]);
    expect(refused.every((answer) => 'refused' in answer)).toBe(true);
    expect(await knows(nadia)).toEqual([]);
    expect((await findTurfs(nadia)).organizers).toEqual([]);
  });
});
