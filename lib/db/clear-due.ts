import 'server-only';
import { codeNameOf, sealedWords } from '@/lib/access/worker-words';
import type { Vault } from '@/lib/crypto/vault';
import type { Tx } from '@/lib/db/client';
import type { Due } from '@/lib/db/retention';
import { clearHistory } from '@/lib/db/row-history';
import type { FollowUpWords } from '@/lib/follow-ups/words';
import type { ImportWords } from '@/lib/imports/words';
import type { TalkWords } from '@/lib/one-on-ones/words';
import { onlyName } from '@/lib/workers/words';

const AT_ONCE = 1_000;
/** More ids than these are not named in the audit. */
const MOST_SUBJECTS = 1_000;

/**
 * Takes the words of what is due, and whatever could give them back: the history of those rows, and what imports keep
 * of coworkers. The campaign's row must be locked and an event open. Days, ratings and who hangs by whom stay.
 */
export async function clearDue(tx: Tx, vault: Vault, campaignId: string, due: Due): Promise<void> {
  const { talks, followUpIds, scenarioIds, workers } = due;
  await reseal(tx, campaignId, 'one_on_one', talks, ({ id, words }) => ({
    id,
    sealed: vault.seal('one_on_one', id, { ...words, asked: null, notes: null } satisfies TalkWords),
  }));
  const followUps = followUpIds.map((id) => ({ id }));
  await reseal(tx, campaignId, 'follow_up', followUps, ({ id }) => ({
    id,
    sealed: vault.seal('follow_up', id, { what: null } satisfies FollowUpWords),
  }));
  await tx.keptScenario.deleteMany({ where: { campaignId, id: { in: [...scenarioIds] } } });
  await reseal(tx, campaignId, 'worker', workers, (worker) => ({
    id: worker.id,
    sealed: sealedWords(vault, worker.id, onlyName(codeNameOf(vault, worker))).sealed,
  }));
  const imports = await forgetInImports(tx, vault, campaignId, new Set(workers.map(({ id }) => id)));
  if (due.over) await clearHistory(tx, campaignId, new Date(Date.now() + 60_000));
  await forgetHistory(tx, campaignId, 'one_on_one', idsOf(talks));
  await forgetHistory(tx, campaignId, 'worker', idsOf(workers));
  await forgetHistory(tx, campaignId, 'import', imports);
}

/** What the audit names of what was cleared. */
export function subjectsOf(campaignId: string, { talks, followUpIds, workers }: Due): readonly string[] {
  return [campaignId, ...idsOf(workers), ...idsOf(talks), ...followUpIds].slice(0, MOST_SUBJECTS);
}

type Resealed = { readonly id: string; readonly sealed: string };

const ALSO = {
  one_on_one: ', version = t.version + 1, updated_at = now()',
  follow_up: '',
  worker: ', version = t.version + 1, updated_at = now(), file_id_key = NULL',
} as const;

async function reseal<T>(
  tx: Tx,
  campaignId: string,
  table: keyof typeof ALSO,
  rows: readonly T[],
  anew: (row: T) => Resealed,
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const batch = rows.slice(from, from + AT_ONCE).map(anew);
    await tx.$executeRawUnsafe(
      `UPDATE "${table}" t SET sealed = r.sealed${ALSO[table]}
       FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, sealed text)
       WHERE t.id = r.id AND t.campaign_id = $1::uuid`,
      campaignId,
      JSON.stringify(batch),
    );
  }
}

/** Imports keep what rows looked like before them, to be undone. Answers all of them: their history may hold it too. */
async function forgetInImports(
  tx: Tx,
  vault: Vault,
  campaignId: string,
  gone: ReadonlySet<string>,
): Promise<string[]> {
  if (gone.size === 0) return [];
  const rows = await tx.import.findMany({ where: { campaignId }, select: { id: true, sealed: true } });
  for (const { id, sealed } of rows) {
    const words = vault.open('import', id, sealed) as ImportWords;
    const before = words.before.filter((worker) => !gone.has(worker.id));
    if (before.length === words.before.length) continue;
    await tx.import.update({
      where: { id },
      data: { sealed: vault.seal('import', id, { ...words, before } satisfies ImportWords) },
      select: { id: true },
    });
  }
  return idsOf(rows);
}

async function forgetHistory(tx: Tx, campaignId: string, tableName: string, ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rowId = { in: ids.slice(from, from + AT_ONCE) };
    await tx.rowHistory.deleteMany({ where: { campaignId, tableName, rowId } });
  }
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
