import type { Day } from './day';
import type { CommitteeFact, WebFacts, WorkerFact } from './facts';
import { daysOfNumbers } from './day-number';
import { hearAll, Listener, type Heard } from './heard';
import { compareIds } from './ids';
import { rowsOf, thinnedTo, type Lines } from './rows';
import type { SolidThreshold } from './trust';
import type { Said, Web } from './web';

/**
 * Weaves what was witnessed into the web on a day: the workers who are there that day, and between two of them one line,
 * as trusted as the more cautious of the two says (or, where neither has spoken, an organizer).
 * Ghosts and their lines are left out. Linear in workers + ratings, but for putting the ids in order.
 */
export function weave(facts: WebFacts, options: { on: Day; solidThreshold: SolidThreshold }): Web {
  for (const web of weaveEach(facts, [options.on], options.solidThreshold)) return web;
  throw new Error('one day was asked for and none was woven');
}

/** Weaves the web of each of these days; what was said is sorted once for all of them. */
export function* weaveEach(
  facts: WebFacts,
  days: readonly Day[],
  solidThreshold: SolidThreshold,
): Generator<Web> {
  const workers = sortedById(facts.workers);
  const places = new Map(workers.map(({ id }, place) => [id, place]));
  if (places.size !== workers.length) throw new Error(`${workers.length} workers share ${places.size} ids`);
  const heard = hearAll(facts.ratings, places);
  for (const on of days) {
    const { ids, indexes } = thereOn(workers, on);
    const { lines, said } = drawLines(heard, new Listener(heard, on), indexes);
    const rows = rowsOf(ids.length, lines, 5);
    const indexOf = (id: string) => presence(indexes[places.get(id) ?? -1]);
    yield {
      on,
      solidThreshold,
      ids,
      indexOf,
      lines,
      said,
      rows,
      solid: thinnedTo(rows, solidThreshold),
      committee: committeeOn(facts.committee, on, indexOf),
    };
  }
}

/** Mostly they come in order, and to see that is much less work than to sort. */
function sortedById(workers: readonly WorkerFact[]): readonly WorkerFact[] {
  const isSorted = workers.every(
    ({ id }, place) => place === 0 || compareIds(workers[place - 1]?.id ?? '', id) < 0,
  );
  return isSorted ? workers : [...workers].sort((one, other) => compareIds(one.id, other.id));
}

/** Whether a worker is in the web on a day: in the unit, started by then, not yet ended. Who left on a day unknown is a ghost. */
export function isInWeb(worker: WorkerFact, on: Day): boolean {
  if (!worker.inUnit || (worker.startedOn !== null && worker.startedOn > on)) return false;
  if (worker.endedOn !== null) return worker.endedOn > on;
  return worker.status === 'active' || worker.status === 'on_leave';
}

/** Who is there, and for each of all workers their place among those; −1 for who is not. */
function thereOn(workers: readonly WorkerFact[], on: Day): { ids: string[]; indexes: Int32Array } {
  const ids: string[] = [];
  const indexes = Int32Array.from(workers, (worker) => (isInWeb(worker, on) ? ids.push(worker.id) - 1 : -1));
  return { ids, indexes };
}

function presence(index: number | undefined): number | undefined {
  return index === undefined || index < 0 ? undefined : index;
}

function committeeOn(
  seats: readonly CommitteeFact[],
  on: Day,
  indexOf: (id: string) => number | undefined,
): Int32Array {
  const members = new Set<number>();
  for (const { workerId, sinceOn, untilOn } of seats) {
    const index = indexOf(workerId);
    const sits = (sinceOn === null || sinceOn <= on) && (untilOn === null || untilOn > on);
    if (index !== undefined && sits) members.add(index);
  }
  return Int32Array.from(members).sort();
}

function drawLines(
  { from, to }: Heard,
  listener: Listener,
  indexes: Int32Array,
): { lines: Lines; said: Said } {
  const most = from.length;
  const lines = { from: new Int32Array(most), to: new Int32Array(most), trust: new Uint8Array(most) };
  const said = [new Uint8Array(most), new Uint8Array(most), new Uint8Array(most)] as const;
  const dayHeard = new Int32Array(most);
  let count = 0;
  for (let pair = 0; pair < most; pair++) {
    const one = indexes[from[pair] as number] as number;
    const other = indexes[to[pair] as number] as number;
    if (one < 0 || other < 0) continue;
    const trust = listener.trustOf(pair);
    if (trust === 0) continue;
    lines.from[count] = one;
    lines.to[count] = other;
    lines.trust[count] = trust;
    said[0][count] = listener.wordOfFirst;
    said[1][count] = listener.wordOfSecond;
    said[2][count] = listener.wordOfOrganizer;
    dayHeard[count] = listener.dayHeard;
    count += 1;
  }
  return {
    lines: {
      from: lines.from.subarray(0, count),
      to: lines.to.subarray(0, count),
      trust: lines.trust.subarray(0, count),
    },
    said: saidOf(said, dayHeard, count),
  };
}

/** The days are written out when somebody asks: by the million they cost more than everything else. */
function saidOf(words: readonly [Uint8Array, Uint8Array, Uint8Array], days: Int32Array, count: number): Said {
  let on: readonly (Day | '')[] | null = null;
  return {
    first: words[0].subarray(0, count),
    second: words[1].subarray(0, count),
    organizer: words[2].subarray(0, count),
    get on() {
      return (on ??= daysOfNumbers(days.subarray(0, count)));
    },
  };
}
