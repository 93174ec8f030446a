import 'server-only';
import { may } from '@/lib/access/policy';
import { listHandles } from '@/lib/access/handles';
import { floorFor, groupsFor, namesFor, type FloorWords, type Groups } from '@/lib/access/names';
import type { Seat } from '@/lib/access/seat';
import type { SealedWorker } from '@/lib/access/worker-words';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import { dayOf, type Day } from '@/lib/web/day';
import type { RosterWorker } from '@/lib/workers/roster-worker';

/**
 * Every coworker of the campaign, with when they were last spoken with; nobody for who may not see names. Of those outside
 * the seat's turf come only who are in the unit and still there, and nothing is told of them but that.
 */
export async function listRosterWorkers(seat: Seat): Promise<readonly RosterWorker[]> {
  if (!may(seat, 'workers.see')) return [];
  const here = { campaignId: seat.campaignId };
  const [namesOf, handles, workers, spoken, committee] = await Promise.all([
    namesFor(seat),
    listHandles(seat.campaignId),
    db.worker.findMany({
      where: { ...here, deletedAt: null, mergedIntoId: null },
      select: {
        id: true,
        sealed: true,
        codeNumber: true,
        status: true,
        inUnit: true,
        startedOn: true,
        statusOn: true,
        version: true,
      },
    }),
    db.oneOnOne.findMany({
      where: { ...here, withdrawnAt: null },
      orderBy: [{ heldOn: 'asc' }, { createdAt: 'asc' }],
      select: {
        workerId: true,
        heldOn: true,
        support: true,
        seatId: true,
      },
    }),
    db.committeeSeat.findMany({ where: { ...here, untilOn: null }, select: { workerId: true } }),
  ]);
  const last = new Map(spoken.map((held) => [held.workerId, held]));
  // Support is the latest that was assessed; a talk that left it open says nothing new.
  const support = new Map(
    spoken.filter((held) => held.support > 0).map((held) => [held.workerId, held.support]),
  );
  const onCommittee = new Set(committee.map((member) => member.workerId));
  return workers.flatMap(({ sealed, codeNumber, ...worker }): RosterWorker[] => {
    const { id, status, inUnit } = worker;
    const told = namesOf({ id, sealed, codeNumber });
    const shape = { ...told, id, onCommittee: onCommittee.has(id) };
    if (!told.known) return inUnit && isHere(status) ? [{ ...shape, ...UNTOLD }] : [];
    const held = last.get(id);
    return [
      {
        ...worker,
        ...shape,
        startedOn: dayFromDate(worker.startedOn),
        statusOn: dayFromDate(worker.statusOn),
        lastSpokenOn: dayFromDate(held?.heldOn ?? null),
        lastSpokenBy: held ? (handles.bySeat.get(held.seatId) ?? null) : null,
        support: (support.get(id) ?? 0) as RosterWorker['support'],
      },
    ];
  });
}

/** What is told of somebody outside the turf: as good as nothing. */
const UNTOLD = {
  status: 'active',
  inUnit: true,
  startedOn: null,
  statusOn: null,
  version: 0,
  lastSpokenOn: null,
  lastSpokenBy: null,
  support: 0,
} as const;

function isHere(status: RosterWorker['status']): boolean {
  return status === 'active' || status === 'on_leave';
}

/** Who works beside whom, by id, as numbers that say nothing else. */
export async function listGroups(seat: Seat): Promise<ReadonlyMap<string, Groups>> {
  const workers = await db.worker.findMany({
    where: { campaignId: seat.campaignId, deletedAt: null, mergedIntoId: null },
    orderBy: { id: 'asc' },
    select: { id: true, sealed: true, codeNumber: true },
  });
  const groupsOf = await groupsFor(seat);
  return new Map(workers.map((worker) => [worker.id, groupsOf(worker)]));
}

/** How many coworkers are opened at once: between two slices other pages are answered. */
const SLICE = 4_000;

/** Where everybody works and what they speak, ghosts too, by id: for counting groups alone. */
export async function listFloor(
  seat: Seat,
): Promise<readonly { readonly id: string; readonly words: FloorWords }[]> {
  const wordsOf = await floorFor(seat);
  const floor: { readonly id: string; readonly words: FloorWords }[] = [];
  for (let after: string | undefined, isMore = true; isMore;) {
    const workers: readonly SealedWorker[] = await db.worker.findMany({
      where: {
        campaignId: seat.campaignId,
        deletedAt: null,
        mergedIntoId: null,
        ...(after !== undefined && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: SLICE,
      select: { id: true, sealed: true, codeNumber: true },
    });
    for (const worker of workers) floor.push({ id: worker.id, words: wordsOf(worker) });
    after = workers.at(-1)?.id;
    isMore = workers.length === SLICE;
  }
  return floor;
}

/** A coworker who was deleted, and when. */
export type DeletedWorker = {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly shift: string | null;
  readonly deletedOn: Day;
};

/** Everybody who was deleted and can be brought back, the latest first. */
export async function listDeletedWorkers(seat: Seat): Promise<readonly DeletedWorker[]> {
  if (!may(seat, 'worker.restore')) return [];
  const rows = await db.worker.findMany({
    where: { campaignId: seat.campaignId, deletedAt: { not: null }, mergedIntoId: null },
    orderBy: [{ deletedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, sealed: true, codeNumber: true, deletedAt: true },
  });
  const namesOf = await namesFor(seat);
  return rows.map(({ deletedAt, ...worker }) => {
    const { name, department, shift } = namesOf(worker);
    return { id: worker.id, name, department, shift, deletedOn: dayOf(deletedAt ?? new Date(0)) };
  });
}

/** Into which record another was merged; null where it was not, or is unknown. */
export async function findMergedInto(seat: Seat, workerId: string): Promise<string | null> {
  const row = await db.worker.findFirst({
    where: { id: workerId, campaignId: seat.campaignId, mergedIntoId: { not: null } },
    select: { mergedIntoId: true },
  });
  return row?.mergedIntoId ?? null;
}
