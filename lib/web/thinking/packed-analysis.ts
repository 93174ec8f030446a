import type { Analysis } from '@/lib/web/analysis';
import { at } from '@/lib/web/ints';
import { STANDINGS, type WorkerStanding } from '@/lib/web/standing';
import type { Trust } from '@/lib/web/trust';
import { idAt, type Web } from '@/lib/web/web';

/** An analysis as plain data that can travel to another thread: of each worker a place in typed arrays, none an object. */
export type PackedAnalysis = Omit<Analysis, 'workers' | 'byId'> & {
  /** The place in the web of each worker, in the order of `Analysis.workers`; the rest stands in this order. */
  readonly who: Int32Array;
  /** Places in `STANDINGS`. */
  readonly standing: Uint8Array;
  readonly lines: Int32Array;
  readonly solidLines: Int32Array;
  /** 0 for nobody's. */
  readonly bestTrust: Uint8Array;
  /** Places in the web; −1 for nobody. */
  readonly hangsOn: Int32Array;
  readonly holds: Int32Array;
  readonly core: Int32Array;
};

/** Packs what was found in a web for the way. */
export function packAnalysis(web: Web, { workers, byId: _, ...rest }: Analysis): PackedAnalysis {
  const ints = (of: (worker: WorkerStanding) => number) => Int32Array.from(workers, of);
  const placeOf = (id: string | null) => (id === null ? -1 : (web.indexOf(id) ?? -1));
  return {
    ...rest,
    who: ints(({ id }) => placeOf(id)),
    standing: Uint8Array.from(workers, ({ standing }) => STANDINGS.indexOf(standing)),
    lines: ints(({ lines }) => lines),
    solidLines: ints(({ solidLines }) => solidLines),
    bestTrust: Uint8Array.from(workers, ({ bestTrust }) => bestTrust ?? 0),
    hangsOn: ints(({ hangsOn }) => placeOf(hangsOn)),
    holds: ints(({ holds }) => holds),
    core: ints(({ core }) => core),
  };
}

/** The analysis that was packed, of the web it was made of. */
export function unpackAnalysis(web: Web, packed: PackedAnalysis): Analysis {
  const { who, standing, lines, solidLines, bestTrust, hangsOn, holds, core, ...rest } = packed;
  const workers: WorkerStanding[] = [];
  const byId = new Map<string, WorkerStanding>();
  for (let place = 0; place < who.length; place++) {
    const worker: WorkerStanding = {
      id: idAt(web, at(who, place)),
      standing: STANDINGS[standing[place] ?? 0] ?? 'no-line',
      lines: at(lines, place),
      solidLines: at(solidLines, place),
      bestTrust: bestTrust[place] === 0 ? null : (bestTrust[place] as Trust),
      hangsOn: at(hangsOn, place) < 0 ? null : idAt(web, at(hangsOn, place)),
      holds: at(holds, place),
      core: at(core, place),
    };
    workers.push(worker);
    byId.set(worker.id, worker);
  }
  return { ...rest, workers, byId };
}
