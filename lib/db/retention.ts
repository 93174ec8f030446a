import 'server-only';
import { createHash } from 'node:crypto';
import { codeNameOf, openWords, type SealedWorker } from '@/lib/access/worker-words';
import type { Vault } from '@/lib/crypto/vault';
import type { Tx } from '@/lib/db/client';
import { dateFromDay, dayFromDate } from '@/lib/db/days';
import type { FollowUpWords } from '@/lib/follow-ups/words';
import type { TalkWords } from '@/lib/one-on-ones/words';
import { cutsOn, KEEP_ALL, type Clocks, type Cuts } from '@/lib/retention/clocks';
import type { Day } from '@/lib/web/day';
import type { WorkerWords } from '@/lib/workers/words';

type DueTalk = { readonly id: string; readonly heldOn: Day; readonly words: TalkWords };
type DueWorker = SealedWorker & { readonly statusOn: Day | null };

/** What is to lose its words: one-on-ones, follow-ups, and coworkers; `over` once the campaign ended long enough ago. */
export type Due = {
  readonly talks: readonly DueTalk[];
  readonly followUpIds: readonly string[];
  /** Kept scenarios, which go whole: their names speak of people. */
  readonly scenarioIds: readonly string[];
  readonly workers: readonly DueWorker[];
  readonly over: boolean;
};

/** The clocks of a campaign; without any set, everything is kept. */
export async function clocksOf(tx: Tx, campaignId: string): Promise<Clocks> {
  const row = await tx.retention.findUnique({ where: { campaignId } });
  if (!row) return KEEP_ALL;
  const { notesMonths, leftMonths, closedMonths, closedOn } = row;
  return { notesMonths, leftMonths, closedMonths, closedOn: dayFromDate(closedOn) };
}

/** Whether nothing of a campaign may be thrown away. */
export async function isHeld(tx: Tx, campaignId: string): Promise<boolean> {
  return (await tx.legalHold.count({ where: { campaignId, liftedAt: null } })) > 0;
}

/** What has words and is due on a day, by these clocks. Nothing is written. @throws TamperedValue */
export async function findDue(
  tx: Tx,
  vault: Vault,
  campaignId: string,
  clocks: Clocks,
  today: Day,
): Promise<Due> {
  const cuts = cutsOn(today, clocks);
  return {
    talks: await dueTalks(tx, vault, campaignId, cuts),
    followUpIds: cuts.over ? await spokenFollowUps(tx, vault, campaignId) : [],
    scenarioIds: cuts.over ? await keptScenarios(tx, campaignId) : [],
    workers: await dueWorkers(tx, vault, campaignId, cuts),
    over: cuts.over,
  };
}

/** Whether anything is to lose its words. */
export function isNothing({ talks, followUpIds, scenarioIds, workers }: Due): boolean {
  return talks.length + followUpIds.length + scenarioIds.length + workers.length === 0;
}

async function dueTalks(tx: Tx, vault: Vault, campaignId: string, cuts: Cuts): Promise<DueTalk[]> {
  const { notesUpTo, over } = cuts;
  if (!over && notesUpTo === null) return [];
  const rows = await tx.oneOnOne.findMany({
    where: { campaignId, ...(!over && notesUpTo && { heldOn: { lte: dateFromDay(notesUpTo) } }) },
    orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
    select: { id: true, heldOn: true, sealed: true },
  });
  return rows.flatMap(({ id, heldOn, sealed }) => {
    const words = vault.open('one_on_one', id, sealed) as TalkWords;
    return words.notes === null && words.asked === null ? [] : [{ id, heldOn: dayFromDate(heldOn), words }];
  });
}

async function spokenFollowUps(tx: Tx, vault: Vault, campaignId: string): Promise<string[]> {
  const rows = await tx.followUp.findMany({
    where: { campaignId },
    orderBy: { id: 'asc' },
    select: { id: true, sealed: true },
  });
  return rows
    .filter(({ id, sealed }) => (vault.open('follow_up', id, sealed) as FollowUpWords).what !== null)
    .map(({ id }) => id);
}

async function keptScenarios(tx: Tx, campaignId: string): Promise<string[]> {
  const rows = await tx.keptScenario.findMany({
    where: { campaignId },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Whoever left long enough ago, with the records that were made one with theirs. */
async function dueWorkers(tx: Tx, vault: Vault, campaignId: string, cuts: Cuts): Promise<DueWorker[]> {
  const { leftUpTo, over } = cuts;
  if (!over && leftUpTo === null) return [];
  const rows = await tx.worker.findMany({
    where: { campaignId },
    orderBy: [{ statusOn: 'asc' }, { id: 'asc' }],
    select: { id: true, sealed: true, codeNumber: true, status: true, statusOn: true, mergedIntoId: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isGone = ({ status, statusOn, mergedIntoId }: (typeof rows)[number]): boolean => {
    const survivor = mergedIntoId === null ? undefined : byId.get(mergedIntoId);
    if (survivor) return isGone(survivor);
    const left = status === 'left' || status === 'fired' || status === 'promoted_out';
    return left && statusOn !== null && leftUpTo !== null && dayFromDate(statusOn) <= leftUpTo;
  };
  return rows.flatMap((row) => {
    if (!over && !isGone(row)) return [];
    const { id, sealed, codeNumber, statusOn } = row;
    if (hasOnly(openWords(vault, row), codeNameOf(vault, row))) return [];
    return [{ id, sealed, codeNumber, statusOn: dayFromDate(statusOn) }];
  });
}

function hasOnly({ name, languages, tags, ...others }: WorkerWords, codeName: string): boolean {
  const said = Object.values(others).some((value) => value !== null);
  return name === codeName && languages.length === 0 && tags.length === 0 && !said;
}

/** What is due as one word, so that what was shown is what goes. */
export function digestOf({ talks, followUpIds, scenarioIds, workers, over }: Due): string {
  const named = [talks.map(({ id }) => id), followUpIds, scenarioIds, workers.map(({ id }) => id), over];
  return createHash('sha256').update(JSON.stringify(named)).digest('hex');
}
