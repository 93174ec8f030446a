import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { liftHold, setHold } from '@/lib/burning/commands';
import { today } from '@/lib/campaigns/today';
import { db } from '@/lib/db/client';
import { dateFromDay } from '@/lib/db/days';
import { verifyAudit } from '@/lib/db/audit-verify';
import { retainDue } from '@/lib/db/retain-due';
import { KEEP_ALL, monthsBefore, type Clocks } from '@/lib/retention/clocks';
import { runClocks, setClocks } from '@/lib/retention/commands';
import { findClocks, foresee } from '@/lib/retention/queries';
import { rateTie } from '@/lib/ties/commands';
import { addDays, type Day } from '@/lib/web/day';
import { editWorker } from '@/lib/workers/commands';
import { onlyName } from '@/lib/workers/words';
import { planFor } from './kept-state';
import { fieldsOf } from './random-deeds';
import { makeCampaignRow, makeFollowUp, makeSeat, makeUser, makeWorker } from './rows';
import { codeName, goneOn, talkOn, talkWords, workerWords } from './rows-with-words';
import { asItStands } from '@/tests/db/as-it-stands';

const HALF_A_YEAR: Clocks = { ...KEEP_ALL, notesMonths: 6 };
const LEFT_A_YEAR: Clocks = { ...KEEP_ALL, leftMonths: 12 };
const SIX_BEFORE = monthsBefore(today(), 6);
const YEAR_BEFORE = monthsBefore(today(), 12);
const DONE = { done: true };

let rosa: Seat;
let campaignId: string;

beforeEach(async () => {
  campaignId = await makeCampaignRow();
  rosa = await makeSeat(campaignId, await makeUser(), 'lead');
});

async function runNow() {
  const { clocks } = await findClocks(rosa);
  return runClocks(rosa, (await foresee(rosa, clocks)).digest);
}

const hasWords = (words: unknown) => (words as { notes: string | null }).notes !== null;
const deeds = async () =>
  (await db.auditEvent.findMany({ where: { campaignId }, orderBy: { sequence: 'asc' } })).map(
    ({ deed }) => deed,
  );

test('off by default, and off again: nothing is foreseen and nothing goes', async () => {
  const worker = await goneOn(campaignId, '2001-01-01' as Day, 'Nadia');
  const talk = await talkOn(rosa, '2001-01-01' as Day, worker);
  expect(await findClocks(rosa)).toEqual({ clocks: KEEP_ALL, onHold: false });
  expect(await foresee(rosa, KEEP_ALL)).toMatchObject({ talks: [], workers: [], followUps: 0 });
  await setClocks(rosa, HALF_A_YEAR, await asItStands.clocks(rosa));
  expect(await setClocks(rosa, KEEP_ALL, await asItStands.clocks(rosa))).toEqual(DONE);
  expect(await retainDue(new Date())).toBe(0);
  expect(await runNow()).toMatchObject({ refused: { key: 'retention.nothing' } });
  expect(hasWords(await talkWords(campaignId, talk))).toBe(true);
  expect((await workerWords(campaignId, worker)).name).toBe('Nadia');
});

test('notes go to the day; the one-on-one, what came up and its ratings stay', async () => {
  const [nadia, amos] = [await makeWorker(campaignId, 'Nadia'), await makeWorker(campaignId, 'Amos')];
  await rateTie(rosa, { between: [nadia, amos], told: null, trust: 2, ratedOn: SIX_BEFORE });
  const [due, young] = [
    await talkOn(rosa, SIX_BEFORE, nadia),
    await talkOn(rosa, addDays(SIX_BEFORE, 1), amos),
  ];
  const foreseen = await foresee(rosa, HALF_A_YEAR);
  expect(foreseen).toMatchObject({ talks: [{ id: due, heldOn: SIX_BEFORE }], workers: [] });
  expect(hasWords(await talkWords(campaignId, due))).toBe(true);
  await setClocks(rosa, HALF_A_YEAR, await asItStands.clocks(rosa));
  expect(await runClocks(rosa, foreseen.digest)).toEqual({ talks: 1, workers: 0 });
  expect(await talkWords(campaignId, due)).toEqual({ issues: ['Pay'], asked: null, notes: null });
  expect(hasWords(await talkWords(campaignId, young))).toBe(true);
  const row = await db.oneOnOne.findUniqueOrThrow({ where: { id: due } });
  expect(row).toMatchObject({ support: 2, heldOn: dateFromDay(SIX_BEFORE), withdrawnAt: null });
  expect(await db.trustRating.count({ where: { campaignId, withdrawnAt: null } })).toBe(1);
  expect((await workerWords(campaignId, nadia)).name).toBe('Nadia');
  expect(await runNow()).toMatchObject({ refused: { key: 'retention.nothing' } });
});

test('coworkers who left lose their words to the day, with records that are one with theirs', async () => {
  const gone = await goneOn(campaignId, YEAR_BEFORE, 'Nadia');
  const twin = await makeWorker(campaignId, 'Nadja');
  await db.worker.update({ where: { id: twin }, data: { mergedIntoId: gone } });
  const stay = [
    await goneOn(campaignId, addDays(YEAR_BEFORE, 1), 'Amos'),
    await goneOn(campaignId, null, 'Ines'),
    await goneOn(campaignId, YEAR_BEFORE, 'Tomas', 'excluded'),
    await makeWorker(campaignId, 'Lucia'),
  ];
  await rateTie(rosa, { between: [gone, stay[3] ?? ''], told: null, trust: 1, ratedOn: YEAR_BEFORE });
  await db.worker.update({ where: { id: gone }, data: { fileIdKey: 'Nadia' } });
  const foreseen = await foresee(rosa, LEFT_A_YEAR);
  expect(foreseen.workers.map(({ name, leftOn }) => [name, leftOn])).toEqual([
    ['Nadia', YEAR_BEFORE],
    ['Nadja', null],
  ]);
  await setClocks(rosa, LEFT_A_YEAR, await asItStands.clocks(rosa));
  expect(await runClocks(rosa, foreseen.digest)).toEqual({ talks: 0, workers: 2 });
  expect(await workerWords(campaignId, gone)).toEqual(onlyName(await codeName(campaignId, gone)));
  expect(await workerWords(campaignId, twin)).toEqual(onlyName(await codeName(campaignId, twin)));
  expect(await db.worker.findUniqueOrThrow({ where: { id: gone } })).toMatchObject({
    status: 'left',
    statusOn: dateFromDay(YEAR_BEFORE),
    fileIdKey: null,
  });
  const names = await Promise.all(stay.map(async (id) => (await workerWords(campaignId, id)).name));
  expect(names).toEqual(['Amos', 'Ines', 'Tomas', 'Lucia']);
  expect(await db.trustRating.count({ where: { campaignId, withdrawnAt: null } })).toBe(1);
});

test('what went is nowhere: not in the history, not in what an import keeps, and cannot be put back', async () => {
  const [nadia, amos] = [await makeWorker(campaignId, 'Nadia'), await makeWorker(campaignId, 'Amos')];
  await editWorker(
    rosa,
    { workerId: nadia, version: 1 },
    { ...fieldsOf('Nadia Petrov'), status: 'left', statusOn: YEAR_BEFORE },
  );
  await editWorker(rosa, { workerId: amos, version: 1 }, fieldsOf('Amos Reyes'));
  const talk = await talkOn(rosa, SIX_BEFORE, amos);
  const importId = randomUUID();
  const vault = await vaultOf(campaignId);
  const before = [nadia, amos].map((id) => ({ ...fieldsOf('Before'), fileId: null, id, version: 2 }));
  const words = { fileName: 'list.csv', counts: {}, undone: null, before };
  await db.import.create({
    data: {
      id: importId,
      campaignId,
      idempotencyKey: importId,
      importedById: rosa.userId,
      kind: 'workers',
      sealed: vault.seal('import', importId, words),
    },
  });
  const history = (rowId: string) => db.rowHistory.count({ where: { campaignId, rowId } });
  expect(await history(nadia)).toBe(1);
  await setClocks(rosa, { ...HALF_A_YEAR, ...LEFT_A_YEAR, notesMonths: 6 }, await asItStands.clocks(rosa));
  expect(await retainDue(new Date())).toBe(0);
  expect(await deeds()).toEqual(expect.arrayContaining(['retention.set', 'retention.due']));
  expect([await history(nadia), await history(talk), await history(importId)]).toEqual([0, 0, 0]);
  expect(await history(amos)).toBe(1);
  const { sealed } = await db.import.findUniqueOrThrow({ where: { id: importId } });
  expect((vault.open('import', importId, sealed) as typeof words).before.map(({ id }) => id)).toEqual([amos]);
  const plan = await planFor(rosa, rosa.userId, 1);
  expect(plan.deeds.map(({ rowId }) => rowId)).toEqual([amos]);
  const said = (await deeds()).length;
  await retainDue(new Date());
  expect(await deeds()).toHaveLength(said);
  const [checked] = await verifyAudit(process.env['DATABASE_URL'] ?? '', campaignId);
  expect(checked).toMatchObject({ events: said, problems: [] });
});

test('a legal hold stops both the clock and the button, until it is lifted', async () => {
  const talk = await talkOn(rosa, SIX_BEFORE, await makeWorker(campaignId, 'Nadia'));
  await setClocks(rosa, HALF_A_YEAR, await asItStands.clocks(rosa));
  await setHold(rosa, 'Case 12-CA-1');
  expect(await findClocks(rosa)).toMatchObject({ onHold: true });
  await retainDue(new Date());
  expect(await runNow()).toMatchObject({ refused: { key: 'retention.onHold' } });
  expect(hasWords(await talkWords(campaignId, talk))).toBe(true);
  await liftHold(rosa, await asItStands.hold(rosa));
  await Promise.all([retainDue(new Date()), retainDue(new Date())]);
  expect(hasWords(await talkWords(campaignId, talk))).toBe(false);
  expect((await deeds()).filter((deed) => deed === 'retention.due')).toHaveLength(1);
});

test('what was not seen does not go, and only a lead sets or runs', async () => {
  const nadia = await makeWorker(campaignId, 'Nadia');
  await talkOn(rosa, SIX_BEFORE, nadia);
  await setClocks(rosa, HALF_A_YEAR, await asItStands.clocks(rosa));
  const { digest } = await foresee(rosa, HALF_A_YEAR);
  const late = await talkOn(rosa, SIX_BEFORE, nadia);
  expect(await runClocks(rosa, digest)).toMatchObject({ refused: { key: 'retention.changed' } });
  expect(hasWords(await talkWords(campaignId, late))).toBe(true);
  const amos = await makeSeat(campaignId, await makeUser(), 'organizer');
  expect(await setClocks(amos, KEEP_ALL, await asItStands.clocks(amos))).toMatchObject({
    refused: { key: 'access.notAllowed' },
  });
  expect(await runClocks(amos, digest)).toMatchObject({ refused: { key: 'access.notAllowed' } });
  expect(await foresee(amos, HALF_A_YEAR)).toMatchObject({ talks: [], workers: [] });
});

test('a campaign that ended loses the words of all, so many months after', async () => {
  const nadia = await makeWorker(campaignId, 'Nadia');
  const talk = await talkOn(rosa, today(), nadia);
  const followUp = await makeFollowUp(rosa, nadia);
  const vault = await vaultOf(campaignId);
  await db.followUp.update({
    where: { id: followUp },
    data: { sealed: vault.seal('follow_up', followUp, { what: 'Bring the card' }) },
  });
  const ended = (day: Day): Clocks => ({ ...KEEP_ALL, closedMonths: 12, closedOn: day });
  const later = await foresee(rosa, ended(addDays(YEAR_BEFORE, 1)));
  expect(later).toMatchObject({ talks: [], workers: [], followUps: 0 });
  await setClocks(rosa, ended(YEAR_BEFORE), await asItStands.clocks(rosa));
  expect(await foresee(rosa, ended(YEAR_BEFORE))).toMatchObject({
    talks: [{ id: talk }],
    workers: [{ name: 'Nadia' }],
    followUps: 1,
  });
  await retainDue(new Date());
  expect(hasWords(await talkWords(campaignId, talk))).toBe(false);
  expect((await workerWords(campaignId, nadia)).name).toBe(await codeName(campaignId, nadia));
  const { sealed } = await db.followUp.findUniqueOrThrow({ where: { id: followUp } });
  expect(vault.open('follow_up', followUp, sealed)).toEqual({ what: null });
});
