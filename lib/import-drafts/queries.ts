import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import type { FileProblem } from '@/lib/exchange/problem';
import { placeInLine } from '@/lib/jobs/queue';
import { importIdSchema, stateSchema, type DraftState } from '@/lib/import-drafts/schema';
import type { DraftWords } from '@/lib/import-drafts/words';
import type { FileReading } from '@/lib/imports/plan';

/** A file on its way in. */
export type ImportDraft = {
  readonly id: string;
  readonly fileName: string;
  readonly reading: FileReading;
  /** Why the file was refused as a whole; empty where it was not. */
  readonly problems: readonly FileProblem[];
  readonly state: DraftState;
  /** How far the bringing in is, in percent. */
  readonly progress: number;
  /** Its place in the line of files to be brought in, from 1; null where it does not wait. */
  readonly place: number | null;
};

/** After so long without a word whoever was at it is no more. */
const SILENCE_MS = 30_000;

/** A file on its way in; null where there is none, or none for this seat. */
export async function findDraft(seat: Seat, draftId: string): Promise<ImportDraft | null> {
  if (!may(seat, 'import.run') || !importIdSchema.safeParse(draftId).success) return null;
  const row = await db.importDraft.findFirst({
    where: { id: draftId, campaignId: seat.campaignId },
    select: {
      id: true,
      sealed: true,
      state: true,
      progress: true,
      heardAt: true,
    },
  });
  if (!row) return null;
  const vault = await vaultOf(seat.campaignId);
  return {
    id: row.id,
    ...(vault.open('import_draft', row.id, row.sealed) as DraftWords),
    ...(await howItGoes(row)),
  };
}

type GoingRow = {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly heardAt: Date | null;
};

/** What is running though nobody has it in their line, and was not heard of for a while, has failed. */
async function howItGoes({
  id,
  state: kept,
  progress,
  heardAt,
}: GoingRow): Promise<Pick<ImportDraft, 'state' | 'progress' | 'place'>> {
  const state = stateSchema.parse(kept);
  if (state !== 'running') return { state, progress, place: null };
  const place = await placeInLine('import', id);
  const isSilent = Date.now() - (heardAt?.getTime() ?? 0) > SILENCE_MS;
  if (place === null && isSilent) return { state: 'failed', progress, place };
  return { state, progress, place: place === 0 ? null : place };
}

/** The file itself. */
export async function findDraftContent(seat: Seat, draftId: string): Promise<Uint8Array | null> {
  if (!may(seat, 'import.run') || !importIdSchema.safeParse(draftId).success) return null;
  const row = await db.importDraft.findFirst({
    where: { id: draftId, campaignId: seat.campaignId },
    select: { content: true },
  });
  if (!row?.content) return null;
  return (await vaultOf(seat.campaignId)).openFile('import_draft', draftId, row.content);
}
