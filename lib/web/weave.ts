import type { Day } from './day';
import type { CommitteeFact, RatingFact, Voice, WebFacts, WorkerFact } from './facts';
import { compareIds } from './ids';
import { sortByKey, upTo } from './ints';
import { rowsOf, type Lines } from './rows';
import type { SolidThreshold } from './trust';
import type { Web } from './web';

/**
 * Weaves what was witnessed into the web on a day: the workers who are there that day, and between two of them one line,
 * as trusted as the more cautious of the two says (or, where neither has spoken, an organizer).
 * Ghosts and their lines are left out. Linear in workers + ratings, but for putting the ids in order.
 */
export function weave(facts: WebFacts, options: { on: Day; solidThreshold: SolidThreshold }): Web {
  const { on, solidThreshold } = options;
  const ids = facts.workers
    .filter((worker) => isInWeb(worker, on))
    .map((worker) => worker.id)
    .sort(compareIds);
  const places = new Map(ids.map((id, index) => [id, index]));
  if (places.size !== ids.length) throw new Error(`${ids.length} workers share ${places.size} ids`);
  const lines = drawLines(facts.ratings, on, places);
  return {
    on,
    solidThreshold,
    ids,
    indexOf: (id) => places.get(id),
    lines,
    rows: rowsOf(ids.length, lines, 5),
    solid: rowsOf(ids.length, lines, solidThreshold),
    committee: committeeOn(facts.committee, on, places),
  };
}

/** Whether a worker is in the web on a day: in the unit, started by then, not yet ended. Who left on a day unknown is a ghost. */
export function isInWeb(worker: WorkerFact, on: Day): boolean {
  if (!worker.inUnit || (worker.startedOn !== null && worker.startedOn > on)) return false;
  if (worker.endedOn !== null) return worker.endedOn > on;
  return worker.status === 'active' || worker.status === 'on_leave';
}

function committeeOn(
  seats: readonly CommitteeFact[],
  on: Day,
  places: ReadonlyMap<string, number>,
): Int32Array {
  const members = new Set<number>();
  for (const { workerId, sinceOn, untilOn } of seats) {
    const place = places.get(workerId);
    const sits = (sinceOn === null || sinceOn <= on) && (untilOn === null || untilOn > on);
    if (place !== undefined && sits) members.add(place);
  }
  return Int32Array.from(members).sort();
}

/** What each of the three voices last said of each pair: day and trust at `3 × pair + voice`; trust 0 says nothing. */
type Said = { from: number[]; to: number[]; day: string[]; trust: number[] };

function drawLines(ratings: readonly RatingFact[], on: Day, places: ReadonlyMap<string, number>): Lines {
  const said = listen(ratings, on, places);
  const byTo = sortByKey(upTo(said.from.length), (pair) => said.to[pair] ?? 0, places.size);
  const order = sortByKey(byTo, (pair) => said.from[pair] ?? 0, places.size);
  return {
    from: order.map((pair) => said.from[pair] ?? 0),
    to: order.map((pair) => said.to[pair] ?? 0),
    trust: Uint8Array.from(order, (pair) => agreed(said.trust, pair)),
  };
}

function listen(ratings: readonly RatingFact[], on: Day, places: ReadonlyMap<string, number>): Said {
  const said: Said = { from: [], to: [], day: [], trust: [] };
  const pairs = new Map<number, number>();
  for (const rating of ratings) {
    const first = places.get(rating.between[0]);
    const second = places.get(rating.between[1]);
    if (first === undefined || second === undefined || first === second) continue;
    if (rating.ratedOn !== null && rating.ratedOn > on) continue;
    const from = Math.min(first, second);
    const to = Math.max(first, second);
    const key = from * places.size + to;
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = said.from.push(from) - 1;
      said.to.push(to);
      said.day.push('', '', '');
      said.trust.push(0, 0, 0);
      pairs.set(key, pair);
    }
    hear(said, 3 * pair + voiceAt(rating.voice, first < second), rating);
  }
  return said;
}

function voiceAt(voice: Voice, inOrder: boolean): number {
  if (voice === 'organizer') return 2;
  return (voice === 'first') === inOrder ? 0 : 1;
}

/** The latest word of a voice counts; of two on one day, the more cautious. A missing day is older than any. */
function hear(said: Said, slot: number, rating: RatingFact): void {
  const day = rating.ratedOn ?? '';
  const before = said.day[slot] ?? '';
  const trust = said.trust[slot] ?? 0;
  if (day < before) return;
  said.day[slot] = day;
  said.trust[slot] = day > before ? rating.trust : Math.max(trust, rating.trust);
}

function agreed(trust: readonly number[], pair: number): number {
  const spoken = Math.max(trust[3 * pair] ?? 0, trust[3 * pair + 1] ?? 0);
  return spoken === 0 ? (trust[3 * pair + 2] ?? 0) : spoken;
}
