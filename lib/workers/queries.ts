import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import { dayOf, type Day } from '@/lib/web/day';
import type { RosterWorker } from '@/lib/workers/roster-worker';

/** Every coworker of the campaign, with when they were last spoken with; nobody for who may not see names. */
export async function listRosterWorkers(seat: Seat): Promise<readonly RosterWorker[]> {
  if (!may(seat, 'workers.see')) return [];
  const here = { campaignId: seat.campaignId };
  const [workers, spoken, committee] = await Promise.all([
    db.worker.findMany({
      where: { ...here, deletedAt: null, mergedIntoId: null },
      select: {
        id: true,
        fileId: true,
        name: true,
        nickname: true,
        department: true,
        shift: true,
        jobTitle: true,
        languages: true,
        phone: true,
        email: true,
        tags: true,
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
        seat: { select: { user: { select: { handle: true } } } },
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
  return workers.map((worker) => ({
    ...worker,
    startedOn: dayFromDate(worker.startedOn),
    statusOn: dayFromDate(worker.statusOn),
    onCommittee: onCommittee.has(worker.id),
    lastSpokenOn: dayFromDate(last.get(worker.id)?.heldOn ?? null),
    lastSpokenBy: last.get(worker.id)?.seat.user.handle ?? null,
    support: (support.get(worker.id) ?? 0) as RosterWorker['support'],
  }));
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
    select: { id: true, name: true, department: true, shift: true, deletedAt: true },
  });
  return rows.map(({ deletedAt, ...worker }) => ({ ...worker, deletedOn: dayOf(deletedAt ?? new Date(0)) }));
}

/** Into which record another was merged; null where it was not, or is unknown. */
export async function findMergedInto(seat: Seat, workerId: string): Promise<string | null> {
  const row = await db.worker.findFirst({
    where: { id: workerId, campaignId: seat.campaignId, mergedIntoId: { not: null } },
    select: { mergedIntoId: true },
  });
  return row?.mergedIntoId ?? null;
}
