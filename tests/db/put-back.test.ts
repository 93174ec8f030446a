import { describe, expect, test } from 'vitest';
import { putBack } from '@/lib/audit/commands';
import { editCampaign } from '@/lib/campaigns/commands';
import { settingsTexts } from '@/lib/campaigns/settings-texts';
import { db } from '@/lib/db/client';
import { digestOf } from '@/lib/db/put-back-plan';
import { clearOldHistory } from '@/lib/db/row-history';
import { isRefusal } from '@/lib/forms/refusal';
import { undoImport } from '@/lib/imports/commands';
import { findPutBack } from '@/lib/put-back/queries';
import { rateTie } from '@/lib/ties/commands';
import { addWorker, deleteWorker, editWorker } from '@/lib/workers/commands';
import { DAYS } from '@/tests/arbitraries';
import { broughtIn } from './import-files';
import { differences, lastEvent, planFor, putsBack, stateOf } from './kept-state';
import { makeCampaign, takeSeat } from './made-up-campaign';
import { fieldsOf } from './random-deeds';

describe('putting back', () => {
  test('brings back what an undone file took away, and what it changed', async () => {
    const { rosa } = await makeCampaign('Amos');
    const lena = await takeSeat(rosa.campaignId, 'lead');
    const { id: importId } = await broughtIn(rosa, 'id,name\nw1,Ana\nw2,Ben\n');
    const before = await stateOf(rosa.campaignId);
    const since = (await lastEvent(rosa.campaignId)) + 1;
    await undoImport(lena, importId);
    expect(differences(before, await stateOf(rosa.campaignId))).toHaveLength(3);
    await putsBack(rosa, lena.userId, since);
    expect(differences(before, await stateOf(rosa.campaignId))).toEqual([]);
  });

  test('leaves a new coworker whom somebody else has rated since', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    const lena = await takeSeat(rosa.campaignId, 'lead');
    const since = (await lastEvent(rosa.campaignId)) + 1;
    const added = await addWorker(lena, fieldsOf('Newcomer'));
    if (isRefusal(added)) throw new Error(added.refused.key);
    await rateTie(rosa, { between: [added.workerId, ids.Amos], told: null, trust: 2, ratedOn: DAYS[0]! });
    const plan = await planFor(rosa, lena.userId, since);
    expect(plan).toMatchObject({ deeds: [], left: [{ reason: 'builtOn', row: { rowId: added.workerId } }] });
    const answer = await putBack(rosa, { userId: lena.userId, since, seen: digestOf(plan) });
    expect(answer).toMatchObject({ refused: { key: 'audit.nothing' } });
  });

  test('does nothing else than what was shown', async () => {
    const { rosa, ids } = await makeCampaign('Amos', 'Ruth');
    const lena = await takeSeat(rosa.campaignId, 'lead');
    const since = (await lastEvent(rosa.campaignId)) + 1;
    await deleteWorker(lena, ids.Amos);
    const seen = digestOf(await planFor(rosa, lena.userId, since));
    await deleteWorker(lena, ids.Ruth);
    const asked = { userId: lena.userId, since, seen };
    expect(await putBack(rosa, asked)).toMatchObject({ refused: { key: 'audit.changedMeanwhile' } });
  });

  test('is for leads, and within one campaign', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    const hugo = await takeSeat(rosa.campaignId, 'organizer');
    await deleteWorker(rosa, ids.Amos);
    const asked = { userId: rosa.userId, since: 1, seen: '' };
    expect(await putBack(hugo, asked)).toMatchObject({ refused: { key: 'access.notAllowed' } });
    const other = await makeCampaign('Ruth');
    expect(await putBack(other.rosa, asked)).toMatchObject({ refused: { key: 'audit.nothing' } });
  });

  test('shows what it will do in words, to leads', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    const lena = await takeSeat(rosa.campaignId, 'lead');
    await editWorker(
      lena,
      { workerId: ids.Amos, version: 1 },
      { ...fieldsOf('Amos B.'), department: 'Pick' },
    );
    await editCampaign(lena, { ...rosa.campaign, issues: [] }, settingsTexts(rosa.campaign));
    const asked = { userId: lena.userId, since: 1, page: 1 };
    expect(await findPutBack(rosa, asked)).toMatchObject({
      who: lena.handle,
      will: 1,
      stay: 0,
      notHere: 1,
      deeds: [
        {
          table: 'worker',
          deed: 'change-back',
          about: [{ kind: 'worker', name: 'Amos B.' }],
          changes: [
            { field: 'name', from: { text: 'Amos B.' }, to: { text: 'Amos' } },
            { field: 'department', from: { text: 'Pick' }, to: { kind: 'nothing' } },
          ],
        },
      ],
    });
    expect(await findPutBack(await takeSeat(rosa.campaignId, 'organizer'), asked)).toBeNull();
  });

  test('keeps no history without an event, and clears what is old', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    const { campaignId } = rosa;
    await db.worker.update({ where: { id: ids.Amos }, data: { inUnit: false } });
    expect(await db.rowHistory.count({ where: { campaignId } })).toBe(0);
    await deleteWorker(rosa, ids.Amos);
    const [kept] = await db.rowHistory.findMany({ where: { campaignId } });
    expect(kept).toMatchObject({
      tableName: 'worker',
      rowId: ids.Amos,
      happened: 'changed',
      eventSequence: 1,
    });
    expect(JSON.stringify(kept?.before)).not.toContain('Amos');
    const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);
    expect(await clearOldHistory(days(89))).toBe(0);
    await db.legalHold.create({ data: { id: campaignId, campaignId, sealed: '-', setById: rosa.userId } });
    await clearOldHistory(days(91));
    expect(await db.rowHistory.count({ where: { campaignId } })).toBe(1);
    await db.legalHold.updateMany({ where: { campaignId }, data: { liftedAt: new Date() } });
    await clearOldHistory(days(91));
    expect(await db.rowHistory.count({ where: { campaignId } })).toBe(0);
  });
});
