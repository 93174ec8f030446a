import { at, upTo } from '@/lib/web/ints';
import type { Weighted } from './weighted';

/** How many people everybody stands for, and how many one group may hold at most. */
export type Room = { readonly people: Float64Array; readonly most: number };

/**
 * Moves everybody to the neighbouring group where modularity grows most, until nobody gains by moving (the first half of
 * Blondel et al. 2008, with a queue of those whose neighbours moved, as in Traag et al. 2019). Starts from `groupOf` and
 * changes it. In a fixed order: by place, and of equal gains the smallest number. Weights are whole numbers, so that
 * gains are compared exactly. With `room`, nobody joins a group that has none left for them. Whether anybody moved.
 */
export function moveLocally(web: Weighted, groupOf: Int32Array, room?: Room): boolean {
  const { size, start, neighbour, strength } = web;
  const total = totalsOf(groupOf, strength);
  const crowd = room && new Crowd(groupOf, room);
  const all = strength.reduce((sum, own) => sum + own, 0);
  const queue = upTo(size);
  const waits = new Uint8Array(size).fill(1);
  const toward = new Int32Array(size);
  const near = new Int32Array(size);
  let moved = false;
  let head = 0;
  for (let waiting = size; waiting > 0; waiting--) {
    const person = queue[head] as number;
    head = head + 1 === size ? 0 : head + 1;
    waits[person] = 0;
    const from = groupOf[person] as number;
    const own = strength[person] as number;
    const count = gather(web, groupOf, person, toward, near);
    total[from] = (total[from] as number) - own;
    const to = bestOf(near, count, (group) =>
      crowd?.hasRoom(person, from, group) === false
        ? -Infinity
        : at(toward, group) * all - own * (total[group] as number),
    );
    for (let place = 0; place < count; place++) toward[near[place] as number] = 0;
    total[to] = (total[to] as number) + own;
    if (to === from) continue;
    groupOf[person] = to;
    crowd?.move(person, from, to);
    moved = true;
    for (let spot = start[person] as number; spot < (start[person + 1] as number); spot++) {
      const other = neighbour[spot] as number;
      if (waits[other] === 1 || groupOf[other] === to) continue;
      waits[other] = 1;
      queue[(head + waiting - 1) % size] = other;
      waiting += 1;
    }
  }
  return moved;
}

/** How many people are in each group while they move. */
class Crowd {
  readonly #held: Float64Array;

  constructor(
    groupOf: Int32Array,
    private readonly room: Room,
  ) {
    this.#held = totalsOf(groupOf, room.people);
  }

  hasRoom(person: number, from: number, to: number): boolean {
    const { people, most } = this.room;
    return from === to || (this.#held[to] as number) + (people[person] as number) <= most;
  }

  move(person: number, from: number, to: number): void {
    const people = this.room.people[person] as number;
    this.#held[from] = (this.#held[from] as number) - people;
    this.#held[to] = (this.#held[to] as number) + people;
  }
}

/** How much of somebody's lines goes to which group, and which these are, their own first. How many. */
function gather(
  { start, neighbour, weight }: Weighted,
  groupOf: Int32Array,
  person: number,
  toward: Int32Array,
  near: Int32Array,
): number {
  const own = groupOf[person] as number;
  let count = 0;
  near[count++] = own;
  for (let spot = start[person] as number; spot < (start[person + 1] as number); spot++) {
    const group = groupOf[neighbour[spot] as number] as number;
    if (toward[group] === 0 && group !== own) near[count++] = group;
    toward[group] = (toward[group] as number) + (weight[spot] as number);
  }
  return count;
}

/** The group with the largest gain; the first is where one stands, and it takes more to leave. */
function bestOf(near: Int32Array, count: number, gainOf: (group: number) => number): number {
  let best = at(near, 0);
  let most = gainOf(best);
  let first = true;
  for (let place = 1; place < count; place++) {
    const group = at(near, place);
    const gain = gainOf(group);
    if (gain > most || (gain === most && !first && group < best)) {
      [best, most, first] = [group, gain, false];
    }
  }
  return best;
}

function totalsOf(groupOf: Int32Array, strength: Float64Array): Float64Array {
  const total = new Float64Array(groupOf.length);
  groupOf.forEach((group, person) => {
    total[group] = (total[group] as number) + (strength[person] as number);
  });
  return total;
}

/** Numbers groups 0, 1, 2 … in the order of their first members. How many there are. */
export function renumber(groupOf: Int32Array): number {
  const numberOf = new Int32Array(groupOf.length).fill(-1);
  let groups = 0;
  for (let person = 0; person < groupOf.length; person++) {
    const group = at(groupOf, person);
    if (at(numberOf, group) < 0) numberOf[group] = groups++;
    groupOf[person] = at(numberOf, group);
  }
  return groups;
}

/** Splits each group into the pieces its own lines hold together; renumbered. */
export function splitApart({ size, start, neighbour }: Weighted, groupOf: Int32Array): Int32Array {
  const piece = new Int32Array(size).fill(-1);
  const stack = new Int32Array(size);
  let pieces = 0;
  for (let root = 0; root < size; root++) {
    if (at(piece, root) >= 0) continue;
    let depth = 0;
    stack[depth++] = root;
    piece[root] = pieces;
    while (depth > 0) {
      const person = at(stack, --depth);
      for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
        const other = at(neighbour, spot);
        if (at(piece, other) >= 0 || at(groupOf, other) !== at(groupOf, person)) continue;
        piece[other] = pieces;
        stack[depth++] = other;
      }
    }
    pieces += 1;
  }
  return piece;
}
