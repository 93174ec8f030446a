import type { Floor } from '@/lib/web/floor';
import { at, grow } from '@/lib/web/ints';

/** What two people can have in common so that one may be brought to the other, and how much that counts. */
const COMMON = { shift: 2, language: 2, department: 1 } as const;

type Shared = keyof typeof COMMON;

/**
 * Who has what in common, by place in the web: the groups of person `p` stand at `start[p]` … `start[p + 1]` − 1 of
 * `group`, ascending; who is in group `g` stands at `first[g]` … of `member`.
 */
export type Common = {
  readonly groups: number;
  readonly start: Int32Array;
  readonly group: Int32Array;
  readonly first: Int32Array;
  readonly member: Int32Array;
  /** What each group counts. */
  readonly worth: Int32Array;
};

/** Puts departments, shifts and languages of those in the web into one list of groups. Linear in memberships. */
export function commonIn(floor: Floor, ids: readonly string[]): Common {
  const divisions = Object.keys(COMMON) as Shared[];
  const start = new Int32Array(ids.length + 1);
  const group: number[] = [];
  const worth: number[] = [];
  const offsets = divisions.map((division) => {
    const offset = worth.length;
    for (let number = 0; number < floor[division].groups; number++) worth.push(COMMON[division]);
    return offset;
  });
  ids.forEach((id, person) => {
    divisions.forEach((division, place) => {
      for (const number of floor[division].of.get(id) ?? []) group.push((offsets[place] ?? 0) + number);
    });
    start[person + 1] = group.length;
  });
  const groups = worth.length;
  const all = { start, group: Int32Array.from(group) };
  return { groups, worth: Int32Array.from(worth), ...all, ...membersOf(all, groups) };
}

function membersOf(
  { start, group }: Pick<Common, 'start' | 'group'>,
  groups: number,
): Pick<Common, 'first' | 'member'> {
  const first = new Int32Array(groups + 1);
  for (const number of group) grow(first, number + 1, 1);
  for (let number = 0; number < groups; number++) grow(first, number + 1, at(first, number));
  const next = first.slice(0, groups);
  const member = new Int32Array(group.length);
  for (let person = 0; person + 1 < start.length; person++) {
    for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
      const number = at(group, spot);
      member[at(next, number)] = person;
      grow(next, number, 1);
    }
  }
  return { first, member };
}

/** How much two people have in common. */
export function likeness({ start, group, worth }: Common, one: number, other: number): number {
  let sum = 0;
  let left = at(start, one);
  let right = at(start, other);
  while (left < at(start, one + 1) && right < at(start, other + 1)) {
    const mine = at(group, left);
    const theirs = at(group, right);
    if (mine === theirs) sum += at(worth, mine);
    if (mine <= theirs) left += 1;
    if (theirs <= mine) right += 1;
  }
  return sum;
}
