import 'server-only';
import { openWords, type SealedWorker } from '@/lib/access/worker-words';
import type { Role } from '@/lib/access/policy';
import { db } from '@/lib/db/client';
import type { Vault } from '@/lib/crypto/vault';
import { fold } from '@/lib/workers/fold';

/** Whom a seat may know by name. */
export type Turf =
  { readonly everybody: true } | { readonly everybody: false; readonly workerIds: ReadonlySet<string> };

/** Of whom a turf is asked. */
export type TurfOf = {
  readonly seatId: string;
  readonly campaignId: string;
  readonly role: Role;
  readonly workerId: string | null;
  readonly webRevision: number;
};

/** A department and a shift somebody looks after; null stands for any. */
export type TurfRuleWords = { readonly department: string | null; readonly shift: string | null };

const NOBODY: Turf = { everybody: false, workerIds: new Set() };
const KEPT = 256;

// On `globalThis` because Next loads a module once for each of its bundles.
const shared = globalThis as unknown as {
  wovenTurfs?: Map<string, { revision: number; turf: Promise<Turf> }>;
};
const turfs = (shared.wovenTurfs ??= new Map());

/** Whether a seat may know this coworker by name. */
export function inTurf({ turf }: { readonly turf: Turf }, workerId: string): boolean {
  return turf.everybody || turf.workerIds.has(workerId);
}

/** What tells apart what two seats see: leads see alike, and so do observers; each organizer has a turf of their own. */
export function viewOf(seat: {
  readonly role: Role;
  readonly seatId: string;
  readonly shown: string;
}): string {
  if (seat.role === 'observer') return 'observer';
  return `${seat.role === 'lead' ? 'lead' : seat.seatId} ${seat.shown}`;
}

/**
 * A lead's turf is everybody, an observer's nobody. An organizer's: whom they were given, by name or by department and
 * shift, whom they spoke with, and everybody one line from these; and their own record, which opens nobody else's, or
 * saying "this is me" of one coworker after another would. Kept until something is written.
 */
export function findTurf(whose: TurfOf, vault: Vault): Promise<Turf> {
  if (whose.role === 'lead') return Promise.resolve({ everybody: true });
  if (whose.role === 'observer') return Promise.resolve(NOBODY);
  const known = turfs.get(whose.seatId);
  if (known?.revision === whose.webRevision) return known.turf;
  const turf = computeTurf(whose, vault);
  turfs.set(whose.seatId, { revision: whose.webRevision, turf });
  turf.catch(() => turfs.delete(whose.seatId));
  for (const oldest of turfs.keys()) {
    if (turfs.size <= KEPT) break;
    turfs.delete(oldest);
  }
  return turf;
}

async function computeTurf(whose: TurfOf, vault: Vault): Promise<Turf> {
  const { seatId, campaignId, workerId } = whose;
  const [given, spoken, ruled] = await Promise.all([
    db.turfWorker.findMany({ where: { seatId, campaignId }, select: { workerId: true } }),
    db.oneOnOne.findMany({
      where: { seatId, campaignId, withdrawnAt: null },
      distinct: ['workerId'],
      select: { workerId: true },
    }),
    ruledWorkers(seatId, campaignId, vault),
  ]);
  const own = [...given, ...spoken].map((row) => row.workerId);
  const first = new Set([...own, ...ruled]);
  const beside = await besides(campaignId, [...first]);
  const self = workerId === null ? [] : [workerId];
  return { everybody: false, workerIds: new Set([...first, ...beside, ...self]) };
}

/** Who fits the rules of a seat now. */
async function ruledWorkers(seatId: string, campaignId: string, vault: Vault): Promise<readonly string[]> {
  const rows = await db.turfRule.findMany({
    where: { seatId, campaignId },
    select: { id: true, sealed: true },
  });
  if (rows.length === 0) return [];
  const rules = rows.map(({ id, sealed }) => vault.open('turf_rule', id, sealed) as TurfRuleWords);
  const workers: readonly SealedWorker[] = await db.worker.findMany({
    where: { campaignId, deletedAt: null, mergedIntoId: null },
    select: { id: true, sealed: true, codeNumber: true },
  });
  return workers
    .filter((worker) => rules.some((rule) => fits(rule, openWords(vault, worker))))
    .map(({ id }) => id);
}

/** Whether a rule speaks of somebody who works there then. A rule that names nothing fits nobody. */
export function fits(rule: TurfRuleWords, worker: TurfRuleWords): boolean {
  if (rule.department === null && rule.shift === null) return false;
  const same = (asked: string | null, has: string | null) =>
    asked === null || fold(asked) === fold(has ?? '');
  return same(rule.department, worker.department) && same(rule.shift, worker.shift);
}

/** Everybody with a line to one of these. */
async function besides(campaignId: string, workerIds: readonly string[]): Promise<readonly string[]> {
  if (workerIds.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH own AS (SELECT unnest(${workerIds}::uuid[]) AS id)
    SELECT second_id AS id FROM trust_rating JOIN own ON first_id = own.id
      WHERE campaign_id = ${campaignId}::uuid AND withdrawn_at IS NULL
    UNION
    SELECT first_id FROM trust_rating JOIN own ON second_id = own.id
      WHERE campaign_id = ${campaignId}::uuid AND withdrawn_at IS NULL`;
  return rows.map(({ id }) => id);
}
