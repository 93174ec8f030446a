import 'server-only';
import { keptCampaign } from '@/lib/access/kept-campaign';
import type { KeptCampaign, Move } from '@/lib/access/kept-rows';
import type { Role } from '@/lib/access/policy';
import { fits, type TurfRuleWords } from '@/lib/access/turf-rule';
import { keepNewest } from '@/lib/campaigns/keep-newest';
import { whileRemembered } from '@/lib/campaigns/revision-cache';
import { db } from '@/lib/db/client';
import { onceInProcess } from '@/lib/once-in-process';

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

const NOBODY: Turf = { everybody: false, workerIds: new Set() };
const KEPT = 1_024;

/** What a seat was given, spoke with or has by a rule; everybody it may know; and the event up to which that is so. */
type Known = {
  readonly kept: KeptCampaign;
  readonly at: number;
  readonly self: string | null;
  readonly first: ReadonlySet<string>;
  readonly turf: Extract<Turf, { everybody: false }>;
};

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
 * saying "this is me" of one coworker after another would. Kept, and found anew where something was written that it depends on.
 */
export async function findTurf(whose: TurfOf): Promise<Turf> {
  if (whose.role === 'lead') return { everybody: true };
  if (whose.role === 'observer') return NOBODY;
  const { campaignId, seatId, webRevision } = whose;
  // Taken before anything is awaited: what is forgotten meanwhile stays forgotten.
  const seats = knownIn(campaignId);
  const kept = await keptCampaign(campaignId, webRevision);
  const before = seats.get(seatId);
  const brought = before && broughtForward(before, kept, whose);
  const known = brought ?? (await findKnown(whose, kept));
  keepNewest(seats, seatId, known, KEPT);
  return known.turf;
}

function knownIn(campaignId: string): Map<string, Known> {
  const all = whileRemembered<Map<string, Known>>('turfs');
  const seats = all.get(campaignId) ?? new Map<string, Known>();
  all.set(campaignId, seats);
  return seats;
}

/** What a seat knew, and whom the lines drawn since add to it; null where it must be found anew. */
function broughtForward(known: Known, kept: KeptCampaign, { seatId, workerId }: TurfOf): Known | null {
  const at = kept.position.sequence;
  if (known.kept !== kept || known.self !== workerId) return null;
  if (known.at >= at) return known;
  const steps = kept.stepsSince(known.at);
  if (!steps || steps.some((step) => isTouched(step, known, seatId, kept))) return null;
  const fresh = steps.flatMap(({ rated }) => rated.flatMap((pair) => besideIn(pair, known.first)));
  const isMore = fresh.some((id) => !known.turf.workerIds.has(id));
  const workerIds = isMore ? new Set([...known.turf.workerIds, ...fresh]) : known.turf.workerIds;
  return { ...known, at, turf: isMore ? { everybody: false, workerIds } : known.turf };
}

function isTouched(step: Move, { first }: Known, seatId: string, kept: KeptCampaign): boolean {
  if (step.seats.has(seatId)) return true;
  if (step.hasWorkers && kept.rulesOf(seatId).length > 0) return true;
  if (step.spoke.some(([by, workerId]) => by === seatId && !first.has(workerId))) return true;
  return step.unrated.some((pair) => besideIn(pair, first).length > 0);
}

function besideIn([one, other]: readonly [string, string], first: ReadonlySet<string>): readonly string[] {
  return [...(first.has(one) ? [other] : []), ...(first.has(other) ? [one] : [])];
}

async function findKnown({ seatId, campaignId, workerId }: TurfOf, kept: KeptCampaign): Promise<Known> {
  // What moves while the lines are read is looked at again the next time.
  const at = kept.position.sequence;
  const first = new Set([
    ...kept.givenTo(seatId),
    ...kept.talks.heldBy(seatId),
    ...ruledBy(kept, kept.rulesOf(seatId)),
  ]);
  const beside = await besides(campaignId, [...first]);
  const self = workerId === null ? [] : [workerId];
  return {
    kept,
    at,
    self: workerId,
    first,
    turf: { everybody: false, workerIds: new Set([...first, ...beside, ...self]) },
  };
}

type Crew = { readonly where: TurfRuleWords; readonly workerIds: string[] };

// Of a campaign everybody by department and shift, for as long as nobody was written about.
const crews = onceInProcess(
  'crews',
  () => new WeakMap<KeptCampaign, { readonly version: number; readonly crews: readonly Crew[] }>(),
);

/** Who fits these rules now. */
function ruledBy(kept: KeptCampaign, rules: readonly TurfRuleWords[]): readonly string[] {
  if (rules.length === 0) return [];
  return crewsOf(kept)
    .filter(({ where }) => rules.some((rule) => fits(rule, where)))
    .flatMap(({ workerIds }) => workerIds);
}

function crewsOf(kept: KeptCampaign): readonly Crew[] {
  const known = crews.get(kept);
  if (known?.version === kept.workersVersion) return known.crews;
  const found = new Map<string, Crew>();
  for (const worker of kept.workers.values()) {
    const { department, shift } = kept.words(worker);
    const key = JSON.stringify([department, shift]);
    const crew = found.get(key) ?? { where: { department, shift }, workerIds: [] };
    found.set(key, crew);
    crew.workerIds.push(worker.id);
  }
  const all = [...found.values()];
  crews.set(kept, { version: kept.workersVersion, crews: all });
  return all;
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
