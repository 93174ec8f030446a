import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { openWords } from '@/lib/access/worker-words';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import type { KnownWorker } from '@/lib/exchange/known-worker';
import { ratingKey } from '@/lib/exchange/plan-ties';
import { importIdSchema } from '@/lib/import-drafts/schema';
import type { ImportKept } from '@/lib/imports/counts';
import type { ImportWords } from '@/lib/imports/words';
import { isTrust } from '@/lib/web/trust';

const KEPT = { id: true, kind: true, sealed: true, createdAt: true, undoneAt: true } as const;

/** The files that were brought in, the latest first. */
export async function listImports(seat: Seat): Promise<readonly ImportKept[]> {
  if (!may(seat, 'import.run')) return [];
  const rows = await db.import.findMany({
    where: { campaignId: seat.campaignId },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: KEPT,
  });
  return rows.map(await opener(seat));
}

/** One file that was brought in. */
export async function findImport(seat: Seat, importId: string): Promise<ImportKept | null> {
  if (!may(seat, 'import.run') || !importIdSchema.safeParse(importId).success) return null;
  const row = await db.import.findFirst({
    where: { id: importId, campaignId: seat.campaignId },
    select: KEPT,
  });
  return row && (await opener(seat))(row);
}

type KeptRow = { id: string; kind: string; sealed: string; createdAt: Date; undoneAt: Date | null };

async function opener({ campaignId }: Seat): Promise<(row: KeptRow) => ImportKept> {
  const vault = await vaultOf(campaignId);
  return ({ id, kind, sealed, createdAt, undoneAt }) => {
    const { fileName, counts, undone } = vault.open('import', id, sealed) as ImportWords;
    return {
      id,
      kind: kind === 'ties' ? 'ties' : 'workers',
      fileName,
      counts,
      undone,
      at: createdAt,
      undoneAt,
    };
  };
}

/** A worker as an import knows them: with the version that an update must find. */
export type VersionedWorker = KnownWorker & { readonly version: number };

/** Everybody who is recorded, in the order of their ids. */
export async function listKnownWorkers(seat: Seat): Promise<readonly VersionedWorker[]> {
  if (!may(seat, 'import.run')) return [];
  const { campaignId } = seat;
  const [workers, committee] = await Promise.all([
    db.worker.findMany({
      where: { campaignId, deletedAt: null, mergedIntoId: null },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        sealed: true,
        status: true,
        startedOn: true,
        statusOn: true,
        version: true,
      },
    }),
    db.committeeSeat.findMany({ where: { campaignId, untilOn: null }, select: { workerId: true } }),
  ]);
  const members = new Set(committee.map((member) => member.workerId));
  const vault = await vaultOf(campaignId);
  return workers.map(({ sealed, ...worker }) => ({
    ...worker,
    ...openWords(vault, { id: worker.id, sealed }),
    startedOn: dayFromDate(worker.startedOn),
    statusOn: dayFromDate(worker.statusOn),
    onCommittee: members.has(worker.id),
  }));
}

/** The keys of all ratings that stand between people who have an id in files. */
export async function findRatingKeys(
  seat: Seat,
  workers: readonly KnownWorker[],
): Promise<ReadonlySet<string>> {
  const ratings = await db.trustRating.findMany({
    where: { campaignId: seat.campaignId, withdrawnAt: null },
    select: { firstId: true, secondId: true, voice: true, trust: true, ratedOn: true },
  });
  const fileIdOf = new Map(workers.map((worker) => [worker.id, worker.fileId]));
  const keys = new Set<string>();
  for (const { firstId, secondId, voice, trust, ratedOn } of ratings) {
    const from = fileIdOf.get(firstId);
    const to = fileIdOf.get(secondId);
    if (!from || !to || !isTrust(trust)) continue;
    keys.add(ratingKey({ from, to, voice, trust, ratedOn: dayFromDate(ratedOn) }));
  }
  return keys;
}

/** How often the campaign has been written to, now and not when the seat was read. */
export async function findRevision(seat: Seat): Promise<number> {
  const { webRevision } = await db.campaign.findUniqueOrThrow({
    where: { id: seat.campaignId },
    select: { webRevision: true },
  });
  return webRevision;
}
