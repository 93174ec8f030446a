import 'server-only';
import { randomUUID } from 'node:crypto';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import type { FileProblem } from '@/lib/exchange/problem';
import type { DraftWords } from '@/lib/import-drafts/words';
import type { FileReading } from '@/lib/imports/plan';

/** How long a file waits to be brought in before it is thrown away. */
const KEPT_MS = 24 * 60 * 60 * 1000;
const SILENCE_MS = 30_000;

/** A file as it came: kept whole, or, where it is refused as a whole, only with the reasons. */
export type FileReceived = {
  readonly idempotencyKey: string;
  readonly fileName: string;
  readonly content: Uint8Array | null;
  readonly reading: FileReading;
  readonly problems: readonly FileProblem[];
};

// Not a `change`: nothing of the campaign is touched until a draft is brought in, so its revision and its audit stay.

/** Keeps a file between the steps, once however often it is sent; null where this seat may not. */
export async function keepDraft(seat: Seat, file: FileReceived): Promise<{ draftId: string } | null> {
  if (!may(seat, 'import.run')) return null;
  const { campaignId, userId } = seat;
  const { idempotencyKey, fileName, content, reading, problems } = file;
  const vault = await vaultOf(campaignId);
  const id = randomUUID();
  const words: DraftWords = { fileName, reading, problems };
  const key = { campaignId, idempotencyKey };
  const data = {
    id,
    ...key,
    uploadedById: userId,
    kind: reading.kind,
    sealed: vault.seal('import_draft', id, words),
    content: content && Uint8Array.from(vault.sealFile('import_draft', id, content)),
  };
  // Of the same file sent twice at once, the second waits for the first and keeps nothing.
  const [, , kept] = await db.$transaction([
    db.importDraft.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - KEPT_MS) } } }),
    db.importDraft.createMany({ data: [data], skipDuplicates: true }),
    db.importDraft.findUniqueOrThrow({
      where: { campaignId_idempotencyKey: key },
      select: { id: true },
    }),
  ]);
  return { draftId: kept.id };
}

/** Keeps how a file is to be read. */
export async function keepReading(seat: Seat, draftId: string, reading: FileReading): Promise<void> {
  if (!may(seat, 'import.run')) return;
  const vault = await vaultOf(seat.campaignId);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM import_draft WHERE id = ${draftId}::uuid FOR UPDATE`;
    const where = { id: draftId, campaignId: seat.campaignId, state: { not: 'running' } };
    const draft = await tx.importDraft.findFirst({ where, select: { sealed: true } });
    if (!draft) return;
    const words = vault.open('import_draft', draftId, draft.sealed) as DraftWords;
    const sealed = vault.seal('import_draft', draftId, { ...words, reading } satisfies DraftWords);
    await tx.importDraft.updateMany({ where, data: { sealed, kind: reading.kind, state: 'waiting' } });
  });
}

/** Throws a file away. */
export async function dropDraft(seat: Seat, draftId: string): Promise<void> {
  if (!may(seat, 'import.run')) return;
  await db.importDraft.deleteMany({ where: { id: draftId, campaignId: seat.campaignId } });
}

/** Takes a file in hand, for one at a time: whoever is at it is not joined by another until they fall silent. */
export async function takeInHand(seat: Seat, draftId: string): Promise<boolean> {
  if (!may(seat, 'import.run')) return false;
  const silentSince = new Date(Date.now() - SILENCE_MS);
  const { count } = await db.importDraft.updateMany({
    where: {
      id: draftId,
      campaignId: seat.campaignId,
      content: { not: null },
      OR: [{ state: { not: 'running' } }, { heardAt: { lt: silentSince } }],
    },
    data: { state: 'running', progress: 0, heardAt: new Date() },
  });
  return count === 1;
}

/** Notes how far the bringing in is, in percent; outside its transaction, so that others see it. */
export async function noteProgress(seat: Seat, draftId: string, progress: number): Promise<void> {
  await db.importDraft.updateMany({
    where: { id: draftId, campaignId: seat.campaignId, state: 'running' },
    data: { progress: Math.round(progress), heardAt: new Date() },
  });
}

/** Notes that the bringing in did not come to its end, and why; nothing of it was written. */
export async function noteFailure(seat: Seat, draftId: string, state: 'failed' | 'changed'): Promise<void> {
  await db.importDraft.updateMany({
    where: { id: draftId, campaignId: seat.campaignId },
    data: { state, progress: 0 },
  });
}
