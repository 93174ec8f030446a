import 'server-only';
import { may } from '@/lib/access/policy';
import { keptCampaign } from '@/lib/access/kept-campaign';
import type { KeptCampaign } from '@/lib/access/kept-rows';
import { recordsOf } from '@/lib/access/kept-roster';
import { inTurf } from '@/lib/access/turf';
import type { WorkerRow } from '@/lib/db/campaign-moves';
import { floorFor, groupsFor, namesFor, type FloorWords, type Groups } from '@/lib/access/names';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { isUuid } from '@/lib/forms/uuid';
import { dayOf, type Day } from '@/lib/web/day';
import type { RosterWorker } from '@/lib/workers/roster-worker';

/** What a list knows of the coworkers of a campaign, as one seat is told of them. */
export type ToldRoster = {
  /** Somebody by their id; undefined for whom this seat is not told of. */
  readonly find: (id: string) => RosterWorker | undefined;
  /** Everybody this seat is told of. */
  readonly listAll: () => readonly RosterWorker[];
  /** Those inside the seat's turf. */
  readonly listNamed: () => readonly RosterWorker[];
};

const NOBODY: ToldRoster = { find: () => undefined, listAll: () => [], listNamed: () => [] };

/**
 * Every coworker of the campaign, with when they were last spoken with; nobody for who may not see names. Of those outside
 * the seat's turf come only who are in the unit and still there, and nothing is told of them but that.
 */
export async function findToldRoster(seat: Seat): Promise<ToldRoster> {
  if (!may(seat, 'workers.see')) return NOBODY;
  const kept = await keptFor(seat);
  const { full, bare } = recordsOf(kept);
  const tell = (worker: WorkerRow): RosterWorker | undefined => {
    if (inTurf(seat, worker.id)) return full[seat.shown](worker);
    return worker.inUnit && isHere(worker.status) ? bare(worker) : undefined;
  };
  const find = (id: string) => {
    const worker = kept.workers.get(id);
    return worker && tell(worker);
  };
  const listAll = () => Array.from(kept.workers.values(), tell).filter((worker) => worker !== undefined);
  const { turf } = seat;
  const listNamed = () => (turf.everybody ? listAll() : [...turf.workerIds].flatMap((id) => find(id) ?? []));
  return { find, listAll, listNamed };
}

function isHere(status: WorkerRow['status']): boolean {
  return status === 'active' || status === 'on_leave';
}

/** Everybody this seat is told of. */
export async function listRosterWorkers(seat: Seat): Promise<readonly RosterWorker[]> {
  return (await findToldRoster(seat)).listAll();
}

/** Who works beside whom, by id, as numbers that say nothing else. */
export async function listGroups(seat: Seat): Promise<ReadonlyMap<string, Groups>> {
  const [{ workers }, groupsOf] = await Promise.all([keptFor(seat), groupsFor(seat)]);
  // In one order, so that the numbers are the same each time.
  const ids = [...workers.keys()].sort();
  const groups = new Map<string, Groups>();
  for (const id of ids) {
    const worker = workers.get(id);
    if (worker) groups.set(id, groupsOf(worker));
  }
  return groups;
}

/** How many coworkers are opened at once: between two slices other pages are answered. */
const SLICE = 4_000;

/** Where everybody works and what they speak, ghosts too, by id: for counting groups alone. */
export async function listFloor(
  seat: Seat,
): Promise<readonly { readonly id: string; readonly words: FloorWords }[]> {
  const [{ workers }, wordsOf] = await Promise.all([keptFor(seat), floorFor(seat)]);
  const floor: { readonly id: string; readonly words: FloorWords }[] = [];
  for (const worker of [...workers.values()]) {
    floor.push({ id: worker.id, words: wordsOf(worker) });
    if (floor.length % SLICE === 0) await new Promise((resume) => setImmediate(resume));
  }
  return floor;
}

function keptFor({ campaignId, campaign }: Seat): Promise<KeptCampaign> {
  return keptCampaign(campaignId, campaign.webRevision);
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
  if (!isUuid(workerId)) return null;
  const row = await db.worker.findFirst({
    where: { id: workerId, campaignId: seat.campaignId, mergedIntoId: { not: null } },
    select: { mergedIntoId: true },
  });
  return row?.mergedIntoId ?? null;
}
