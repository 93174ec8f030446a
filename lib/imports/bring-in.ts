import type { Seat } from '@/lib/access/seat';
import { isRefusal } from '@/lib/forms/refusal';
import { noteFailure, noteProgress } from '@/lib/import-drafts/commands';
import type { ImportDraft } from '@/lib/import-drafts/queries';
import { runImport } from '@/lib/imports/commands';
import type { ImportCounts } from '@/lib/imports/counts';
import { findPlanned, forgetPlanned } from '@/lib/imports/planned';

/** How often a plan is made anew because somebody else wrote to the campaign in the meantime. */
const TURNS = 4;

/** How much of the work the planning is, in percent. */
const PLANNED = 30;

const TELL_EVERY_MS = 400;

/** The counts of a plan as one word: what was seen before it is carried out. */
export function seenAs({ add, update, same, refused }: ImportCounts): string {
  return [add, update, same, refused].join('-');
}

/**
 * Brings in a file that was taken in hand, while somebody looks on. Where others write to the campaign meanwhile it is
 * planned again; if then something else would happen than what was `seen`, nothing is done.
 * @param isLast whether nobody tries it again where it is broken off, so that it is said to have failed
 */
export async function bringIn(seat: Seat, draft: ImportDraft, seen: string, isLast = true): Promise<void> {
  try {
    for (let turn = 1; turn <= TURNS; turn += 1) {
      const planned = await findPlanned(seat, draft);
      if (!planned) return;
      if (seenAs(planned.plan.counts) !== seen) break;
      await noteProgress(seat, draft.id, PLANNED);
      const answer = await runImport(seat, draft, planned, teller(seat, draft.id));
      if (!isRefusal(answer)) return;
      if (answer.refused.key !== 'import.changedMeanwhile') {
        await noteFailure(seat, draft.id, 'failed');
        return;
      }
    }
    await noteFailure(seat, draft.id, 'changed');
  } catch (reason) {
    if (isLast) await noteFailure(seat, draft.id, 'failed');
    throw reason;
  } finally {
    forgetPlanned();
  }
}

function teller(seat: Seat, draftId: string): (part: number) => void {
  let toldAt = 0;
  return (part) => {
    if (Date.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = Date.now();
    // Whether it could be told changes nothing about the import itself.
    void noteProgress(seat, draftId, PLANNED + part * (99 - PLANNED)).catch(() => undefined);
  };
}
