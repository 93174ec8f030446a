import { rowsOf, type Rows } from '@/lib/web/rows';
import { strengthOf, TRUSTS, type Trust } from '@/lib/web/trust';
import { addToHeap, takeLeast, type Heap } from './heap';
import type { MapPicture } from './picture';

/** Who could bring two people together, from the first to the second, by place; and the line to each of them but the first. */
export type Path = { readonly people: readonly number[]; readonly trusts: readonly Trust[] };

/** No route: how many are in the piece of the web of the first, and of the second. */
export type Apart = { readonly apart: readonly [first: number, second: number] };

/**
 * How hard it is to be introduced over a line: 1 ÷ strength² (times 3600, so that sums are whole). A shortest route takes the
 * inverse of strength for length (Newman 2001), and with the square two lines of "would cover a shift" are still better than
 * one of "know by name" (Opsahl, Agneessens & Skvoretz 2010, α = 2): solid lines are preferred, but not any detour for them.
 */
const HARDNESS = TRUSTS.map((trust) => 3600 / strengthOf(trust) ** 2);

/** So many steps weigh less than the least hardness: of equally hard routes the shorter one is taken. */
const MOST_STEPS = 2 ** 21;

type Web = Pick<MapPicture, 'people' | 'lines'>;

/**
 * The easiest route of introductions between two people (Dijkstra 1959); of equally easy ones the shorter, then the one whose
 * ids come first, so that it does not depend on the order of people. O(lines × log people).
 */
export function pathBetween(web: Web, first: number, second: number): Path | Apart {
  const rows = rowsOfPicture(web);
  const hardness = hardnessFrom(rows, second, first);
  if (hardness[first] === Infinity) return { apart: [pieceOf(rows, first), pieceOf(rows, second)] };
  const people = [first];
  const trusts: Trust[] = [];
  for (let person = first; person !== second;) {
    const next = nextOn(web, rows, hardness, person);
    people.push(next.person);
    trusts.push(next.trust);
    person = next.person;
  }
  return { people, trusts };
}

/** The lines a route takes; 1 for each. */
export function linesOfPath({ lines }: Pick<MapPicture, 'lines'>, { people }: Path): Uint8Array {
  const next = new Map(people.map((person, step) => [person, people[step + 1]]));
  return Uint8Array.from(lines.from, (from, at) => {
    const to = lines.to[at] ?? -1;
    return Number(next.get(from) === to || next.get(to) === from);
  });
}

function rowsOfPicture({ people, lines }: Web): Rows {
  const [from, to] = [Int32Array.from(lines.from), Int32Array.from(lines.to)];
  return rowsOf(people.length, { from, to, trust: lines.trust }, 5);
}

/** How hard everybody is to be introduced to from `start`, at least of those who are no harder than `until`. */
function hardnessFrom(rows: Rows, start: number, until: number): Float64Array {
  const found = new Float64Array(rows.size).fill(Infinity);
  const heap: Heap = { keys: [], items: [] };
  found[start] = 0;
  addToHeap(heap, 0, start);
  for (let least = takeLeast(heap); least && least.item !== until; least = takeLeast(heap)) {
    if (least.key > (found[least.item] ?? 0)) continue;
    for (const { person, trust } of linesFrom(rows, least.item)) {
      const key = least.key + stepOver(trust);
      if (key >= (found[person] ?? 0)) continue;
      found[person] = key;
      addToHeap(heap, key, person);
    }
  }
  return found;
}

function stepOver(trust: Trust): number {
  return (HARDNESS[trust - 1] ?? 0) * MOST_STEPS + 1;
}

function* linesFrom({ start, neighbour, trust }: Rows, person: number) {
  for (let spot = start[person] ?? 0; spot < (start[person + 1] ?? 0); spot++)
    yield { person: neighbour[spot] ?? 0, trust: (trust[spot] ?? 5) as Trust };
}

/** Of those who lead on by the easiest route, the one whose id comes first. */
function nextOn({ people }: Web, rows: Rows, hardness: Float64Array, person: number) {
  const idOf = (at: number): string => people[at]?.id ?? '';
  let best: { readonly person: number; readonly trust: Trust } | null = null;
  for (const line of linesFrom(rows, person)) {
    if (hardness[person] !== (hardness[line.person] ?? 0) + stepOver(line.trust)) continue;
    if (!best || idOf(line.person) < idOf(best.person)) best = line;
  }
  if (!best) throw new Error(`no line leads on from place ${String(person)}, though a route was found`);
  return best;
}

function pieceOf(rows: Rows, start: number): number {
  const seen = new Set([start]);
  for (const at of seen) for (const { person } of linesFrom(rows, at)) seen.add(person);
  return seen.size;
}
