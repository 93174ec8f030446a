import type { Analysis, Summary } from './analysis';
import { anchorOf, type Anchor } from './anchor';
import type { Hanging } from './hanging';
import { at } from './ints';
import { bridgesOf } from './knots';
import { removalRanks } from './removal-order';
import { resilienceByTrust, solidarityOf } from './resilience';
import { lineCount } from './rows';
import { STANDINGS, type Standing, type WorkerStanding } from './standing';
import { standingsIn, type Standings } from './standings';
import type { Trust } from './trust';
import { idAt, type Web } from './web';

/** Everything that is found in one web: what it hangs from, its figures, and how each worker hangs in it. */
export function analyze(web: Web): Analysis {
  const anchor = anchorOf(web);
  const standings = standingsIn(web, anchor);
  const summary = summarize(web, standings);
  const starDependent = starDependentIn(web, anchor);
  return {
    anchor: { kind: anchor.kind, members: idsOf(web, anchor.members) },
    summary,
    wovenShare: shareOf(summary.woven, summary.workers),
    reach: shareOf(summary.reached, summary.workers),
    starDependence: shareOf(starDependent.length, summary.workers),
    starDependent,
    workers: standings.workers,
    byId: new Map(standings.workers.map((worker) => [worker.id, worker])),
  };
}

/** A part of a whole; 0 where the whole is nobody. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function summarize(web: Web, { workers, hanging, cores }: Standings): Summary {
  const counts = countStandings(workers);
  const resilience = resilienceByTrust(web, removalRanks(web.ids));
  return {
    workers: web.ids.length,
    lines: countLines(web),
    solidLines: web.solid.neighbour.length / 2,
    reached: countReached(hanging),
    woven: counts.woven,
    standings: counts,
    largestHold: largestHoldOf(web, hanging),
    resilience: { R: resilience[web.solidThreshold - 1] ?? 0 },
    solidarity: solidarityOf(resilience, web.ids.length),
    core: innermostCore(web, cores),
    bridges: bridgesOf(web.solid).map(([one, other]) => [idAt(web, one), idAt(web, other)]),
  };
}

/** Workers with a solid route to the anchor, its members included. */
export function countReached({ reached }: Hanging): number {
  return reached.reduce((count, is) => count + is, 0);
}

function countStandings(workers: readonly WorkerStanding[]): Record<Standing, number> {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const { standing } of workers) counts[standing] += 1;
  return counts;
}

function countLines(web: Web): Record<Trust, number> {
  const counts: Record<Trust, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const trust of web.lines.trust) counts[trust as Trust] += 1;
  return counts;
}

function largestHoldOf(web: Web, { holds }: Hanging): Summary['largestHold'] {
  const most = holds.reduce((found, held) => Math.max(found, held), 0);
  return most === 0 ? null : { worker: idAt(web, holds.indexOf(most)), holds: most };
}

function innermostCore(web: Web, cores: Int32Array): Summary['core'] {
  const k = cores.reduce((found, core) => Math.max(found, core), 0);
  return { k, members: k === 0 ? [] : web.ids.filter((_, person) => at(cores, person) === k) };
}

function idsOf(web: Web, people: Int32Array): string[] {
  return Array.from(people, (person) => idAt(web, person));
}

function starDependentIn(web: Web, anchor: Anchor): readonly string[] {
  const isAnchor = new Uint8Array(web.ids.length);
  for (const member of anchor.members) isAnchor[member] = 1;
  const dependent: string[] = [];
  for (let person = 0; person < web.ids.length; person++) {
    if (isAnchor[person] === 1 || lineCount(web.rows, person) === 0) continue;
    const neighbours = web.rows.neighbour.subarray(
      at(web.rows.start, person),
      at(web.rows.start, person + 1),
    );
    if (neighbours.every((other) => isAnchor[other] === 1)) dependent.push(idAt(web, person));
  }
  return dependent;
}
