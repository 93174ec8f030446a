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
  /** A line that nobody confirmed for longer is drawn faint. */
  readonly freshnessDays: number;
};

/**
 * The corner of the map around one worker, up to `depth` lines away: only those people, and the lines among them, so that
 * it costs the same in a web of forty and of eight thousand. Null for somebody who is not in the web.
 */
export function cornerOf(whole: Whole, workerId: string, depth: 1 | 2): MapPicture | null {
  const { web, standings, known, places, freshnessDays } = whole;
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
      ...linesAmong(web, placeOf),
      committee: Int32Array.from([...web.committee].flatMap((index) => placeOf.get(index) ?? [])),
      solidThreshold: web.solidThreshold,
    },
    on: web.on,
    freshnessDays,
    standings,
    people,
    places,
    calling: 'names',
  });
}

/** Who is up to `depth` lines away from somebody, themselves included; nobody for who is not in the web. */
export function idsAround(web: Web, workerId: string, depth: 1 | 2): readonly string[] {
  const middle = web.indexOf(workerId);
  if (middle === undefined) return [];
  return [...within(web, middle, depth)].flatMap((index) => web.ids[index] ?? []);
}

function within(web: Web, middle: number, depth: 1 | 2): ReadonlySet<number> {
  const first = linesOf(web, middle).map(({ index }) => index);
  const second = depth === 1 ? [] : first.flatMap((index) => linesOf(web, index).map((line) => line.index));
  return new Set([middle, ...first, ...second]);
}

/** The lines among these people: those of each stand together in the list, which is sorted by its first person. */
function linesAmong({ lines, said }: Web, placeOf: ReadonlyMap<number, number>) {
  const kept = [...placeOf.keys()].flatMap((index) => {
    const mine: number[] = [];
    for (let line = firstLineOf(lines.from, index); lines.from[line] === index; line++)
      if (placeOf.has(lines.to[line] ?? -1)) mine.push(line);
    return mine;
  });
  return {
    lines: {
      from: Int32Array.from(kept, (line) => placeOf.get(lines.from[line] ?? -1) ?? 0),
      to: Int32Array.from(kept, (line) => placeOf.get(lines.to[line] ?? -1) ?? 0),
      trust: Uint8Array.from(kept, (line) => lines.trust[line] ?? 0),
    },
    said: { on: kept.map((line) => said.on[line] ?? '') },
  };
}

/** The first of the sorted lines whose first person stands at or after this place. */
function firstLineOf(from: Int32Array, index: number): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
