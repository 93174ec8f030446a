import { expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { db } from '@/lib/db/client';
import { listRatingsOf, listTalksWith } from '@/lib/profile/queries';
import { rateTie } from '@/lib/ties/commands';
import { parseDay, type Day } from '@/lib/web/day';
import type { Trust } from '@/lib/web/trust';
import {
  addWorker,
  deleteWorker,
  editWorker,
  linkSelf,
  mergeWorkers,
  restoreWorker,
} from '@/lib/workers/commands';
import { findMergedInto, listDeletedWorkers, listRosterWorkers } from '@/lib/workers/queries';
import { findRoster } from '@/lib/workers/roster';
import { workerSchema } from '@/lib/workers/schema';
import type { WorkerFields } from '@/lib/workers/worker-fields';
import { makeFollowUp, makeTalk, withTurf } from './rows';
import { sameSeat, seatBeside, seatIn } from './seat-in';

const DAY = parseDay('2026-06-01') as Day;

function fields(entered: Partial<Record<keyof WorkerFields, string>>): WorkerFields {
  return workerSchema.parse({ inUnit: 'yes', ...entered });
}

async function add(seat: Seat, entered: Partial<Record<keyof WorkerFields, string>>): Promise<string> {
  const answer = await addWorker(seat, fields(entered));
  if ('refused' in answer) throw new Error(answer.refused.key);
  return answer.workerId;
}

async function rate(seat: Seat, one: string, other: string, trust: Trust, told: string | null = null) {
  const answer = await rateTie(seat, { between: [one, other], told, trust, ratedOn: DAY });
  if ('refused' in answer) throw new Error(answer.refused.key);
}

test('a coworker is written down as entered, in this campaign alone', async () => {
  const [here, elsewhere] = [await seatIn('here', 'organizer'), await seatIn('elsewhere', 'organizer')];
  const id = await add(here, {
    name: 'Núñez, Marisol',
    languages: 'Spanish, English',
    startedOn: '2024-02-01',
  });
  const worker = (await findRoster(await sameSeat(here))).byId.get(id);
  expect(worker).toMatchObject({
    name: 'Núñez, Marisol',
    languages: ['Spanish', 'English'],
    startedOn: '2024-02-01',
    version: 1,
  });
  expect((await findRoster(await sameSeat(elsewhere))).workers).toEqual([]);
  expect(await editWorker(elsewhere, { workerId: id, version: 1 }, fields({ name: 'X' }))).toMatchObject({
    refused: { key: 'workers.gone' },
  });
});

test('of two who change one record, one is refused and shown what the other saved', async () => {
  const ruth = await seatIn('two writers', 'lead');
  const workerId = await add(ruth, { name: 'Amos Fennimore', department: 'Pick' });
  const bashir = await withTurf(await seatBeside(ruth.campaignId, 'organizer'));
  const answers = await Promise.all([
    editWorker(ruth, { workerId, version: 1 }, fields({ name: 'Amos Fennimore', department: 'Pack' })),
    editWorker(bashir, { workerId, version: 1 }, fields({ name: 'Amos Fennimore', phone: '201-555-0142' })),
  ]);
  const refused = answers.filter((answer) => 'refused' in answer);
  expect(refused).toHaveLength(1);
  const saved = (await listRosterWorkers(await sameSeat(ruth))).find(({ id }) => id === workerId)!;
  expect(saved.version).toBe(2);
  expect(refused[0]).toMatchObject({
    refused: { key: 'workers.changedMeanwhile' },
    current: { department: saved.department, phone: saved.phone, version: 2 },
    hand: { by: 'refused' in answers[0] ? bashir.handle : ruth.handle, isMe: false },
  });
  const again = await editWorker(
    bashir,
    { workerId, version: 2 },
    fields({ name: 'Amos', department: 'Stow' }),
  );
  expect(again).toEqual({ workerId });
});

test('merging loses no rating and no note, and leaves ratings between the two out of the web', async () => {
  const lead = await seatIn('merging', 'lead');
  const kept = await add(lead, { name: 'José Medrano', department: 'Pick' });
  const gone = await add(lead, { name: 'Jose L. Medrano', phone: '201-555-0142', languages: 'Spanish' });
  const ruth = await add(lead, { name: 'Ruth Adeyemi-Cole' });
  await rate(lead, gone, ruth, 2, gone);
  await rate(lead, ruth, gone, 3, ruth);
  await rate(lead, kept, ruth, 4);
  await rate(lead, kept, gone, 1);
  await makeTalk(lead, gone, 'Offered to translate.');
  await makeFollowUp(lead, gone);
  await db.committeeSeat.create({
    data: { campaignId: lead.campaignId, workerId: gone, recordedById: lead.userId },
  });
  const before = await db.trustRating.count({ where: { campaignId: lead.campaignId } });

  expect(await mergeWorkers(lead, { keptId: kept, goneId: gone }, ['name'])).toEqual({ workerId: kept });

  const seat = await sameSeat(lead);
  const { workers, byId } = await findRoster(seat);
  expect(workers.map((worker) => worker.id).sort()).toEqual([kept, ruth].sort());
  expect(byId.get(kept)).toMatchObject({
    name: 'Jose L. Medrano',
    department: 'Pick',
    phone: '201-555-0142',
    languages: ['Spanish'],
    onCommittee: true,
    version: 2,
  });
  expect(await db.trustRating.count({ where: { campaignId: lead.campaignId } })).toBe(before);
  const told = (await listRatingsOf(seat, kept)).map(({ other, voice, trust, otherGone }) => [
    other,
    voice,
    trust,
    otherGone,
  ]);
  expect(told).toHaveLength(4);
  expect(told).toContainEqual([ruth, 'self', 2, null]);
  expect(told).toContainEqual([ruth, 'other', 3, null]);
  expect(told).toContainEqual([ruth, 'organizer', 4, null]);
  expect(told).toContainEqual([gone, 'organizer', 1, 'merged']);
  expect((await listTalksWith(seat, kept)).map(({ notes }) => notes)).toEqual(['Offered to translate.']);
  expect(await db.followUp.count({ where: { workerId: kept } })).toBe(1);
  const { analysis } = await findAnalysis(seat);
  expect(analysis.summary.workers).toBe(2);
  expect(analysis.byId.get(kept)).toMatchObject({ lines: 1, bestTrust: 3 });
});

test('whoever is asked for by what is no id was merged into nobody', async () => {
  expect(await findMergedInto(await seatIn('Harbor', 'lead'), 'nobody one-on-one.log')).toBeNull();
});

test('a deleted coworker leaves every list and the web, and comes back with every rating', async () => {
  const lead = await seatIn('deleting', 'lead');
  const amos = await add(lead, { name: 'Amos Fennimore' });
  const ruth = await add(lead, { name: 'Ruth Adeyemi-Cole' });
  await rate(lead, amos, ruth, 4, amos);
  expect(await deleteWorker(lead, amos)).toEqual({ workerId: amos });
  const without = await sameSeat(lead);
  expect((await findRoster(without)).byId.has(amos)).toBe(false);
  expect((await findAnalysis(without)).analysis.byId.get(ruth)?.standing).toBe('no-line');
  expect((await listRatingsOf(without, ruth)).map(({ otherGone }) => otherGone)).toEqual(['deleted']);
  expect((await listDeletedWorkers(without)).map(({ id }) => id)).toEqual([amos]);
  expect(await editWorker(without, { workerId: amos, version: 1 }, fields({ name: 'X' }))).toMatchObject({
    refused: { key: 'workers.gone' },
  });
  expect(await restoreWorker(without, amos)).toEqual({ workerId: amos });
  const back = await sameSeat(lead);
  expect((await findAnalysis(back)).analysis.byId.get(amos)?.lines).toBe(1);
  expect(await listDeletedWorkers(back)).toEqual([]);
  expect(await restoreWorker(back, amos)).toMatchObject({ refused: { key: 'workers.gone' } });
});

test('organizers do not delete or merge, observers do nothing, and notes are their author’s', async () => {
  const lead = await seatIn('roles', 'lead');
  const organizer = await seatBeside(lead.campaignId, 'organizer');
  const observer = await seatBeside(lead.campaignId, 'observer');
  const amos = await add(lead, { name: 'Amos Fennimore' });
  const ruth = await add(organizer, { name: 'Ruth Adeyemi-Cole' });
  const refused = { refused: { key: 'access.notAllowed' } };
  expect(await deleteWorker(organizer, amos)).toMatchObject(refused);
  expect(await mergeWorkers(organizer, { keptId: amos, goneId: ruth }, [])).toMatchObject(refused);
  expect(await addWorker(observer, fields({ name: 'Nadia' }))).toMatchObject(refused);
  expect(await listRatingsOf(observer, amos)).toEqual([]);
  await makeTalk(lead, amos, 'For the leads.');
  expect(await listTalksWith(organizer, amos)).toEqual([]);
  const knowsAmos = await withTurf(organizer);
  expect((await listTalksWith(knowsAmos, amos)).map(({ notes }) => notes)).toEqual([null]);
  expect((await listTalksWith(lead, amos)).map(({ notes }) => notes)).toEqual(['For the leads.']);
});

test('an organizer says which record is their own; nobody else can say it of the same', async () => {
  const ruth = await seatIn('selves', 'organizer');
  const bashir = await seatBeside(ruth.campaignId, 'organizer');
  const record = await add(ruth, { name: 'Ruth Adeyemi-Cole' });
  expect(await linkSelf(await sameSeat(ruth), record)).toEqual({ linked: true });
  expect((await sameSeat(ruth)).workerId).toBe(record);
  expect(await linkSelf(bashir, record)).toMatchObject({ refused: { key: 'workers.gone' } });
  const knowing = await withTurf(bashir);
  expect(await linkSelf(knowing, record)).toMatchObject({ refused: { key: 'workers.somebodyElse' } });
  expect(await linkSelf(ruth, null)).toEqual({ linked: false });
  expect(await linkSelf(knowing, record)).toEqual({ linked: true });
});

test('what was done is audited by ids alone', async () => {
  const lead = await seatIn('audited', 'lead');
  const amos = await add(lead, { name: 'Amos Fennimore', phone: '201-555-0142' });
  await deleteWorker(lead, amos);
  const events = await db.auditEvent.findMany({
    where: { campaignId: lead.campaignId },
    orderBy: { sequence: 'asc' },
  });
  expect(events.map(({ deed, subjectIds }) => [deed, subjectIds])).toEqual([
    ['worker.add', [amos]],
    ['worker.delete', [amos]],
  ]);
  expect(JSON.stringify(events)).not.toMatch(/Amos|0142/u);
});
