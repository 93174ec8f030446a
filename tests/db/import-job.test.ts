import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { takeInHand } from '@/lib/import-drafts/commands';
import { findDraft } from '@/lib/import-drafts/queries';
import { seenAs } from '@/lib/imports/bring-in';
import { sendImport } from '@/lib/imports/job';
import { findImport } from '@/lib/imports/queries';
import { Boss } from '@/lib/jobs/boss';
import { isQueueRunning, placeInLine, startQueue, stopQueue } from '@/lib/jobs/queue';
import { dryRun, newLead, received } from './import-files';

const url = process.env['DATABASE_URL']!;
const PEOPLE = 'id,name\nw1,Ruth Vega\nw2,Amos Diallo\n';

/** A file of which somebody has seen what it will do and said so. */
async function takenInHand(seat: Seat): Promise<{ draftId: string; seen: string }> {
  const draftId = await received(seat, PEOPLE);
  const { planned } = await dryRun(seat, draftId);
  await takeInHand(seat, draftId);
  return { draftId, seen: seenAs(planned.plan.counts) };
}

async function startedQueue(): Promise<void> {
  startQueue();
  await expect.poll(isQueueRunning, { timeout: 10_000 }).toBe(true);
}

async function run(statement: string): Promise<void> {
  const session = new Client({ connectionString: url });
  await session.connect();
  await session.query(statement);
  await session.end();
}

const imported = async ({ campaignId }: Seat) => [
  await db.import.count({ where: { campaignId } }),
  await db.worker.count({ where: { campaignId } }),
];

afterEach(() => stopQueue());

describe('an import is a job', () => {
  test('sent five times by two machines’ pages it is one', async () => {
    await startedQueue();
    const seat = await newLead();
    const { draftId, seen } = await takenInHand(seat);
    const sent = await Promise.all(Array.from({ length: 5 }, () => sendImport(seat, draftId, seen)));
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    await expect.poll(() => findImport(seat, draftId), { timeout: 10_000 }).not.toBeNull();
    // Sent once more it finds nothing to do.
    await sendImport(seat, draftId, seen);
    await expect.poll(() => placeInLine('import', draftId), { timeout: 10_000 }).toBeNull();
    expect(await imported(seat)).toEqual([1, 2]);
  });

  test('one whose machine was killed in the middle is done by another, once; meanwhile others see their place', async () => {
    const dead = new Boss(url, () => undefined);
    await dead.open();
    const seat = await newLead();
    const first = await takenInHand(seat);
    const { campaignId, userId, seatId } = seat;
    const data = { campaignId, userId, seatId, sessionId: null, draftId: first.draftId };
    await dead.add('import', { ...data, add: 2, update: 0, same: 0, refused: 0 }, first.draftId);
    const taken = (await dead.take('import'))!;
    await startedQueue();
    expect(await findDraft(seat, first.draftId)).toMatchObject({ state: 'running', place: null });
    const waiting = await newLead();
    const third = await takenInHand(waiting);
    await sendImport(waiting, third.draftId, third.seen);
    expect(await findDraft(waiting, third.draftId)).toMatchObject({ state: 'running', place: 1 });
    // However long it waits in line, it has not failed.
    await db.importDraft.updateMany({ data: { heardAt: new Date(0) } });
    expect(await findDraft(waiting, third.draftId)).toMatchObject({ state: 'running', place: 1 });
    await run(`UPDATE pgboss.job SET started_on = now() - interval '1 minute' WHERE state = 'active'`);
    await expect.poll(() => findImport(seat, first.draftId), { timeout: 10_000 }).not.toBeNull();
    await expect.poll(() => findImport(waiting, third.draftId), { timeout: 10_000 }).not.toBeNull();
    await dead.end(taken);
    expect([await imported(seat), await imported(waiting)]).toEqual([
      [1, 2],
      [1, 2],
    ]);
    await dead.close();
  });

  test('whoever lost their seat or session meanwhile brings in nothing', async () => {
    const seat = await newLead();
    const { draftId, seen } = await takenInHand(seat);
    await db.seat.update({ where: { id: seat.seatId }, data: { removedAt: new Date() } });
    await (
      await sendImport(seat, draftId, seen)
    ).inPlace;
    expect(await imported(seat)).toEqual([0, 0]);
    const other = await newLead();
    const theirs = await takenInHand(other);
    await (
      await sendImport({ ...other, sessionId: 'a'.repeat(64) }, theirs.draftId, theirs.seen)
    ).inPlace;
    expect(await imported(other)).toEqual([0, 0]);
    expect((await findDraft(other, theirs.draftId))?.state).toBe('failed');
  });

  test('where something else would happen than what was seen, nothing does', async () => {
    const seat = await newLead();
    const { draftId } = await takenInHand(seat);
    await (
      await sendImport(seat, draftId, 'anything')
    ).inPlace;
    expect((await findDraft(seat, draftId))?.state).toBe('changed');
    expect(await imported(seat)).toEqual([0, 0]);
  });
});
