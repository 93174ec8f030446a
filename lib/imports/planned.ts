import type { Seat } from '@/lib/access/seat';
import { today } from '@/lib/campaigns/today';
import { findDraftContent, type ImportDraft } from '@/lib/import-drafts/queries';
import { planImport, type ImportPlan } from '@/lib/imports/plan';
import { findRatingKeys, findRevision, listKnownWorkers, type VersionedWorker } from '@/lib/imports/queries';

/** A plan, whom it was made for, and the revision of the campaign it holds for. */
export type Planned = {
  readonly plan: ImportPlan;
  readonly workers: readonly VersionedWorker[];
  readonly revision: number;
};

const FRESH_MS = 5 * 60_000;

type Kept = { readonly key: string; readonly at: number; readonly planned: Promise<Planned | null> };

// The one plan that was asked for last: its pages are turned, and then it is carried out. On `globalThis` because Next loads a
// module once for each of its bundles: the page and the job would hold one each.
const held = globalThis as unknown as { wovenPlanned?: Kept | null };

/** What a kept file will do to the campaign as it is now; null where the file is gone. */
export async function findPlanned(seat: Seat, draft: ImportDraft): Promise<Planned | null> {
  const revision = await findRevision(seat);
  const key = [seat.campaignId, draft.id, revision, today(), JSON.stringify(draft.reading)].join('|');
  const last = held.wovenPlanned;
  if (last?.key === key && Date.now() - last.at < FRESH_MS) return last.planned;
  const planned = plan(seat, draft, revision);
  const entry = { key, at: Date.now(), planned };
  held.wovenPlanned = entry;
  planned.catch(() => {
    if (held.wovenPlanned === entry) held.wovenPlanned = null;
  });
  return planned;
}

/** Forgets the plan that is kept in memory. */
export function forgetPlanned(): void {
  held.wovenPlanned = null;
}

async function plan(seat: Seat, draft: ImportDraft, revision: number): Promise<Planned | null> {
  const content = await findDraftContent(seat, draft.id);
  if (!content) return null;
  const workers = await listKnownWorkers(seat);
  const ratings = draft.reading.kind === 'ties' ? await findRatingKeys(seat, workers) : new Set<string>();
  return {
    plan: await planImport(content, draft.reading, { workers, ratings, today: today() }),
    workers,
    revision,
  };
}
