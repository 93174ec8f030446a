import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Seat } from '@/lib/access/seat';
import { openWords, sealedWords } from '@/lib/access/worker-words';
import type { Vault } from '@/lib/crypto/vault';
import {
  freeFileIds,
  insertRatings,
  insertWorkers,
  removeImportedWorkers,
  writeWorkersAt,
  type BulkOrigin,
} from '@/lib/db/bulk-rows';
import { change } from '@/lib/db/change';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Tx } from '@/lib/db/client';
import { addedBy, changedBy, ratingBy, type Changed, type WorkerBefore } from '@/lib/imports/bulk';
import type { ImportUndone } from '@/lib/imports/counts';
import type { ImportWords } from '@/lib/imports/words';
import type { ImportPlan } from '@/lib/imports/plan';
import type { Planned } from '@/lib/imports/planned';

/** Rows written by one statement: few enough that its text is soon forgotten. */
const AT_ONCE = 400;

/** What a planned file is written with. */
type Writing = { readonly tx: Tx; readonly vault: Vault; readonly origin: BulkOrigin };

/** What is told while the rows are written: the part that is done, from 0 to 1. */
type Tell = (part: number) => void;

/**
 * Brings in a planned file, all of it or nothing. The import has the id of its draft, so that sent twice it is one.
 * Refused where the campaign was written to since the plan was made: what was shown is what is done.
 */
export async function runImport(
  seat: Seat,
  draft: { readonly id: string; readonly fileName: string },
  planned: Planned,
  tell: Tell,
): Promise<{ importId: string } | Refusal> {
  const { plan, revision } = planned;
  const origin: BulkOrigin = { campaignId: seat.campaignId, importId: draft.id, userId: seat.userId };
  return change(seat, 'import.run', async (tx, vault) => {
    const { webRevision } = await tx.campaign.findUniqueOrThrow({
      where: { id: seat.campaignId },
      select: { webRevision: true },
    });
    // `change` itself has moved the revision by one.
    if (webRevision !== revision + 1) throw new Refused({ key: 'import.changedMeanwhile' });
    const changed = plan.kind === 'workers' ? changedBy(plan.deeds, versions(planned)) : [];
    await tx.import.create({
      data: {
        id: draft.id,
        campaignId: seat.campaignId,
        idempotencyKey: draft.id,
        importedById: seat.userId,
        kind: plan.kind,
        sealed: vault.seal('import', draft.id, {
          fileName: draft.fileName,
          counts: plan.counts,
          undone: null,
          before: changed.map(({ id, version, before }) => ({ ...before, id, version: version + 1 })),
        }),
      },
      select: { id: true },
    });
    if (plan.kind === 'workers') await writeWorkers({ tx, vault, origin }, plan, changed, tell);
    else await writeRatings(tx, origin, plan, planned, tell);
    await tx.importDraft.deleteMany({ where: { id: draft.id, campaignId: seat.campaignId } });
    return { subjects: [draft.id], answer: { importId: draft.id } };
  });
}

async function writeWorkers(
  { tx, vault, origin }: Writing,
  plan: Extract<ImportPlan, { kind: 'workers' }>,
  changed: readonly Changed[],
  tell: Tell,
): Promise<void> {
  const added = plan.deeds.filter((deed) => deed.happens === 'add');
  const fileIds = [...added.map((deed) => deed.row), ...changed].flatMap(({ fileId }) => fileId ?? []);
  const { campaignId } = origin;
  const keys = fileIds.map((fileId) => vault.lookup('file id', fileId));
  for (const { id, sealed } of await freeFileIds(tx, campaignId, keys)) {
    const freed = sealedWords(vault, id, { ...openWords(vault, { id, sealed }), fileId: null });
    await tx.worker.updateMany({ where: { id, campaignId }, data: freed });
  }
  const total = added.length + changed.length;
  await inBatches(changed, async (rows, done) => {
    const written = await writeWorkersAt(tx, campaignId, rows.map(sealedRow(vault)));
    if (written.length !== rows.length) throw new Refused({ key: 'import.changedMeanwhile' });
    await seatOnCommittee(tx, origin, rows);
    tell(done / total);
  });
  await inBatches(added, async (deeds, done) => {
    const rows = deeds.map((deed) => addedBy(deed.row, randomUUID()));
    await insertWorkers(tx, origin, rows.map(sealedRow(vault)));
    await seatOnCommittee(tx, origin, rows);
    tell((changed.length + done) / total);
  });
}

async function seatOnCommittee(
  tx: Tx,
  { campaignId, importId, userId: recordedById }: BulkOrigin,
  workers: readonly { readonly id: string; readonly joins: boolean }[],
): Promise<void> {
  const joining = workers.filter((worker) => worker.joins);
  await tx.committeeSeat.createMany({
    data: joining.map(({ id: workerId }) => ({ campaignId, workerId, recordedById, importId })),
  });
}

async function writeRatings(
  tx: Tx,
  origin: BulkOrigin,
  plan: Extract<ImportPlan, { kind: 'ties' }>,
  { workers }: Planned,
  tell: Tell,
): Promise<void> {
  const ids = new Map(workers.map((worker) => [worker.fileId ?? '', worker.id]));
  const idOf = (fileId: string) => {
    const id = ids.get(fileId);
    if (id === undefined) throw new Error(`a planned rating is of nobody with the id ${fileId}`);
    return id;
  };
  const added = plan.deeds.filter((deed) => deed.happens === 'add');
  await inBatches(added, async (deeds, done) => {
    const rows = deeds.map((deed) => ratingBy(deed.row, idOf, randomUUID()));
    await insertRatings(tx, origin, rows);
    tell(done / added.length);
  });
}

/** Takes a whole import back. Whoever was edited since stays as they are now, and is named by id. */
export async function undoImport(seat: Seat, importId: string): Promise<ImportUndone | Refusal> {
  return change(seat, 'import.undo', async (tx, vault) => {
    const { campaignId } = seat;
    const found = await tx.import.findFirst({
      where: { id: importId, campaignId, undoneAt: null },
      select: { sealed: true },
    });
    if (!found) throw new Refused({ key: 'import.undoneAlready' });
    const { count: withdrawn } = await tx.trustRating.updateMany({
      where: { campaignId, importId, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    await tx.committeeSeat.deleteMany({ where: { campaignId, importId, untilOn: null } });
    const kept = vault.open('import', importId, found.sealed) as ImportWords;
    const { before } = kept;
    const putBack = new Set<string>();
    await inBatches(before, async (rows) => {
      const written = await writeWorkersAt(tx, campaignId, rows.map(sealedRow(vault)));
      for (const id of written) putBack.add(id);
    });
    const { removed, setAside } = await removeImportedWorkers(tx, { campaignId, importId });
    const edited = before.map(({ id }) => id).filter((id) => !putBack.has(id));
    const undone = { removed, setAside, putBack: putBack.size, withdrawn, edited };
    await tx.import.update({
      where: { id: importId },
      data: {
        undoneAt: new Date(),
        sealed: vault.seal('import', importId, { ...kept, before: [], undone } satisfies ImportWords),
      },
      select: { id: true },
    });
    return { subjects: [importId], answer: undone };
  });
}

function versions({ workers }: Planned): (id: string) => number {
  const versionOf = new Map(workers.map((worker) => [worker.id, worker.version]));
  return (id) => versionOf.get(id) ?? 0;
}

/** A worker as the database takes them. */
function sealedRow(vault: Vault) {
  return ({ id, version, status, startedOn, statusOn, ...words }: WorkerBefore) => ({
    id,
    version,
    status,
    startedOn,
    statusOn,
    ...sealedWords(vault, id, words),
  });
}

/** Calls `write` with some rows at a time and how many will then be done. */
async function inBatches<T>(
  rows: readonly T[],
  write: (batch: readonly T[], done: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const batch = rows.slice(from, from + AT_ONCE);
    await write(batch, from + batch.length);
  }
}
