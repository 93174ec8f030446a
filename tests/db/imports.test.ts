import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { findSeat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { db } from '@/lib/db/client';
import { isRefusal } from '@/lib/forms/refusal';
import { takeInHand } from '@/lib/import-drafts/commands';
import { findDraft } from '@/lib/import-drafts/queries';
import { bringIn, seenAs } from '@/lib/imports/bring-in';
import { runImport, undoImport } from '@/lib/imports/commands';
import type { ImportUndone } from '@/lib/imports/counts';
import { findImport } from '@/lib/imports/queries';
import { addWorker, editWorker } from '@/lib/workers/commands';
import { listRosterWorkers } from '@/lib/workers/queries';
import { workerSchema } from '@/lib/workers/schema';
import { seatOf } from './rows';
import { broughtIn, dryRun, newLead, received } from './import-files';

const PEOPLE =
  'id,name,department,committee,tags\nw1,Ruth Vega,pick,yes,met|driver\nw2,Amos Diallo,pack,,\nw3,Ana Cruz,pack,,\n';
const RATINGS = 'from,to,trust,rated_on,told_by\nw1,w2,1,2026-01-10,from\nw3,w1,2,,\nw2,w9,2,,\n';

let seat: Seat;
beforeEach(async () => {
  seat = await newLead();
});

/** Everybody as they stand, by their id in files. */
async function standing() {
  const workers = await listRosterWorkers(await seatOf(seat.userId, seat.campaignId));
  return workers
    .map(({ id, fileId, name, department, tags, version }) => ({
      id,
      fileId,
      name,
      department,
      tags,
      version,
    }))
    .sort((one, other) => ((one.fileId ?? '') < (other.fileId ?? '') ? -1 : 1));
}

async function undone(importId: string): Promise<ImportUndone> {
  const answer = await undoImport(seat, importId);
  if (isRefusal(answer)) throw new Error(answer.refused.key);
  return answer;
}

describe('bringing in', () => {
  test('the tailors are as woven as the files say', async () => {
    const file = (name: string) => readFileSync(`tests/fixtures/kapferer/${name}.csv`, 'utf8');
    await broughtIn(seat, file('workers'));
    await broughtIn(seat, file('ties-before'));
    const now = await findSeat(seat.userId, seat.campaignId);
    const { analysis } = await findAnalysis(now!);
    expect(analysis.summary).toMatchObject({ workers: 39, woven: 36 });
    // Ids are random here, and with them who of equals goes first: over 1,500 draws S is 0.404, give or take 0.0015.
    expect(Math.abs(analysis.summary.solidarity.S - 0.404)).toBeLessThan(0.012);
  });

  test('coworkers and ratings stand as the rows have them; refused rows are left out', async () => {
    await broughtIn(seat, PEOPLE);
    const { counts } = await broughtIn(seat, RATINGS);
    expect(counts).toEqual({ rows: 3, add: 2, update: 0, same: 0, refused: 1, lines: 4, blank: 0 });
    expect(await standing()).toMatchObject([
      { fileId: 'w1', name: 'Ruth Vega', department: 'pick', tags: ['met', 'driver'] },
      { fileId: 'w2', department: 'pack' },
      { fileId: 'w3', department: 'pack' },
    ]);
    const idOf = new Map((await standing()).map((worker) => [worker.fileId, worker.id]));
    const ratings = await db.trustRating.findMany({
      where: { campaignId: seat.campaignId },
      orderBy: { trust: 'asc' },
    });
    const first = ratings[0]!;
    expect(first.trust).toBe(1);
    expect(first.voice).toBe(first.firstId === idOf.get('w1') ? 'first' : 'second');
    expect(first.ratedOn?.toISOString()).toBe('2026-01-10T00:00:00.000Z');
    expect(ratings[1]).toMatchObject({ trust: 2, voice: 'organizer', ratedOn: null });
  });

  test('the same file again changes nothing', async () => {
    for (const file of [PEOPLE, RATINGS]) {
      await broughtIn(seat, file);
      const before = [await standing(), await db.trustRating.count()];
      const { counts } = await broughtIn(seat, file);
      expect([counts.add, counts.update]).toEqual([0, 0]);
      expect([await standing(), await db.trustRating.count()]).toEqual(before);
    }
  });

  test('an upload sent twice is one draft, and a run sent twice is one import', async () => {
    const key = randomUUID();
    const draftId = await received(seat, PEOPLE, key);
    expect(await received(seat, PEOPLE, key)).toBe(draftId);
    const { draft, planned } = await dryRun(seat, draftId);
    const taken = await Promise.all([takeInHand(seat, draftId), takeInHand(seat, draftId)]);
    expect(taken.sort()).toEqual([false, true]);
    const seen = seenAs(planned.plan.counts);
    await Promise.all([bringIn(seat, draft, seen), bringIn(seat, draft, seen).catch(() => undefined)]);
    expect(await db.import.count({ where: { campaignId: seat.campaignId } })).toBe(1);
    expect(await standing()).toHaveLength(3);
  });

  test('what was shown is what is done, or nothing is', async () => {
    const draftId = await received(seat, PEOPLE);
    const { draft, planned } = await dryRun(seat, draftId);
    await addWorker(seat, workerSchema.parse({ name: 'Ruth Vega', inUnit: 'yes' }));
    expect(await runImport(seat, draft, planned, () => undefined)).toMatchObject({
      refused: { key: 'import.changedMeanwhile' },
    });
    await takeInHand(seat, draftId);
    await bringIn(seat, draft, seenAs(planned.plan.counts));
    expect((await findDraft(seat, draftId))?.state).toBe('changed');
    expect(await standing()).toHaveLength(1);
    expect(await findImport(seat, draftId)).toBeNull();
  });

  test('an organizer may not, and another campaign has no such file', async () => {
    const draftId = await received(seat, PEOPLE);
    expect(await findDraft({ ...seat, role: 'organizer' }, draftId)).toBeNull();
    expect(await findDraft(await newLead(), draftId)).toBeNull();
    const { draft, planned } = await dryRun(seat, draftId);
    const refused = await runImport({ ...seat, role: 'organizer' }, draft, planned, () => undefined);
    expect(refused).toMatchObject({ refused: { key: 'access.notAllowed' } });
  });
});

describe('taking back', () => {
  test('leaves no trace of who was added', async () => {
    const { id } = await broughtIn(seat, PEOPLE);
    expect(await undone(id)).toEqual({ removed: 3, setAside: 0, putBack: 0, withdrawn: 0, edited: [] });
    expect(await db.worker.count({ where: { campaignId: seat.campaignId } })).toBe(0);
    expect(await db.committeeSeat.count({ where: { campaignId: seat.campaignId } })).toBe(0);
    expect(await undoImport(seat, id)).toMatchObject({ refused: { key: 'import.undoneAlready' } });
  });

  test('who was rated since is deleted as by hand, and the file can come again', async () => {
    const people = await broughtIn(seat, PEOPLE);
    await broughtIn(seat, RATINGS);
    expect(await undone(people.id)).toMatchObject({ removed: 0, setAside: 3 });
    expect(await standing()).toEqual([]);
    await broughtIn(seat, PEOPLE);
    expect(await standing()).toHaveLength(3);
  });

  test('ratings are withdrawn, not lost', async () => {
    await broughtIn(seat, PEOPLE);
    const { id } = await broughtIn(seat, RATINGS);
    expect(await undone(id)).toMatchObject({ withdrawn: 2 });
    const where = { campaignId: seat.campaignId };
    expect(await db.trustRating.count({ where })).toBe(2);
    expect(await db.trustRating.count({ where: { ...where, withdrawnAt: null } })).toBe(0);
  });

  test('who was changed is put back, unless somebody edited them since', async () => {
    await broughtIn(seat, PEOPLE);
    const before = await standing();
    const { id, counts } = await broughtIn(
      seat,
      PEOPLE.replaceAll('pack', 'dock').replace('met|driver', 'steward'),
    );
    expect(counts).toMatchObject({ update: 3, add: 0 });
    const amos = (await standing()).find(({ fileId }) => fileId === 'w2')!;
    const fields = workerSchema.parse({ name: 'Amos Diallo', department: 'sort', inUnit: 'yes' });
    await editWorker(seat, { workerId: amos.id, version: amos.version }, fields);
    expect(await undone(id)).toMatchObject({ putBack: 2, edited: [amos.id] });
    const plain = (rows: typeof before) => rows.map(({ version: _version, ...row }) => row);
    const after = plain(await standing());
    expect(after[1]?.department).toBe('sort');
    expect([after[0], after[2]]).toEqual([plain(before)[0], plain(before)[2]]);
  });
});
