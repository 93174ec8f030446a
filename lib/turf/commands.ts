import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Seat } from '@/lib/access/seat';
import type { TurfRuleWords } from '@/lib/access/turf-rule';
import type { Vault } from '@/lib/crypto/vault';
import { change } from '@/lib/db/change';
import type { Tx } from '@/lib/db/client';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import { sameRule, type TurfLot } from './lot';

/** How many changes of a campaign are kept so that they can be undone. */
const KEPT = 50;

/** What was changed, so that it can be undone. */
export type TurfChanged = { readonly changeId: string };

/** Gives coworkers, departments and shifts to an organizer to look after; what they have already stays as it is. */
export function giveTurf(seat: Seat, seatId: string, asked: TurfLot): Promise<TurfChanged | Refusal> {
  return change(seat, 'turf.assign', async (tx, vault) => {
    await assertOrganizer(tx, seat, seatId);
    const added = await add(tx, vault, seat, seatId, asked);
    return keep(tx, vault, seat, { seatId, cleared: false, lot: added });
  });
}

/** Takes coworkers who were given by name, and departments and shifts by the ids of their rules, from an organizer. */
export function clearTurf(
  seat: Seat,
  seatId: string,
  asked: { readonly workerIds: readonly string[] | 'all'; readonly ruleIds: readonly string[] | 'all' },
): Promise<TurfChanged | Refusal> {
  return change(seat, 'turf.clear', async (tx, vault) => {
    const held = await heldBy(tx, vault, seat, seatId);
    const { workerIds, ruleIds } = asked;
    const ids = new Set(workerIds === 'all' ? held.workerIds : workerIds);
    const taken = {
      workerIds: held.workerIds.filter((id) => ids.has(id)),
      rules: held.rules.filter(({ id }) => ruleIds === 'all' || ruleIds.includes(id)),
    };
    if (taken.workerIds.length === 0 && taken.rules.length === 0)
      throw new Refused({ key: 'turf.onlyByRule' });
    await remove(tx, seat, seatId, taken);
    return keep(tx, vault, seat, { seatId, cleared: true, lot: taken });
  });
}

/** Undoes a change: what was given goes, what was taken comes back. A change is undone once. */
export function undoTurf(seat: Seat, changeId: string): Promise<TurfChanged | Refusal> {
  return change(seat, 'turf.assign', async (tx, vault) => {
    const row = await tx.turfChange.findFirst({
      where: { id: changeId, campaignId: seat.campaignId },
      select: { id: true, seatId: true, cleared: true, sealed: true },
    });
    if (!row) throw new Refused({ key: 'turf.gone' });
    const { seatId, cleared, sealed } = row;
    const lot = vault.open('turf_change', row.id, sealed) as TurfLot;
    if (cleared) {
      await assertOrganizer(tx, seat, seatId);
      await add(tx, vault, seat, seatId, lot);
    } else {
      const { rules } = await heldBy(tx, vault, seat, seatId);
      const taken = rules.filter((rule) => lot.rules.some((one) => sameRule(one, rule)));
      await remove(tx, seat, seatId, { workerIds: lot.workerIds, rules: taken });
    }
    await tx.turfChange.delete({ where: { id: row.id }, select: { id: true } });
    return { subjects: [seatId, ...lot.workerIds], answer: { changeId } };
  });
}

/** Adds what an organizer does not have yet, and tells what that was. */
async function add(tx: Tx, vault: Vault, seat: Seat, seatId: string, asked: TurfLot): Promise<TurfLot> {
  const { campaignId } = seat;
  const held = await heldBy(tx, vault, seat, seatId);
  const has = new Set(held.workerIds);
  const here = await tx.worker.findMany({
    where: { campaignId, deletedAt: null, mergedIntoId: null },
    select: { id: true },
  });
  const wanted = new Set(asked.workerIds);
  const workerIds = here.map(({ id }) => id).filter((id) => wanted.has(id) && !has.has(id));
  const rules = asked.rules
    .map(({ department, shift }): TurfRuleWords => ({ department, shift }))
    .filter((rule) => !held.rules.some((one) => sameRule(one, rule)));
  if (workerIds.length === 0 && rules.length === 0) throw new Refused({ key: 'turf.hasThem' });
  await tx.turfWorker.createMany({ data: workerIds.map((workerId) => ({ seatId, workerId, campaignId })) });
  await tx.turfRule.createMany({
    data: rules.map((rule) => {
      const id = randomUUID();
      return { id, seatId, campaignId, sealed: vault.seal('turf_rule', id, rule) };
    }),
  });
  return { workerIds, rules };
}

type Held = {
  readonly workerIds: readonly string[];
  readonly rules: readonly (TurfRuleWords & { readonly id: string })[];
};

async function heldBy(tx: Tx, vault: Vault, { campaignId }: Seat, seatId: string): Promise<Held> {
  const where = { seatId, campaignId };
  const workers = await tx.turfWorker.findMany({ where, select: { workerId: true } });
  const rules = await tx.turfRule.findMany({ where, select: { id: true, sealed: true } });
  return {
    workerIds: workers.map(({ workerId }) => workerId),
    rules: rules.map(({ id, sealed }) => ({ id, ...(vault.open('turf_rule', id, sealed) as TurfRuleWords) })),
  };
}

async function remove(
  tx: Tx,
  { campaignId }: Seat,
  seatId: string,
  { workerIds, rules }: Held,
): Promise<void> {
  // By slices: a query takes 32,767 values.
  for (let from = 0; from < workerIds.length; from += 10_000)
    await tx.turfWorker.deleteMany({
      where: { seatId, campaignId, workerId: { in: workerIds.slice(from, from + 10_000) } },
    });
  await tx.turfRule.deleteMany({ where: { seatId, campaignId, id: { in: rules.map(({ id }) => id) } } });
}

async function keep(
  tx: Tx,
  vault: Vault,
  { campaignId }: Seat,
  { seatId, cleared, lot }: { seatId: string; cleared: boolean; lot: TurfLot },
) {
  const id = randomUUID();
  const kept: TurfLot = {
    workerIds: lot.workerIds,
    rules: lot.rules.map(({ department, shift }) => ({ department, shift })),
  };
  const data = { id, campaignId, seatId, cleared, sealed: vault.seal('turf_change', id, kept) };
  await tx.turfChange.create({ data, select: { id: true } });
  const old = await tx.turfChange.findMany({
    where: { campaignId },
    orderBy: { createdAt: 'desc' },
    skip: KEPT,
    select: { id: true },
  });
  await tx.turfChange.deleteMany({ where: { id: { in: old.map((one) => one.id) } } });
  return { subjects: [seatId, ...lot.workerIds], answer: { changeId: id } };
}

async function assertOrganizer(tx: Tx, { campaignId }: Seat, seatId: string): Promise<void> {
  const holder = await tx.seat.findFirst({
    where: { id: seatId, campaignId, removedAt: null, role: { not: 'observer' } },
    select: { id: true },
  });
  if (!holder) throw new Refused({ key: 'turf.whoGone' }, 'seatId');
}
