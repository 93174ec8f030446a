import { describe, expect, it } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { findDivision } from '@/lib/divisions/division';
import { findFloor, findFloorLabels } from '@/lib/workers/floor';
import { makeCampaignRow, makeSeat, makeUser, makeWorker, seatOf } from './rows';

const again = (seat: Seat) => seatOf(seat.userId, seat.campaignId);

/** Six pack, four load; spellings and accents differ, two languages are common and one is rare. */
async function dock() {
  const campaignId = await makeCampaignRow();
  const add = (
    name: string,
    department: string | null,
    languages: readonly string[],
    tags: readonly string[] = [],
  ) => makeWorker(campaignId, name, { department, languages, tags });
  const ids = {
    ana: await add('Ana', 'Packing', ['Spanish', 'English'], ['Carpool']),
    bea: await add('Bea', 'packing', ['Spanish'], ['carpool ']),
    cal: await add('Cal', 'PACKING', ['español']),
    dov: await add('Dov', 'Packing', ['English']),
    eli: await add('Eli', 'Packing', ['English', 'Wolof']),
    fay: await add('Fay', 'Packing', ['English']),
    gil: await add('Gil', 'Loading', ['English']),
    hal: await add('Hal', 'Loading', ['English']),
    ivo: await add('Ivo', 'Loading', []),
    jan: await add('Jan', 'Loading', []),
    kim: await add('Kim', null, []),
  };
  const lead = await makeSeat(campaignId, await makeUser(), 'lead');
  const organizer = await makeSeat(campaignId, await makeUser(), 'organizer');
  const observer = await makeSeat(campaignId, await makeUser(), 'observer');
  return { ids, lead, organizer, observer };
}

describe('the floor', () => {
  it('takes spellings that search takes for one as one group, called as most write it', async () => {
    const { lead, ids } = await dock();
    const [floor, labels] = await Promise.all([findFloor(lead), findFloorLabels(lead)]);
    expect(labels.department).toEqual(['Loading', 'Packing']);
    expect([ids.ana, ids.bea, ids.cal].map((id) => floor.department.of.get(id))).toEqual([[1], [1], [1]]);
    expect(labels.tag).toHaveLength(1);
    expect(floor.tag.of.get(ids.bea)).toEqual([0]);
  });

  it('has people in several groups, ascending, and leaves out who is in none', async () => {
    const { lead, ids } = await dock();
    const { language, department, shift } = await findFloor(lead);
    expect(language.of.get(ids.ana)).toHaveLength(2);
    expect(language.of.get(ids.ana)).toEqual([...language.of.get(ids.ana)!].sort());
    expect(language.of.has(ids.ivo)).toBe(false);
    expect(department.of.has(ids.kim)).toBe(false);
    expect(shift.groups).toBe(0);
  });

  it('is the same for every seat, and says no word', async () => {
    const { lead, organizer, observer } = await dock();
    const floors = await Promise.all([lead, organizer, observer].map((seat) => findFloor(seat)));
    expect(floors[1]).toEqual(floors[0]);
    expect(floors[2]).toEqual(floors[0]);
    expect(JSON.stringify([...floors[0]!.department.of.values()])).not.toMatch(/[a-z]/i);
  });

  it('tells groups of fewer than five by name to leads alone, counted as the web is today', async () => {
    const { lead, organizer, observer, ids } = await dock();
    for (const seat of [organizer, observer])
      expect((await findFloorLabels(seat)).department).toEqual([null, 'Packing']);
    await db.worker.updateMany({ where: { id: { in: [ids.ana, ids.bea] } }, data: { status: 'left' } });
    await db.campaign.update({ where: { id: lead.campaignId }, data: { webRevision: { increment: 1 } } });
    expect((await findFloorLabels(await again(observer))).department).toEqual([null, null]);
    expect((await findFloorLabels(await again(lead))).department).toEqual(['Loading', 'Packing']);
  });
});

describe('a division', () => {
  it('shows a lead every group', async () => {
    const { lead } = await dock();
    const { shown } = await findDivision(lead, { by: 'department', tag: null });
    expect(shown?.view.groups).toEqual([0, 1]);
    expect(shown?.found.unplaced).toBe(1);
  });

  it('shows nobody else a group of fewer than five, nor what it could be worked out from', async () => {
    const { organizer, observer } = await dock();
    for (const seat of [organizer, observer]) {
      const { shown } = await findDivision(seat, { by: 'department', tag: null });
      // Six pack; with the four who load and the one nobody wrote down, five are left over.
      expect(shown?.view.groups).toEqual([1]);
      expect(shown?.found.unplaced).toBe(5);
    }
  });

  it('offers observers no tag that a few have', async () => {
    const { observer, lead } = await dock();
    expect((await findDivision(lead, { by: 'tag', tag: null })).tags).toHaveLength(1);
    const { tags, shown } = await findDivision(observer, { by: 'tag', tag: 0 });
    expect(tags).toEqual([]);
    expect(shown).toBeNull();
  });
});
