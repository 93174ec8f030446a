import { expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { sending } from '@/lib/access/sending';
import { inviteMember, removeMember } from '@/lib/members/commands';
import { db } from '@/lib/db/client';
import { clearOldAnswers } from '@/lib/db/sent-forms';
import { newOnce } from '@/lib/forms/once';
import { seeAlert } from '@/lib/audit/commands';
import { addWorker, deleteWorker, restoreWorker } from '@/lib/workers/commands';
import { workerSchema } from '@/lib/workers/schema';
import { makeWorker } from './rows';
import { sameSeat, seatBeside, seatIn } from './seat-in';

const AMOS = workerSchema.parse({ name: 'Amos Fennimore', inUnit: 'yes' });
const DAY = 24 * 60 * 60 * 1000;

/** The seat as the next request finds it, with a form in its hand. */
async function withForm(seat: Seat, once: string, fields: Record<string, string> = {}): Promise<Seat> {
  return sending(await sameSeat(seat), { ...fields, once });
}

async function told(seat: Seat) {
  const { campaignId } = seat;
  const { webRevision } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  return {
    revision: webRevision,
    events: await db.auditEvent.count({ where: { campaignId } }),
    workers: await db.worker.count({ where: { campaignId } }),
    kept: await db.sentForm.count({ where: { campaignId } }),
  };
}

test('the same form fifty times at once is done once, and all are answered alike', async () => {
  const seat = await seatIn('fifty', 'organizer');
  const once = newOnce();
  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => addWorker(await withForm(seat, once, { name: 'Amos' }), AMOS)),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toHaveProperty('workerId');
  expect(await told(seat)).toEqual({ revision: 1, events: 1, workers: 1, kept: 1 });
});

test('another name, other contents, another deed and another person are another command', async () => {
  const seat = await seatIn('others', 'organizer');
  const other = await seatBeside(seat.campaignId, 'organizer');
  const once = newOnce();
  await addWorker(await withForm(seat, once, { name: 'Amos' }), AMOS);
  await addWorker(await withForm(seat, once, { name: 'Amos F.' }), AMOS);
  await addWorker(await withForm(seat, newOnce(), { name: 'Amos' }), AMOS);
  await addWorker(await withForm(other, once, { name: 'Amos' }), AMOS);
  await addWorker(await withForm(seat, 'short', { name: 'Amos' }), AMOS);
  await addWorker(await withForm(seat, 'short', { name: 'Amos' }), AMOS);
  expect(await told(seat)).toMatchObject({ workers: 6, kept: 4 });
  const id = await makeWorker(seat.campaignId, 'Ruth');
  const form = await withForm(await seatBeside(seat.campaignId, 'lead'), once);
  await deleteWorker(form, id);
  await restoreWorker(form, id);
  expect((await db.worker.findUniqueOrThrow({ where: { id } })).deletedAt).toBeNull();
});

test('a refusal keeps nothing: what was in the way may be gone the next time', async () => {
  const seat = await seatIn('refusal', 'lead');
  const id = await makeWorker(seat.campaignId, 'Ruth');
  const form = await withForm(seat, newOnce(), { workerId: id });
  expect(await restoreWorker(form, id)).toMatchObject({ refused: { key: 'workers.gone' } });
  // The coworker moved the revision; the refusal did not.
  expect(await told(seat)).toMatchObject({ kept: 0, events: 0, revision: 1 });
  await deleteWorker(seat, id);
  expect(await restoreWorker(form, id)).toEqual({ workerId: id });
  await deleteWorker(seat, id);
  expect(await restoreWorker(form, id)).toEqual({ workerId: id });
  expect((await db.worker.findUniqueOrThrow({ where: { id } })).deletedAt).not.toBeNull();
});

test('what was answered is sealed, and whoever lost their seat or their session gets nothing out of it', async () => {
  const lead = await seatIn('withdrawn', 'lead');
  const other = await seatBeside(lead.campaignId, 'lead');
  const form = await withForm(other, newOnce(), { role: 'observer' });
  const answer = await inviteMember(form, 'observer');
  const code = 'code' in answer ? answer.code : '';
  expect(await inviteMember(form, 'observer')).toEqual({ code });
  const [row] = await db.sentForm.findMany({ where: { campaignId: lead.campaignId } });
  expect(JSON.stringify(row)).not.toContain(code);
  await db.session.create({
    data: { id: 'ended', userId: other.userId, expiresAt: new Date(Date.now() + DAY), revokedAt: new Date() },
  });
  expect(await inviteMember({ ...form, sessionId: 'ended' }, 'observer')).toHaveProperty('refused');
  await removeMember(lead, other.seatId);
  expect(await inviteMember(form, 'observer')).toMatchObject({ refused: { key: 'access.notAllowed' } });
});

test('what only notes is noted once for each sending too', async () => {
  const lead = await seatIn('alerts', 'lead');
  const form = await withForm(lead, newOnce());
  for (let times = 0; times < 3; times += 1)
    expect(await seeAlert(form, { kind: 'export', sequence: 4 })).toEqual({ recorded: true });
  expect(await told(lead)).toMatchObject({ events: 1, kept: 1 });
});

test('answers are forgotten after seven days', async () => {
  const seat = await seatIn('a week', 'organizer');
  await addWorker(await withForm(seat, newOnce()), AMOS);
  await clearOldAnswers(new Date(Date.now() + 6.9 * DAY));
  expect((await told(seat)).kept).toBe(1);
  await clearOldAnswers(new Date(Date.now() + 7.1 * DAY));
  expect((await told(seat)).kept).toBe(0);
});
