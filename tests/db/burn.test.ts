import { beforeEach, expect, test } from 'vitest';
import { runJobs } from '@/lib/access/jobs';
import { findSeat, type Seat } from '@/lib/access/seat';
import { askToBurn, cancelBurn, confirmBurn, liftHold, setBurnWait, setHold } from '@/lib/burning/commands';
import { findBurning } from '@/lib/burning/queries';
import { burnDue } from '@/lib/db/burn';
import { db } from '@/lib/db/client';
import { removeMember } from '@/lib/members/commands';
import { makeCampaignRow, makeFollowUp, makeSeat, makeTalk, makeUser, makeWorker } from '@/tests/db/rows';
import { asItStands } from '@/tests/db/as-it-stands';

const HOUR = 60 * 60 * 1000;
const NAME = 'Ferry';
const DONE = { done: true };

let rosa: Seat;
let ines: Seat;
let campaignId: string;

beforeEach(async () => {
  campaignId = await makeCampaignRow(NAME);
  rosa = await makeSeat(campaignId, await makeUser(), 'lead');
  ines = await makeSeat(campaignId, await makeUser(), 'lead');
});

const later = (hours: number) => new Date(Date.now() + hours * HOUR);
const isThere = async () => (await db.campaign.count({ where: { id: campaignId } })) === 1;

test('a burn takes two leads, the code name and the waiting time; then keys and rows are gone, others stay', async () => {
  const other = await makeSeat(await makeCampaignRow('Other'), await makeUser(), 'lead');
  const worker = await makeWorker(campaignId, 'Nadia');
  const merged = await makeWorker(campaignId, 'Amos');
  await db.worker.update({ where: { id: merged }, data: { mergedIntoId: worker } });
  await makeTalk(rosa, worker, 'notes');
  await makeFollowUp(rosa, worker);
  expect(await confirmBurn(ines, NAME)).toMatchObject({ refused: { key: 'burning.needsAnother' } });
  expect(await askToBurn(rosa, 'Fery')).toMatchObject({ refused: { key: 'burning.codeNameWrong' } });
  expect(await askToBurn(rosa, NAME)).toEqual(DONE);
  expect(await askToBurn(ines, NAME)).toMatchObject({ refused: { key: 'burning.askedAlready' } });
  expect(await confirmBurn(rosa, NAME)).toMatchObject({ refused: { key: 'burning.needsAnother' } });
  await burnDue(later(100));
  expect(await isThere()).toBe(true);
  expect(await confirmBurn(ines, NAME)).toEqual(DONE);
  expect(await setBurnWait(ines, { hours: 24 }, {})).toMatchObject({
    refused: { key: 'burning.askedAlready' },
  });
  expect((await findBurning(ines)).burn).toMatchObject({ askedByMe: false });
  await burnDue(later(71.9));
  expect(await isThere()).toBe(true);
  expect((await Promise.all([burnDue(later(72.1)), burnDue(later(72.1))])).flat()).toEqual([campaignId]);
  expect(await isThere()).toBe(false);
  expect(await findSeat(rosa.userId, campaignId)).toBeNull();
  for (const table of ['worker', 'one_on_one', 'campaign_key', 'audit_event', 'row_history', 'seat']) {
    const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${table} WHERE campaign_id = $1::uuid`,
      campaignId,
    );
    expect(row?.count, table).toBe(0);
  }
  expect(await findSeat(other.userId, other.campaignId)).not.toBeNull();
});

test('one lead alone cannot; an organizer cannot; any lead calls it off until the last minute', async () => {
  const amos = await makeSeat(campaignId, await makeUser(), 'organizer');
  expect(await askToBurn(amos, NAME)).toMatchObject({ refused: { key: 'access.notAllowed' } });
  await askToBurn(rosa, NAME);
  await confirmBurn(ines, NAME);
  expect(await cancelBurn(amos)).toMatchObject({ refused: { key: 'access.notAllowed' } });
  expect(await cancelBurn(ines)).toEqual(DONE);
  await burnDue(later(1000));
  expect(await isThere()).toBe(true);
  await db.seat.update({ where: { id: ines.seatId }, data: { role: 'organizer' } });
  expect(await askToBurn(rosa, NAME)).toMatchObject({ refused: { key: 'burning.needsTwoLeads' } });
});

test('under a legal hold nothing burns: not asked for, not confirmed, not carried out', async () => {
  await askToBurn(rosa, NAME);
  expect(await setHold(ines, 'Case 12-CA-1')).toEqual(DONE);
  expect(await db.burnRequest.count({ where: { campaignId } })).toBe(0);
  expect((await findBurning(rosa)).hold?.reason).toBe('Case 12-CA-1');
  expect(await askToBurn(rosa, NAME)).toMatchObject({ refused: { key: 'burning.onHold' } });
  const past = new Date(Date.now() - HOUR);
  // However a request came to be there: the hold stands.
  await db.burnRequest.create({
    data: { campaignId, askedById: rosa.userId, confirmedById: ines.userId, confirmedAt: past, dueAt: past },
  });
  await burnDue(new Date());
  expect(await isThere()).toBe(true);
  expect(await liftHold(rosa, await asItStands.hold(rosa))).toEqual(DONE);
  expect(await liftHold(rosa, await asItStands.hold(rosa))).toMatchObject({
    refused: { key: 'burning.gone' },
  });
  expect(await askToBurn(rosa, NAME)).toEqual(DONE);
});

test('whoever lost their seat burns nothing, and what nobody confirms is forgotten', async () => {
  await askToBurn(rosa, NAME);
  await confirmBurn(ines, NAME);
  await makeSeat(campaignId, await makeUser(), 'lead');
  await removeMember(ines, rosa.seatId);
  await burnDue(later(1000));
  expect(await isThere()).toBe(true);
  expect(await db.burnRequest.count({ where: { campaignId } })).toBe(0);
  await askToBurn(ines, NAME);
  await burnDue(later(8 * 24));
  expect(await db.burnRequest.count({ where: { campaignId } })).toBe(0);
});

test('a burn that was cut short after the keys is gone on with, and cannot be called off', async () => {
  await askToBurn(rosa, NAME);
  await confirmBurn(ines, NAME);
  await db.campaignKey.deleteMany({ where: { campaignId } });
  await db.burnRequest.update({ where: { campaignId }, data: { begunAt: new Date() } });
  await runJobs();
  expect(await isThere()).toBe(false);
});
