import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import type { FileProblem } from '@/lib/exchange/problem';
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
  const isSilent = Date.now() - (row.heardAt?.getTime() ?? 0) > SILENCE_MS;
  const state = stateSchema.parse(row.state);
  return {
    id: row.id,
    ...(vault.open('import_draft', row.id, row.sealed) as DraftWords),
    state: state === 'running' && isSilent ? 'failed' : state,
    progress: row.progress,
  };
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
