import { DIVISIONS, type Division, type Floor, type Grouping } from '@/lib/web/floor';
import { at } from '@/lib/web/ints';

/** The floor as plain data that travels quickly to another thread. */
export type PackedFloor = Readonly<Record<Division, PackedGrouping>>;

type PackedGrouping = {
  readonly groups: number;
  readonly ids: readonly string[];
  /** The groups of person `p` of `ids` stand at `start[p]` … `start[p + 1]` − 1 of `members`. */
  readonly start: Int32Array;
  readonly members: Int32Array;
};

/** Packs a floor for the way. */
export function packFloor(floor: Floor): PackedFloor {
  return forEach((division) => pack(floor[division]));
}

/** The floor that was packed. */
export function unpackFloor(packed: PackedFloor): Floor {
  return forEach((division) => unpack(packed[division]));
}

function pack({ groups, of }: Grouping): PackedGrouping {
  const start = new Int32Array(of.size + 1);
  const members: number[] = [];
  let person = 0;
  for (const numbers of of.values()) {
    for (const number of numbers) members.push(number);
    start[++person] = members.length;
  }
  return { groups, ids: [...of.keys()], start, members: Int32Array.from(members) };
}

function unpack({ groups, ids, start, members }: PackedGrouping): Grouping {
  const groupsOf = (person: number) => [...members.subarray(at(start, person), at(start, person + 1))];
  return { groups, of: new Map(ids.map((id, person) => [id, groupsOf(person)])) };
}

function forEach<T>(make: (division: Division) => T): Record<Division, T> {
  return Object.fromEntries(DIVISIONS.map((division) => [division, make(division)])) as Record<Division, T>;
}
