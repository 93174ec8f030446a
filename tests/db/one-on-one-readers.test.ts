import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { dropDraft, keepDraft, logOneOnOne } from '@/lib/one-on-ones/commands';
import { findDraft, listOneOnOnes } from '@/lib/one-on-ones/queries';
import { makeCampaign, takeSeat } from '@/tests/db/made-up-campaign';
import { talk } from '@/tests/db/made-up-talk';

let lead: Seat;
let me: Seat;
let amos: string;

beforeEach(async () => {
  const { rosa, ids } = await makeCampaign('Amos');
  lead = rosa;
  amos = ids.Amos;
  me = await takeSeat(lead.campaignId, 'organizer');
});

describe('who reads what', () => {
  test('notes are for their author and the leads', async () => {
    const said = talk({ notes: 'She is afraid of her supervisor.' });
    await logOneOnOne(me, said, { coworker: { id: amos }, others: [] });
    const other = await takeSeat(lead.campaignId, 'organizer');
    const notesFor = async (seat: Seat) =>
      (await listOneOnOnes(seat, { mine: false, page: 1 })).talks.map(({ notes }) => notes);
    expect(await notesFor(me)).toEqual(['She is afraid of her supervisor.']);
    expect(await notesFor(lead)).toEqual(['She is afraid of her supervisor.']);
    expect(await notesFor(other)).toEqual([null]);
    const observer = await takeSeat(lead.campaignId, 'observer');
    expect(await notesFor(observer)).toEqual([]);
    const elsewhere = await makeCampaign('Abel');
    expect(await notesFor(elsewhere.rosa)).toEqual([]);
  });

  test('a draft is read by its author alone, keeps all that was typed, and is gone once it is saved', async () => {
    const key = randomUUID();
    const entered = { key, with: 'Amos', notes: 'half a sen', issue: ['Pay', 'Heat'] };
    const problems = { heldOn: [{ key: 'oneOnOnes.dayMissing' as const }] };
    await keepDraft(me, key, { ...entered, notes: 'half' }, {});
    await keepDraft(me, key, entered, problems);
    expect(await findDraft(me, key)).toEqual({ entered, problems });
    expect(await findDraft(lead, key)).toBeNull();
    await dropDraft(lead, key);
    expect(await findDraft(me, key)).not.toBeNull();
    await dropDraft(me, key);
    expect(await findDraft(me, key)).toBeNull();
  });
});
