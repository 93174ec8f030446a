import { drawMap, type MapAttributes } from '@/lib/map/draw';
import type { MapPicture } from '@/lib/map/picture';
import type { Positions } from '@/lib/map/positions';
import type { WorkerStanding } from '@/lib/web/standing';
import { linesOf, type Web } from '@/lib/web/web';

/** What a corner is cut out of. */
export type Whole = {
  readonly web: Web;
  readonly standings: ReadonlyMap<string, WorkerStanding>;
  readonly known: (id: string) => MapAttributes | undefined;
  readonly places: Positions;
};

/**
 * The corner of the map around one worker, up to `depth` lines away: only those people, and the lines among them, so that
 * it costs the same in a web of forty and of eight thousand. Null for somebody who is not in the web.
 */
export function cornerOf(whole: Whole, workerId: string, depth: 1 | 2): MapPicture | null {
  const { web, standings, known, places } = whole;
  const middle = web.indexOf(workerId);
  if (middle === undefined) return null;
  const around = [...within(web, middle, depth)]
    .filter((index) => known(web.ids[index] ?? '') !== undefined)
    .sort((one, other) => one - other);
  const placeOf = new Map(around.map((index, place) => [index, place]));
  const people = around.flatMap((index) => known(web.ids[index] ?? '') ?? []);
  return drawMap({
    web: {
      ids: people.map(({ id }) => id),
      lines: linesAmong(web, placeOf),
      committee: Int32Array.from([...web.committee].flatMap((index) => placeOf.get(index) ?? [])),
      solidThreshold: web.solidThreshold,
    },
    standings,
    people,
    places,
    calling: 'names',
  });
}

function within(web: Web, middle: number, depth: 1 | 2): ReadonlySet<number> {
  const first = linesOf(web, middle).map(({ index }) => index);
  const second = depth === 1 ? [] : first.flatMap((index) => linesOf(web, index).map((line) => line.index));
  return new Set([middle, ...first, ...second]);
}

function linesAmong(web: Web, placeOf: ReadonlyMap<number, number>) {
  const kept: { from: number; to: number; trust: number }[] = [];
  for (const [index, from] of placeOf) {
    for (const line of linesOf(web, index)) {
      const to = placeOf.get(line.index);
      if (to !== undefined && from < to) kept.push({ from, to, trust: line.trust });
    }
  }
  kept.sort((one, other) => one.from - other.from || one.to - other.to);
  return {
    from: Int32Array.from(kept, ({ from }) => from),
    to: Int32Array.from(kept, ({ to }) => to),
    trust: Uint8Array.from(kept, ({ trust }) => trust),
  };
}
