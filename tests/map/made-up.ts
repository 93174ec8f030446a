import { columnsOf, type MapLine } from '@/lib/map/lines';
import type { MapPerson, MapPicture } from '@/lib/map/picture';
import type { WebToLayOut } from '@/lib/map/positions';
import type { Trust } from '@/lib/web/trust';

/** A made-up person of the map; say only what matters. */
export function person(id: string, said: Partial<MapPerson> = {}): MapPerson {
  return {
    id,
    known: true,
    label: id,
    short: id,
    x: 0,
    y: 0,
    department: null,
    shift: null,
    languages: [],
    support: 0,
    status: 'active',
    standing: 'woven',
    onCommittee: false,
    lines: 0,
    solidLines: 0,
    holds: 0,
    hangsOn: null,
    lastSpokenOn: null,
    lastSpokenBy: null,
    ...said,
  };
}

/** A picture of these people and lines. */
export function picture(people: readonly MapPerson[], lines: readonly MapLine[] = []): MapPicture {
  return { people, lines: columnsOf(lines), circles: [], circleOf: new Uint16Array(0), solidThreshold: 3 };
}

/** A made-up workplace of crews who mostly trust their own, the same for the same seed. */
export function workplace(size: number, lineCount: number, seed = 7): WebToLayOut {
  let state = seed;
  const chance = (): number => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
  const ids = Array.from({ length: size }, (_, at) => `w${String(at).padStart(5, '0')}`);
  const beside = ids.map((_, at) => `department ${String(at % 6)}`);
  const pairs = new Map<string, [number, number, Trust]>();
  for (let tries = 0; pairs.size < lineCount && tries < lineCount * 20; tries++) {
    const from = Math.floor(chance() * size);
    const to = chance() < 0.7 ? (from + 6 * Math.ceil(chance() * 4)) % size : Math.floor(chance() * size);
    if (from === to || from % 10 === 9 || to % 10 === 9) continue;
    const [low, high] = from < to ? [from, to] : [to, from];
    pairs.set(`${String(low)}-${String(high)}`, [low, high, (1 + Math.floor(chance() * 5)) as Trust]);
  }
  for (let loner = 9; loner < size; loner += 10) pairs.set(String(loner), [loner - 1, loner, 5]);
  const lines = [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
  return {
    ids,
    beside,
    crews: beside.map((department, at) => `${department}, shift ${String(at % 4)}`),
    lines: {
      from: lines.map(([from]) => from),
      to: lines.map(([, to]) => to),
      trust: lines.map(([, , trust]) => trust),
    },
    committee: [0, 1, 2, 3, 4],
    solidThreshold: 3,
  };
}
