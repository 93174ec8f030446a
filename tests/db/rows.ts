import { randomUUID } from 'node:crypto';
import { createCampaign } from '@/lib/access/campaigns';
import type { Role } from '@/lib/access/policy';
import { findSeat, type Seat } from '@/lib/access/seat';
import { handleLookup, installationVault, vaultOf } from '@/lib/access/vault';
import { sealedWords } from '@/lib/access/worker-words';
import { db } from '@/lib/db/client';
import { onlyName, type WorkerWords } from '@/lib/workers/words';

/** Somebody with an account. The hash opens nothing: hashing a real passphrase takes long and few tests sign in. */
export async function makeUser(handle = `somebody ${randomUUID()}`): Promise<string> {
  const id = randomUUID();
  const sealed = installationVault().seal('user', id, { handle });
  const handleKey = handleLookup(handle.toLowerCase());
  await db.user.create({ data: { id, sealed, handleKey, passphraseHash: 'opens nothing' } });
  return id;
}

/** A campaign nobody has a seat in yet. */
export function makeCampaignRow(
  codeName = 'Lighthouse',
  issues: readonly string[] = ['Pay'],
): Promise<string> {
  const words = { codeName, purpose: 'A say in the rates', issues };
  return db.$transaction((tx) => createCampaign(tx, words, { workforce: 40, isExample: false }));
}

/** Gives a user a seat, and reads it as a request would. */
export async function makeSeat(
  campaignId: string,
  userId: string,
  role: Role,
  workerId: string | null = null,
): Promise<Seat> {
  await db.seat.create({ data: { campaignId, userId, role, workerId } });
  return seatOf(userId, campaignId);
}

/** The seat somebody has now. */
export async function seatOf(userId: string, campaignId: string): Promise<Seat> {
  const seat = await findSeat(userId, campaignId);
  if (!seat) throw new Error('no such seat');
  return seat;
}

/** What is written past `change` moves the revision without an event: whatever is kept in memory is read anew. */
async function movesOn(campaignId: string): Promise<void> {
  await db.campaign.update({ where: { id: campaignId }, data: { webRevision: { increment: 1 } } });
}

/** A coworker of this name, and what else is given. */
export async function makeWorker(
  campaignId: string,
  name: string,
  more: Partial<WorkerWords> = {},
): Promise<string> {
  const id = randomUUID();
  const vault = await vaultOf(campaignId);
  await db.worker.create({
    data: { id, campaignId, ...sealedWords(vault, id, { ...onlyName(name), ...more }) },
  });
  await movesOn(campaignId);
  return id;
}

/** A one-on-one with these notes. */
export async function makeTalk(
  seat: Pick<Seat, 'seatId' | 'campaignId'>,
  workerId: string,
  notes: string | null = null,
): Promise<string> {
  const id = randomUUID();
  const sealed = (await vaultOf(seat.campaignId)).seal('one_on_one', id, { issues: [], asked: null, notes });
  const { campaignId, seatId } = seat;
  const heldOn = new Date('2026-06-01');
  await db.oneOnOne.create({
    data: { id, campaignId, seatId, workerId, heldOn, sealed, idempotencyKey: id },
  });
  await movesOn(campaignId);
  return id;
}

/** A follow-up with nothing to say. */
export async function makeFollowUp(
  seat: Pick<Seat, 'seatId' | 'campaignId'>,
  workerId: string,
): Promise<string> {
  const id = randomUUID();
  const sealed = (await vaultOf(seat.campaignId)).seal('follow_up', id, { what: null });
  const { campaignId, seatId } = seat;
  await db.followUp.create({
    data: { id, campaignId, seatId, workerId, dueOn: new Date('2026-07-01'), sealed },
  });
  return id;
}

/** Gives an organizer everybody who is recorded by now as their turf. */
export async function withTurf(seat: Seat): Promise<Seat> {
  const { campaignId, seatId } = seat;
  const workers = await db.worker.findMany({ where: { campaignId }, select: { id: true } });
  const data = workers.map(({ id }) => ({ campaignId, seatId, workerId: id }));
  await db.turfWorker.createMany({ data, skipDuplicates: true });
  // As every write to a campaign does: what was kept of the turf no longer holds.
  await db.campaign.update({ where: { id: campaignId }, data: { webRevision: { increment: 1 } } });
  return seatOf(seat.userId, campaignId);
}
