import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { newDeviceKey } from '@/lib/crypto/device-key';
import { db } from '@/lib/db/client';
import { logOneOnOne } from '@/lib/one-on-ones/commands';
import { listOneOnOnes } from '@/lib/one-on-ones/queries';
import { dropDraft, keepDraft } from '@/lib/talk-drafts/commands';
import { findDraft } from '@/lib/talk-drafts/queries';
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
    const deviceKey = newDeviceKey();
    await keepDraft(me, { key, deviceKey, entered: { ...entered, notes: 'half' }, problems: {} });
    await keepDraft(me, { key, deviceKey, entered, problems });
    expect(await findDraft(me, key, deviceKey)).toEqual({ entered, problems });
    expect(await findDraft(lead, key, deviceKey)).toBeNull();
    await dropDraft(lead, key);
    expect(await findDraft(me, key, deviceKey)).not.toBeNull();
    await dropDraft(me, key);
    expect(await findDraft(me, key, deviceKey)).toBeNull();
  });

  test('a draft says nothing without the browser it was typed in, not even to whoever has every key of the server', async () => {
    const key = randomUUID();
    const deviceKey = newDeviceKey();
    const entered = { key, with: 'Amos', notes: 'What the screening has not seen yet.' };
    await keepDraft(me, { key, deviceKey, entered, problems: {} });
    expect(await findDraft(me, key, null)).toBeNull();
    expect(await findDraft(me, key, newDeviceKey())).toBeNull();
    const { sealed } = await db.oneOnOneDraft.findFirstOrThrow({ where: { idempotencyKey: key } });
    const opened = (await vaultOf(me.campaignId)).open('one_on_one_draft', `${me.userId} ${key}`, sealed);
    expect(JSON.stringify(opened)).not.toContain('screening');
  });
});
